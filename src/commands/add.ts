import type { ArticleFile } from '../capture/capture.ts';
import { isDocumentPath } from '../capture/document-page.ts';
import { fixityOf } from '../capture/fixity.ts';
import { type ArticleMetadata, articleMetadataSchema } from '../capture/metadata.ts';
import { readCapture } from '../capture/read-capture.ts';
import { readSidecar } from '../capture/read-metadata.ts';
import { type AddedFile, openAddedFiles } from '../io/added-files.ts';
import { freeName, readStandingArticles, type StandingArticles, writeNewArticle } from '../io/new-articles.ts';
import { OperationError } from '../io/operation-error.ts';
import { asRead } from '../io/read-articles.ts';
import { readSources } from '../io/read-sources.ts';
import { type StandingTexts, standingTexts } from '../io/standing-texts.ts';
import { loadAuthority } from '../names/load-authority.ts';
import type { Problem } from '../problems.ts';
import { type KnownBefore, knownBefore, linesOf, readAnew } from '../read-records.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { readSettings } from '../site/settings/read-settings.ts';
import {
  type AskedKey,
  askedKeys,
  dateInName,
  type Guess,
  headlineInName,
  missingKeys,
  printedAddress,
  usualOutlet,
} from './add-guesses.ts';
import {
  type Added,
  type AddOptions,
  type Facts,
  preview,
  sameText,
  shownFacts,
  summed,
  tell,
  tellOthers,
  toJson,
  tooLarge,
  withName,
} from './add-report.ts';
import type { CommandContext, ExitCode } from './context.ts';
import type { Ask } from './new.ts';
import { type Terminal, visible } from './terminal.ts';

/** Brings files into articles/, each under a name of its own, with what is known of it in a NAME.yml. */
export async function add(
  paths: readonly string[],
  options: AddOptions,
  context: CommandContext,
  { folder, ask }: { readonly folder: string; readonly ask?: Ask | undefined },
): Promise<ExitCode> {
  const { root, terminal } = context;
  if (!options.yes && !options.dryRun && ask === undefined)
    throw new OperationError(
      'Nobody is there to answer. Nothing was written.',
      'Say --yes to add the files with what is known of them, or --dry-run to see what would come of it.',
    );
  refuseWrong(options);
  const { files, others } = await openAddedFiles(paths, folder);
  const adder = new Adder(options, context, options.yes || options.dryRun ? undefined : ask);
  const added: Added[] = [];
  for (const file of files) {
    const one = await adder.add(file);
    added.push(one);
    if (!options.json) tell(one, options, terminal);
  }
  const left = others();
  if (options.json) terminal.printJson({ root, files: added.map(toJson), others: left }, 2);
  else tellOthers(left, files.length, terminal);
  return summed(added, options, terminal);
}

/** @throws OperationError when an option says what NAME.yml must not say. */
function refuseWrong(options: AddOptions): void {
  for (const key of askedKeys) {
    const value = options[key];
    const fault = value === undefined ? undefined : faultOf(key, value);
    if (fault !== undefined)
      throw new OperationError(`--${key} is “${value}”: ${fault}.`, 'Nothing was written. Give another value.');
  }
}

function faultOf(key: AskedKey, value: string): string | undefined {
  const result = articleMetadataSchema.shape[key].safeParse(value);
  return result.success ? undefined : result.error.issues[0]?.message;
}

/** Adds one file after another; each is compared with those before it as well. */
class Adder {
  readonly #options: AddOptions;
  readonly #terminal: Terminal;
  readonly #ask: Ask | undefined;
  readonly #known: KnownBefore;
  readonly #standing: StandingArticles;
  readonly #texts: StandingTexts;
  /** What a person answered for the file before. */
  readonly #answered = new Map<AskedKey, string>();

  constructor(options: AddOptions, { root, env, terminal }: CommandContext, ask: Ask | undefined) {
    const sources = readSources(root);
    this.#options = options;
    this.#terminal = terminal;
    this.#ask = ask;
    this.#known = knownBefore(readSettings(sources.settings, env).value, loadAuthority(sources.authority).value.events);
    this.#standing = readStandingArticles(root);
    this.#texts = standingTexts(sources);
  }

