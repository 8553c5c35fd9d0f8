/**
 * The part of Pagefind's indexing interface that the benchmarks call. The package is not among the project's: its
 * binaries for other systems cannot be had everywhere, and only bench/search needs it (`npm install --no-save pagefind@1.6`).
 */
declare module 'pagefind' {
  export interface PagefindIndex {
    addCustomRecord(record: {
      readonly url: string;
      readonly content: string;
      readonly language: string;
      readonly meta?: Readonly<Record<string, string>>;
    }): Promise<{ readonly errors: readonly string[] }>;
    addHTMLFile(page: {
      readonly url: string;
      readonly content: string;
    }): Promise<{ readonly errors: readonly string[] }>;
    writeFiles(options: { readonly outputPath: string }): Promise<{ readonly errors: readonly string[] }>;
    deleteIndex(): Promise<void>;
  }
  export function createIndex(options: object): Promise<{ readonly index?: PagefindIndex }>;
}
