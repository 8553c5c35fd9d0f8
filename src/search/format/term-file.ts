import { languageOfKey, termKey, termOfKey } from '../analysis/terms.ts';
import { type ByteReader, ByteWriter, ReadingRoom, sharedLength } from './bytes.ts';
import { BitCounts, NumberModel, RangeDecoder, RangeEncoder, readNumber, writeNumber } from './range-coder.ts';
import { DocumentListModel, FrequencyModel, TextModel } from './term-models.ts';

/** Where a term stands in one field: document numbers, ascending, and how often in each. */
export interface Postings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** A title is short, so that its length fits beside the posting; a text's is in the length files. */
export interface TitlePostings extends Postings {
  readonly lengths: Uint32Array;
}

export interface TermEntry {
  /** The term with its language. */
  readonly key: string;
  readonly title: TitlePostings;
  readonly text: Postings;
}

/** What was met so far of each column of a file; the file's beginning teaches how to read its end. */
class TermModels {
  readonly more = new BitCounts(1);
  readonly shared = new NumberModel();
  readonly letters = new TextModel();
  readonly sameLanguage = new BitCounts(1);
  readonly languages = new TextModel();
  readonly titles = new NumberModel();
  /** By whether any title has the term. */
  readonly texts = [new NumberModel(), new NumberModel()] as const;
  readonly documents: DocumentListModel;
  readonly frequencies = { title: new FrequencyModel(), text: new FrequencyModel() };
  readonly lengths = new NumberModel();

  constructor(documents: number) {
    this.documents = new DocumentListModel(documents);
  }

  textsBeside(titles: number): NumberModel {
    return this.texts[titles === 0 ? 0 : 1];
  }
}

/** Writes the terms of a file, one after another, range-coded. */
export class TermFileWriter {
  readonly #bytes = new ByteWriter();
  readonly #coder = new RangeEncoder(this.#bytes);
  readonly #models: TermModels;
  #previous = '';
  #language = '';
  #isEmpty = true;

  constructor(documents: number) {
    this.#models = new TermModels(documents);
  }

  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  add({ key, title, text }: TermEntry): void {
    const coder = this.#coder;
    const models = this.#models;
    this.#isEmpty = false;
    coder.bit(1, models.more, 0);
    this.#addTerm(termOfKey(key));
    this.#addLanguage(languageOfKey(key));
    writeNumber(title.documents.length, coder, models.titles);
    writeNumber(text.documents.length, coder, models.textsBeside(title.documents.length));
    models.documents.write(title.documents, coder);
    models.frequencies.title.write(title.frequencies, coder);
    for (const length of title.lengths) writeNumber(length, coder, models.lengths);
    models.documents.write(text.documents, coder);
    models.frequencies.text.write(text.frequencies, coder);
  }

  #addTerm(term: string): void {
    const shared = sharedLength(this.#previous, term);
    writeNumber(shared, this.#coder, this.#models.shared);
    this.#models.letters.write(term.slice(shared), term.slice(0, shared), this.#coder);
    this.#previous = term;
  }

  /** Most terms are of the same language as the one before. */
  #addLanguage(language: string): void {
    const isSame = language === this.#language;
    this.#coder.bit(isSame ? 0 : 1, this.#models.sameLanguage, 0);
    if (!isSame) this.#models.languages.write(language, '', this.#coder);
    this.#language = language;
  }

  writeTo(file: ByteWriter): void {
    this.#coder.bit(0, this.#models.more, 0);
    this.#coder.finish();
    file.append(this.#bytes);
  }
}

/**
 * The entries of a term file, in the order of their terms, of an index of so many documents. Throws a RangeError when
 * the bytes end too early.
 */
export function readTermFile(reader: ByteReader, documents: number): readonly TermEntry[] {
  const coder = new RangeDecoder(reader);
  const models = new TermModels(documents);
  const entries: TermEntry[] = [];
  const room = new ReadingRoom(reader, 2 * documents);
  for (let previous = termKey('', ''); coder.bit(models.more, 0) === 1; ) {
    const entry = readEntry(previous, coder, models, room);
    entries.push(entry);
    previous = entry.key;
  }
  return entries;
}

function readEntry(previous: string, coder: RangeDecoder, models: TermModels, room: ReadingRoom): TermEntry {
  const shared = termOfKey(previous).slice(0, readNumber(coder, models.shared));
  const term = shared + models.letters.read(shared, coder);
  const isSame = coder.bit(models.sameLanguage, 0) === 0;
  const language = isSame ? languageOfKey(previous) : models.languages.read('', coder);
  const titles = readNumber(coder, models.titles);
  const texts = readNumber(coder, models.textsBeside(titles));
  room.take(term.length + titles + texts);
  const title = {
    documents: models.documents.read(titles, coder),
    frequencies: models.frequencies.title.read(titles, coder),
    lengths: Uint32Array.from({ length: titles }, () => readNumber(coder, models.lengths)),
  };
  const text = {
    documents: models.documents.read(texts, coder),
    frequencies: models.frequencies.text.read(texts, coder),
  };
  return { key: termKey(term, language), title, text };
}
