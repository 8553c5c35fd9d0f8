import type { PartedName } from '../../bylines/parted-name.ts';
import type { CitationFacts } from './citation-facts.ts';

/** What a citation repeats of an article, by the name of the place it has in a template. */
type Values = Readonly<Record<string, string>>;

/** An article of a usual shape: what a citation repeats, and everything else that a citation depends on. */
export interface UsualArticle {
  /** Articles with the same key are cited alike but for their values. */
  readonly key: string;
  readonly values: Values;
  /** Without the mark at its end. */
  readonly title: string;
}

/** The same as the style at hand writes them; the title among them. */
type WrittenValues = (name: string) => string | undefined;

/** Where a citation has the article's values; the rest is always the same. */
type Template = readonly (string | { readonly value: string })[];

/** Writes citations of articles of one style as text, as the CSL processor does. */
export interface CitationProcessor {
  readonly write: (facts: CitationFacts) => string;
  /** The text with the capitals of an English title. */
  readonly titleCase: (text: string, language: string) => string;
}

/**
 * Citations of one style by template. A processor takes a millisecond for a citation of which a few words differ from the
 * one before, so that it writes two made-up articles of each shape: where the words of the first stand is the template,
 * and unless this gives what was written of the second, articles of the shape are all left to the processor.
 */
export class CitationTemplates {
  readonly #processor: CitationProcessor;
  readonly #templates = new Map<string, Template | 'none'>();
  /** A template costs two citations, so that a shape has one from its second article on. */
  readonly #metOnce = new Set<string>();

  constructor(processor: CitationProcessor) {
    this.#processor = processor;
  }

  write(facts: CitationFacts, usual: UsualArticle | undefined): string {
    const template = usual && this.#templateOf(usual.key, facts);
    return template ? filled(template, this.#written(usual, facts)) : this.#processor.write(facts);
  }

  #templateOf(key: string, facts: CitationFacts): Template | undefined {
    const known = this.#templates.get(key);
    if (known) return known === 'none' ? undefined : known;
    if (!this.#metOnce.has(key)) {
      this.#metOnce.add(key);
      return undefined;
    }
    const template = this.#newTemplate(key, facts);
    this.#templates.set(key, template ?? 'none');
    return template;
  }

  #newTemplate(key: string, facts: CitationFacts): Template | undefined {
    const [first, second] = samples.map(sample => {
      const article = alikeWith(facts, sample);
      const usual = usualArticle(article);
      if (usual?.key !== key) return undefined;
      const written = this.#written(usual, article);
      const names = [...Object.keys(usual.values), ...titles];
      const values = Object.fromEntries(names.map(name => [name, written(name) ?? '']));
      return { text: this.#processor.write(article), values };
    });
    const template = first && templateFrom(first.text, first.values);
    return template && second && filled(template, name => second.values[name]) === second.text ? template : undefined;
  }

  /** Few styles write a title with the capitals of an English one, and to set them takes as long as all else. */
  #written({ values, title }: UsualArticle, { language }: CitationFacts): WrittenValues {
    return name => {
      if (name === 'title') return typographic(title);
      return name === 'titleCase' ? typographic(this.#processor.titleCase(title, language)) : values[name];
    };
  }
}

/** How a title may be written, in the order in which it is looked for: most are the same in both. */
const titles = ['title', 'titleCase'];

/** With the apostrophes that a processor writes. */
function typographic(title: string): string {
  return title.replaceAll("'", '’');
}

function templateFrom(text: string, values: Values): Template {
  const names = Object.keys(values).sort((a, b) => lengthOf(values, b) - lengthOf(values, a));
  const all = new RegExp(`(${names.map(name => escaped(values[name] ?? '')).join('|')})`, 'u');
  return text.split(all).map((piece, index) => {
    const value = index % 2 === 1 ? names.find(name => values[name] === piece) : undefined;
    return value === undefined ? piece : { value };
  });
}

