import { join } from 'node:path';
import type { ArticleFile, HeldPicture } from '../capture/capture.ts';
import { heldPicture } from '../capture/held-picture.ts';
import { captureLimits, largestArticleFile } from '../capture/limits.ts';
import { pairSidecars, savedPartsOf } from '../capture/pair-sidecars.ts';
import { isPicturePath } from '../capture/picture-bytes.ts';
import { type PictureFiles, withPictureFiles } from '../capture/picture-files.ts';
import type { SourceFile, Sources } from '../capture/sources.ts';
import type { Outcome, Problem } from '../problems.ts';
import { recordPathOf } from '../read-records.ts';
import { largestFile, settingsPath } from './list-sources.ts';
import { programTemplates } from './program-files.ts';
import { publishedCaptures } from './published-files.ts';
import { asRead, type OtherFile, readArticlesFolder } from './read-articles.ts';
import { type IgnoredEntry, type KnownFiles, listFiles, readFolder, readRegularFile } from './read-folder.ts';

/** The archive's files, and what else was met beside them. */
export interface ReadSources extends Sources {
  /** What of articles/ is ignored by its name. */
  readonly ignoredEntries: readonly IgnoredEntry[];
  /** Pictures and other files of articles/ that are no captures. */
  readonly others: readonly OtherFile[];
  /** Files of records/ that are no records. */
  readonly besideRecords: readonly SourceFile[];
}

/**
 * Reads an archive's folder: archive.yml, articles/, records/, authority/ and theme/.
 *
 * @param known what files of articles/ and records/ hold, where that is known: they are not read before someone asks
 * @param isWanted whether a capture is one of those that are to be read
 */
export function readSources(
  root: string,
  known?: KnownFiles,
  isWanted: (path: string) => boolean = () => true,
): ReadSources {
  const settings = readSettingsFile(root);
  const articles = readArticlesFolder(root, known);
  const records = readFolder(root, 'records', largestFile.records, known);
  const authority = readFolder(root, 'authority', largestFile.authority);
  const theme = readFolder(root, 'theme', largestFile.theme);
  const { problems: unpaired, ...paired } = pairSidecars(articles.files);
  return {
    ...(settings.value && { settings: settings.value }),
    ...paired,
    articles: withPictureFiles(
      paired.articles.filter(({ path }) => isWanted(path)),
      articles.pictures,
    ),
    pictures: articles.pictures.loose,
    others: articles.others,
    records: records.files.filter(isRecord),
    besideRecords: records.files.filter(file => !isRecord(file)),
    ignored: readIgnored(root, articles.ignored),
    ignoredEntries: articles.ignored,
    authority: authority.files,
    theme: theme.files,
    templates: programTemplates(),
    published: publishedCaptures(join(root, 'dist')),
    problems: [
      ...settings.problems,
      ...[articles, records, authority, theme].flatMap(({ problems }) => problems),
      ...unpaired,
      ...tellIgnored(articles.ignored),
    ],
  };
}

function isRecord({ path }: SourceFile): boolean {
  return path.endsWith('.md');
}

/** What one article is read from: its capture and NAME.yml, the settings and the lists. */
export interface ArticleSources extends Pick<Sources, 'settings' | 'authority' | 'problems'> {
  /** Absent when it cannot be read, which is among the problems. */
  readonly article?: ArticleFile;
  /** Its record in records/; absent when there is none. */
  readonly record?: SourceFile;
  /** Every file of articles/ that has an id of its own. */
  readonly withIds: readonly string[];
}

