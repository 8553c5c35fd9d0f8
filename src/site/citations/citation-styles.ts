/** The two forms that a style has. */
export type CslArea = 'citation' | 'bibliography';

/** A form of citation that readers are asked for. */
export interface CitationStyle {
  readonly name: 'apa' | 'mla' | 'chicago-note' | 'chicago-bibliography';
  readonly title: string;
  /** The official style, templates/citation-styles/FILE.csl. */
  readonly file: CitationStyleFile;
  readonly area: CslArea;
}

export type CitationStyleFile = (typeof citationStyleFiles)[number];

export const citationStyleFiles = ['apa', 'modern-language-association', 'chicago-fullnote-bibliography'] as const;

/** In the order in which pages show them. */
export const citationStyles: readonly CitationStyle[] = [
  { name: 'apa', title: 'APA 7', file: 'apa', area: 'bibliography' },
  { name: 'mla', title: 'MLA 9', file: 'modern-language-association', area: 'bibliography' },
  { name: 'chicago-note', title: 'Chicago 17', file: 'chicago-fullnote-bibliography', area: 'citation' },
  { name: 'chicago-bibliography', title: 'Chicago 17', file: 'chicago-fullnote-bibliography', area: 'bibliography' },
];

/** The official styles with the locales that a language needs, as XML. */
export interface CitationStyles {
  /** The locale that is written in, e.g. `de-DE`. */
  readonly language: string;
  readonly styles: Readonly<Record<string, string>>;
  readonly locales: Readonly<Record<string, string>>;
}

const fallbackLocale = 'en-US';

/** Of languages with several locales, the one that the language alone means, where it is not its own (`de-DE`). */
const usual: Readonly<Record<string, string>> = {
  ...{ cs: 'cs-CZ', da: 'da-DK', el: 'el-GR', en: 'en-US', et: 'et-EE', fa: 'fa-IR', he: 'he-IL', hi: 'hi-IN' },
  ...{ ja: 'ja-JP', km: 'km-KH', ko: 'ko-KR', nb: 'nb-NO', nn: 'nn-NO', no: 'nb-NO', pt: 'pt-PT', sl: 'sl-SI' },
  ...{ sr: 'sr-RS', sv: 'sv-SE', uk: 'uk-UA', vi: 'vi-VN', zh: 'zh-CN', ca: 'ca-AD', cy: 'cy-GB', af: 'af-ZA' },
};

/** The locale of a language (BCP 47) among those there are, then those that stand for what it lacks; English is the last. */
export function localesFor(language: string, available: readonly string[]): readonly [string, ...string[]] {
  const [base = ''] = language.toLowerCase().split('-');
  const wanted = [language, usual[base] ?? `${base}-${base.toUpperCase()}`, base];
  const found = wanted.flatMap(tag => available.find(one => one.toLowerCase() === tag.toLowerCase()) ?? []);
  const [first = fallbackLocale, ...others] = new Set([...found, fallbackLocale]);
  return [first, ...others];
}