  async add(file: AddedFile): Promise<Added> {
    const bytes = await file.bytes();
    const extension = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
    if (bytes === undefined) return { from: file.from, action: 'unreadable', problems: [tooLarge(file.from)] };
    const there = this.#standing.withBytes(bytes);
    if (there !== undefined) return { from: file.from, action: 'there', same: { kind: 'bytes', path: there } };
    const sidecar = await file.sidecar();
    const read = this.#read(file, bytes, extension, sidecar);
    if ('action' in read) return read;
    const { record, metadata: completed, evidence } = await this.#completed(file, read);
    const same = this.#sameAs(record, completed);
    const versionOf = same?.kind === 'address' ? this.#laterVersion(record, completed) : undefined;
    if (versionOf !== undefined) evidence['versionOf'] = 'an older capture of the same address, so that its id stays';
    const metadata = { ...completed, ...(versionOf !== undefined && { versionOf }) };
    const shown = {
      ...{ from: file.from, metadata, evidence },
      ...shownFacts(record, metadata),
      missing: missingKeys(record, metadata).filter(key => key !== 'rights'),
      problems: read.problems,
    };
    // What was taken down does not come back by itself, and neither does a text that is there.
    const isLeft = same !== undefined && (same.kind === 'copy' || /\.ya?ml$/i.test(same.path));
    if (isLeft || !(await this.#isWanted(shown, same))) return { ...shown, action: 'left-out', ...(same && { same }) };
    const path = await this.#write(file, {
      bytes,
      extension,
      metadata,
      captured: metadata.captured ?? record?.captured,
      url: metadata.url ?? record?.sourceUrl,
      evidence,
      headline: shown.headline,
      date: shown.date,
    });
    if (record) this.#texts.add(path, record);
    return { ...shown, action: 'added', path, ...(same && { same }) };
  }

  #read(file: AddedFile, bytes: Uint8Array, extension: string, sidecar: Uint8Array | undefined): Added | Read {
    const path = `articles/${file.name}`;
    const yaml = sidecar && { path: path.slice(0, -extension.length).concat('.yml'), bytes: sidecar };
    const article: ArticleFile = { ...asRead({ path, bytes }), ...(yaml && { sidecar: yaml }) };
    const { value, problems } = readAnew(article, this.#known);
    const said = readSidecar(article);
    // A file in which no line looks like an article may be one all the same: an editor sees to it in articles/.
    const isUnreadable = problems.some(({ code }) => code !== 'no-article-found') && value === undefined;
    if (isUnreadable || said.value === undefined)
      return {
        from: file.from,
        action: 'unreadable',
        problems: problems.map(problem => withName(problem, path, file.from)),
      };
    return { article, record: value?.record, metadata: said.value, problems };
  }

