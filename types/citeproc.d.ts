/** The CSL processor; the package brings no types of its own. Only what is used of it. */
declare module 'citeproc' {
  /** An element of a style or locale. */
  interface CslElement {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (CslElement | string)[];
  }

  interface System {
    /** A locale as XML; false where there is none of that language. */
    readonly retrieveLocale: (language: string) => string | false;
    readonly retrieveItem: (id: string) => object | undefined;
  }

  class Engine {
    constructor(system: System, style: CslElement | string, language: string, forceLanguage: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    /** Forgets all other items; `unsorted` spares their sorting. */
    updateItems(ids: readonly string[], unsorted?: boolean): void;
    makeBibliography(): readonly [facts: object, entries: readonly string[]] | false;
    /** The languages of what is being written, for its letters. */
    readonly tmp: { lang_array: readonly string[] };
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
  }

  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formatters: { readonly title: (engine: Engine, text: string) => string } };
    readonly parseXml: (xml: string) => CslElement;
  };
  export default CSL;
}