function lengthOf(values: Values, name: string): number {
  return values[name]?.length ?? 0;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function filled(template: Template, written: WrittenValues): string {
  return template.map(piece => (typeof piece === 'string' ? piece : written(piece.value))).join('');
}

/** Words that no article has and no style writes, for an article of a certain shape. */
interface Sample {
  readonly title: string;
  readonly outlet: string;
  readonly page: string;
  readonly year: string;
  readonly day: string;
  /** Never a value: an article whose date is written in words is left to the processor. */
  readonly dateWords: string;
  /** Of each author, what the parts of the name begin with. */
  readonly given: readonly string[];
  readonly family: string;
}

const samples: readonly Sample[] = [
  {
    title: 'xqaf wqon',
    outlet: 'Zqed Vqug',
    page: 'xqur',
    year: '9173',
    day: '28',
    dateWords: 'unsure',
    given: [...'QXZK'],
    family: 'Wqan',
  },
  {
    title: 'kjul vjip',
    outlet: 'Yjob',
    page: 'vjax',
    year: '8264',
    day: '07',
    dateWords: 'doubtful',
    given: [...'BDFG'],
    family: 'Pjeth',
  },
];

const mostAuthors = 4;

/** An article of the same shape with the words of the sample. */
function alikeWith(facts: CitationFacts, sample: Sample): CitationFacts {
  const ending = plainTitle.exec(facts.title)?.[1] ?? '';
  const url = `https://${sample.page}.example/${facts.url.endsWith('/') ? '' : sample.page}`;
  const [month, day] = facts.date?.days?.[0].split('-').slice(1) ?? [];
  const days = [sample.year, month, day && (day === '01' ? day : sample.day)]
    .filter(part => part !== undefined)
    .join('-');
  return {
    ...facts,
    authors: facts.authors.map((name, index) => nameAlike(name, sample, index)),
    title: `${sample.title}${ending}`,
    ...(facts.outlet !== undefined && { outlet: sample.outlet }),
    ...(facts.date && { date: { ...facts.date, days: [days], words: sample.dateWords } }),
    ...(facts.captured !== undefined && { captured: `${sample.year}-06-${sample.day}` }),
    url,
    pageUrl: facts.url === facts.pageUrl ? url : facts.pageUrl,
  };
}

function nameAlike(name: PartedName, sample: Sample, index: number): PartedName {
  const family = `${sample.family}${'aeio'[index]}`;
  if (name.kind === 'whole') return { ...name, text: family };
  const first = sample.given[index] ?? '';
  const given = name.given
    .split(' ')
    .map((part, at) => (part.endsWith('.') ? `${first}.` : `${first}${'aeiou'[at % 5]}`));
  return { ...name, family, given: given.join(' ') };
}

/** Latin letters, and marks that no style changes; it ends without a mark, which would meet those of the style. */
const plain = /^[\p{Script=Latin}\d](?:[\p{Script=Latin}\d ,–—-]*[\p{Script=Latin}\d])?$/u;
const plainTitle =
  /^[\p{Script=Latin}\d](?:(?:[\p{Script=Latin}\d ,;:.$%()/–—-]|(?<=\p{L})['’](?=\p{L}))*[\p{Script=Latin}\d])?([?!.]?)$/u;
const plainUrl = /^https?:\/\/[\w./~?=&-]*[\w/]$/;
const plainLanguage = /^(?!tr|az|lt)[a-z]{2,3}(?:-[A-Za-z]{2})?$/;
const longestTitle = 300;

/** The shape and the values of an article, if a template will do for it. */
export function usualArticle(facts: CitationFacts): UsualArticle | undefined {
  const { title, outlet, date, url, language, captured } = facts;
  const ending = plainTitle.exec(title)?.[1];
  const authors = facts.authors.map(usualName);
  const day = usualDate(date);
  if (ending === undefined || title.length > longestTitle || !plainUrl.test(url) || !plainLanguage.test(language))
    return undefined;
  if (authors.length > mostAuthors || authors.includes(undefined) || day === undefined) return undefined;
  if (outlet !== undefined && !plain.test(outlet)) return undefined;
  const shape = {
    authors: authors.map(name => name?.shape),
    ending,
    outlet: outlet !== undefined,
    date: day.shape,
    captured: captured !== undefined,
    language,
    archive: url === facts.pageUrl ? facts.archive : '',
    end: url.endsWith('/'),
  };
  const names = authors.flatMap((name, index) =>
    Object.entries(name?.values ?? {}).map(([part, text]) => [`${part} ${index}`, text] as const),
  );
  return {
    key: JSON.stringify(shape),
    title: title.slice(0, title.length - ending.length),
    values: {
      ...(outlet !== undefined && { outlet }),
      url,
      ...day.values,
      ...Object.fromEntries(names),
    },
  };
}

interface UsualPart {
  readonly shape: string;
  readonly values: Values;
}

function usualName(name: PartedName): UsualPart | undefined {
  if (name.kind === 'whole')
    return plain.test(name.text) ? { shape: 'whole', values: { whole: name.text } } : undefined;
  const { given, family, particle, droppingParticle, suffix, isFamilyFirst } = name;
  const isUsual = /^\p{Lu}\p{Ll}+$/u.test(family) && /^\p{Lu}\p{Ll}+(?: \p{Lu}(?:\.|\p{Ll}+))*$/u.test(given);
  if (!isUsual || particle !== undefined || droppingParticle !== undefined || suffix !== undefined) return undefined;
  const parts = given.split(' ');
  const initials = parts.map(part => `${part[0]}.`).join(' ');
  const shape = parts.map(part => (part.endsWith('.') ? 'i' : 'n')).join('');
  return { shape: `${isFamilyFirst ? 'family first ' : ''}${shape}`, values: { given, family, initials } };
}

/** A year, a month or a day; that of the month's first is written otherwise in some languages. */
function usualDate(date: CitationFacts['date']): UsualPart | undefined {
  if (date === undefined) return { shape: '', values: {} };
  const [first, last] = date.days ?? [];
  if (first === undefined || last !== undefined) return undefined;
  const [year = '', month = '', day] = first.split('-');
  if (!/^[1-9]\d{3}$/.test(year)) return undefined;
  const isFirst = day === '01';
  const shape = [month, day === undefined ? '' : isFirst ? 'first' : 'day', date.isUncertain ? 'ca.' : ''].join(' ');
  return { shape, values: { year, ...(day !== undefined && !isFirst && { day: String(Number(day)) }) } };
}
