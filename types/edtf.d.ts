/** The part of the edtf package that Backfile uses; it brings no types of its own. */
declare module 'edtf' {
  export interface EdtfNode {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    readonly level: number;
    /** Numbers for points (months count from 0); nodes, pairs of nodes and null (an open end) for spans. */
    readonly values: readonly (number | EdtfNode | readonly EdtfNode[] | null)[];
    /** One bit a digit that is an X: year 1, 2, 4, 8; month 16, 32; day 64, 128. */
    readonly unspecified?: number;
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    /** Sets and lists that begin or end open. */
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** Throws when the text is not EDTF. */
  export function parse(text: string, constraints?: { readonly level?: number }): EdtfNode;
  export default function edtf(text: string): unknown;
}
