/** Reads fonts; scripts/write-fonts.ts takes the curves of letters from it. It brings no types of its own. */
declare module 'opentype.js' {
  interface Glyph {
    readonly index: number;
    readonly advanceWidth?: number;
    getPath(x: number, y: number, fontSize: number): { toPathData(decimals: number): string };
  }
  interface Font {
    readonly unitsPerEm: number;
    charToGlyph(letter: string): Glyph;
  }
  export function parse(bytes: ArrayBufferLike): Font;
}