/** Reads the one article that `choose` picks by its path; of all others no more than their names. */
export function readArticleSources(
  root: string,
  choose: (articles: readonly ArticleFile[]) => ArticleFile,
): ArticleSources {
  const unread = listFiles(root, 'articles').map(path =>
    /\.ya?ml$/i.test(path) ? readLater(root, path) : { path, bytes: new Uint8Array() },
  );
  const { articles, loneSidecars } = pairSidecars(unread);
  const chosen = choose(articles);
  const settings = readSettingsFile(root);
  const authority = readFolder(root, 'authority', largestFile.authority);
  const capture = readRegularFile(root, chosen.path, largestArticleFile(chosen.path));
  const record = readRegularFile(root, recordPathOf(chosen.path), largestFile.records);
  const sidecar: Outcome<SourceFile> = chosen.sidecar ? readRegularFile(root, chosen.sidecar.path) : { problems: [] };
  const article = capture.value && { ...asRead(capture.value, root), ...(sidecar.value && { sidecar: sidecar.value }) };
  const paths = unread.map(({ path }) => path);
  return {
    ...(settings.value && { settings: settings.value }),
    ...(article && { article: withPicturesOf(root, article, paths) }),
    ...(record.value && { record: record.value }),
    withIds: [...articles, ...loneSidecars].map(({ path }) => path),
    authority: authority.files,
    problems: [...capture.problems, ...sidecar.problems],
  };
}

/** Of the pictures in articles/ those that the article may name are read. */
function withPicturesOf(root: string, article: ArticleFile, paths: readonly string[]): ArticleFile {
  const { partsOf } = savedPartsOf(paths);
  const page = article.path.replace(/\.[^./]+$/, '').normalize('NFC');
  const saved = paths.filter(path => partsOf.get(path) === page);
  const loose = paths.filter(path => isPicturePath(path) && !partsOf.has(path));
  const named = new Set(withPictureFiles([article], unreadPictures(loose))[0]?.beside?.flatMap(pathsOf));
  return (
    withPictureFiles([article], {
      ofPages: new Map([[page, readPictures(root, saved)]]),
      loose: readPictures(
        root,
        loose.filter(path => named.has(path)),
      ),
    })[0] ?? article
  );
}

function pathsOf({ at }: HeldPicture): readonly string[] {
  return at.kind === 'file' ? [at.path] : [];
}

function unreadPictures(paths: readonly string[]): PictureFiles {
  const loose = paths.map(path => heldPicture({ kind: 'file', path }, [path], new Uint8Array()));
  return { ofPages: new Map(), loose };
}

function readPictures(root: string, paths: readonly string[]): readonly HeldPicture[] {
  const read = paths.flatMap(path => {
    const { value } = readRegularFile(root, path, largestArticleFile(path));
    return value ? [heldPicture({ kind: 'file', path }, [path], value.bytes)] : [];
  });
  return read.filter(({ at, fault }) => fault !== 'no-picture' || (at.kind === 'file' && isPicturePath(at.path)));
}

/** A NAME.yml, which is read when someone asks what it says. */
function readLater(root: string, path: string): SourceFile {
  return {
    path,
    get bytes() {
      return readRegularFile(root, path, captureLimits.metadata).value?.bytes ?? new Uint8Array();
    },
  };
}

/** A file that is larger than any NAME.yml cannot be one that someone hid by mistake. */
function readIgnored(root: string, ignored: readonly IgnoredEntry[]): readonly SourceFile[] {
  return ignored.flatMap(({ path, isFile }) => {
    const { value } = isFile ? readRegularFile(root, path, captureLimits.metadata) : {};
    return value ? [value] : [];
  });
}

/** Names that a note gives; a thousand would say no more. */
const mostNamed = 10;

function tellIgnored(ignored: readonly IgnoredEntry[]): readonly Problem[] {
  if (ignored.length === 0) return [];
  const names = ignored.slice(0, mostNamed).map(({ path, isFile }) => (isFile ? path : `${path}/`));
  const more = ignored.length > mostNamed ? [`and ${ignored.length - mostNamed} more`] : [];
  return [
    {
      code: 'ignored-by-name',
      path: 'articles',
      message: `Ignored, because the name begins with a dot: ${[...names, ...more].join(', ')} (${ignored.length} in all).`,
      hint: 'You need not do anything. If one of them is an article, rename it without the dot.',
    },
  ];
}

function readSettingsFile(root: string): Outcome<SourceFile> {
  const read = readRegularFile(root, settingsPath);
  if (read.value || read.problems.some(problem => problem.code !== 'unreadable-file')) return read;
  return {
    problems: read.problems.map(problem => ({
      ...problem,
      hint: 'A one-line archive.yml is enough: `title: My archive`. If the archive is elsewhere, name its folder with --root.',
    })),
  };
}