  /** What the file does not tell, from the command line, from guesses that are sure, and from the person who is asked. */
  async #completed(file: AddedFile, { article, record, metadata }: Read) {
    const found: Record<string, unknown> = { ...metadata };
    const evidence: Record<string, string> = {};
    const address = isDocumentPath(file.name) && !record?.sourceUrl ? this.#printedAddress(article) : undefined;
    if (address && metadata.url === undefined) {
      found['url'] = address.value;
      evidence['url'] = address.evidence;
    }
    const twin = (metadata.image ?? metadata.images) ? undefined : await file.twin();
    if (twin !== undefined) {
      found['image'] = twin;
      evidence['image'] = 'the picture of the same name beside it';
    }
    const asked = this.#ask !== undefined;
    if (asked) this.#terminal.tell(`\n${preview(file.from, shownFacts(record, metadata))}`);
    for (const key of missingKeys(record, metadata)) {
      const guess = this.#guess(key, file);
      const value =
        this.#options[key] ?? (asked ? await this.#answer(key, guess) : guess?.isSure ? guess.value : undefined);
      if (value === undefined || value === '') continue;
      found[key] = value;
      if (guess?.value === value && this.#options[key] === undefined) {
        evidence[key] = guess.evidence;
        if (key === 'date') found['dateBasis'] = 'inferred';
      }
    }
    return { record, metadata: articleMetadataSchema.parse(found), evidence };
  }

  #printedAddress(article: ArticleFile): Guess | undefined {
    const capture = readCapture(article).value;
    return capture && printedAddress(linesOf(capture, this.#known));
  }

  #guess(key: AskedKey, { from, name }: AddedFile): Guess | undefined {
    const before = this.#answered.get(key);
    const asBefore =
      before === undefined ? undefined : { value: before, evidence: 'as for the file before', isSure: false };
    switch (key) {
      case 'headline':
        return headlineInName(name);
      case 'date':
        return dateInName(from);
      case 'outlet':
        return asBefore ?? usualOutlet(this.#texts.outlets);
      case 'rights':
        return asBefore;
    }
  }

  /** Asks until the answer can be understood; Enter takes the guess, a dash says that nobody knows. */
  async #answer(key: AskedKey, guess: Guess | undefined): Promise<string | undefined> {
    const none = key === 'rights' ? 'Enter: as archive.yml says' : 'Enter: not known';
    const hint = guess
      ? `Enter: ${visible(guess.value)} (${guess.evidence}); -: ${key === 'rights' ? 'as archive.yml says' : 'not known'}`
      : none;
    for (;;) {
      const typed = ((await this.#ask?.(`  ${key} [${hint}]\n  > `)) ?? '').trim();
      const value = typed === '' ? guess?.value : typed === '-' ? undefined : typed;
      const fault = value === undefined ? undefined : faultOf(key, value);
      if (fault !== undefined) {
        this.#terminal.tell(`  “${visible(value ?? '')}”: ${fault}.`);
        continue;
      }
      if (value === undefined) this.#answered.delete(key);
      else this.#answered.set(key, value);
      return value;
    }
  }

  #sameAs(record: ArticleRecord | undefined, { url, captured: said }: ArticleMetadata): Added['same'] {
    const address = url ?? record?.sourceUrl;
    const others = address === undefined ? [] : this.#standing.withAddress(address);
    const [other] = others;
    const captured = said ?? record?.captured;
    // A page that was saved again on another day is another version of it, however little changed.
    const isNewCapture = captured !== undefined && others.every(path => this.#standing.capturedOn(path) !== captured);
    if (other !== undefined && isNewCapture) return { kind: 'address', path: other };
    const copied = record && this.#texts.copyOf(record);
    if (copied !== undefined) return { kind: 'copy', path: copied };
    return other === undefined ? undefined : { kind: 'address', path: other };
  }

  /** The capture whose id the article has, where the one that is added is older: else the article would have another id. */
  #laterVersion(record: ArticleRecord | undefined, { url, captured: said }: ArticleMetadata): string | undefined {
    const address = url ?? record?.sourceUrl;
    const first = address === undefined ? undefined : this.#standing.firstWithAddress(address);
    const [captured, known] = [said ?? record?.captured, first && this.#standing.capturedOn(first)];
    const isOlder = captured !== undefined && known !== undefined && captured < known;
    return first !== undefined && isOlder && record && this.#texts.isLike(first, record) ? first : undefined;
  }

  async #isWanted(shown: Facts, same: Added['same']): Promise<boolean> {
    if (this.#ask === undefined) return true;
    if (same) this.#terminal.tell(`  ${sameText(same)}`);
    const name = freeName({ headline: shown.headline, date: shown.date, file: 'x' }, this.#standing);
    return !/^n/i.test((await this.#ask(`  Add it as articles/${name}? [Y/n] `)).trim());
  }

  async #write(file: AddedFile, article: Writing): Promise<string> {
    const { bytes, extension, metadata, captured, evidence, headline, date } = article;
    const parts = await file.parts();
    const free = freeName({ headline, date, file: file.name }, this.#standing);
    // A saved page names the folder of its pictures: both keep their names, in a folder of their own.
    const name = parts.length > 0 ? `${free}/${file.name.slice(0, -extension.length)}` : free;
    const url = metadata.url;
    if (this.#options.dryRun) {
      this.#standing.add(`articles/${name}${extension}`, { url, captured, sha256: fixityOf(bytes).digest });
      return `articles/${name}${extension}`;
    }
    const comments = Object.entries(evidence).map(([key, why]) => `${key}: ${why}`);
    const path = writeNewArticle(this.#standing, { name, extension, bytes, metadata, comments, parts });
    this.#standing.add(path, { captured, url: article.url });
    return path;
  }
}

interface Read {
  readonly article: ArticleFile;
  readonly record: ArticleRecord | undefined;
  readonly metadata: ArticleMetadata;
  readonly problems: readonly Problem[];
}

interface Writing {
  readonly headline: string | undefined;
  readonly date: string | undefined;
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly metadata: ArticleMetadata;
  /** As its NAME.yml says it, or the page itself. */
  readonly captured: string | undefined;
  readonly url: string | undefined;
  readonly evidence: Readonly<Record<string, string>>;
}
