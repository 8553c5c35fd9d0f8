import { join, relative, resolve, sep } from 'node:path';
import type { PageOf } from '../../templates/page-kinds.ts';
import { isPicturePath } from '../capture/picture-bytes.ts';
import { noMemory } from '../memory.ts';
import { loadAuthority } from '../names/load-authority.ts';
import type { Mention } from '../names/names.ts';
import { locationKey, type TextUnit, textUnits } from '../names/text-units.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { knownBefore, recordOfCapture } from '../read-records.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { placedAt } from '../record/remembered-record.ts';
import { articleFolder, articleUrl } from '../site/addresses.ts';
import type { Article } from '../site/archive.ts';
import { planArticleFiles } from '../site/downloads/article-files.ts';
import { shownIn } from '../site/pictures.ts';
import { publicationOf } from '../site/publication.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import { readSettings } from '../site/settings/read-settings.ts';
import { readTheme } from '../site/settings/read-theme.ts';
import type { SiteFile } from '../site/site-file.ts';
import { bundleAssets } from './bundle-assets.ts';
import type { LoadedSite } from './load-site.ts';
import { loadThemeTemplates, themeFaults } from './load-templates.ts';
import { programFolder, programTemplates } from './program-files.ts';
import { readFolder, readRegularFile } from './read-folder.ts';
import { readArticleSources } from './read-sources.ts';

/** What an edit changes at once, before the whole archive has been read again. */
export type QuickEdit =
  | { readonly kind: 'article'; readonly page: ArticlePage; readonly files: readonly SiteFile[] }
  | { readonly kind: 'site'; readonly site: LoadedSite }
  /** Nothing is shown anew but what has to be mended. */
  | { readonly kind: 'faults'; readonly problems: readonly Problem[] }
  /** The file is as the shown site has it. */
  | { readonly kind: 'none' };

type ArticlePage = Extract<PageOf, { readonly kind: 'article' }>;

/**
 * What can be shown at once of an edit, with all else as it was: an article on its own page, the templates and styles of a
 * theme, a mistake in archive.yml. Names, lists and the search follow when the archive has been read. Undefined when the
 * edit is of another kind.
 *
 * @param changed absolute paths of the files that changed
 */
export async function quickEdit(
  root: string,
  env: Environment,
  changed: readonly string[],
  site: LoadedSite,
): Promise<QuickEdit | undefined> {
  const templates = join(programFolder, 'templates') + sep;
  // Their code has been loaded again; what they show has not changed.
  if (changed.length > 0 && changed.every(path => path.startsWith(templates))) return { kind: 'site', site };
  const paths = changed.map(path => relative(resolve(root), path).split(sep).join('/'));
  const edited = paths.filter(path => !isOwnRecord(root, path, site));
  const [path] = edited;
  if (path === undefined) return paths.length > 0 ? { kind: 'none' } : undefined;
  if (path === 'archive.yml' && edited.length === 1) return editedSettings(root, env, site);
  if (edited.every(one => one.startsWith('theme/'))) return editedTheme(root, site);
  const stems = new Set(edited.map(stemOf));
  // A picture is made ready with the whole archive.
  if (edited.some(isPicturePath)) return undefined;
  if (path.startsWith('articles/') && stems.size === 1) return editedArticle(root, path, site);
  return undefined;
}

/** Whether a record is as the preview itself wrote it, which no person did. */
function isOwnRecord(root: string, path: string, { changes }: LoadedSite): boolean {
  const written = changes.written.find(one => one.path === path);
  const { value } = written ? readRegularFile(root, path, Number.POSITIVE_INFINITY) : {};
  return value !== undefined && new TextDecoder().decode(value.bytes) === written?.text;
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function editedSettings(root: string, env: Environment, { archive }: LoadedSite): QuickEdit | undefined {
  const read = readRegularFile(root, 'archive.yml');
  const settings = readSettings(read.value, env);
  const problems = [...read.problems, ...settings.problems];
  if (hasErrors(problems)) return { kind: 'faults', problems };
  return JSON.stringify(settings.value) === JSON.stringify(archive.settings) ? { kind: 'none' } : undefined;
}

async function editedTheme(root: string, site: LoadedSite): Promise<QuickEdit | undefined> {
  const { plan, archive } = site;
  const folder = readFolder(root, 'theme');
  const theme = readTheme(folder.files, programTemplates(), archive.settings);
  const faults = await themeFaults(folder.files);
  const problems = [...folder.problems, ...theme.problems, ...faults];
  if (hasErrors(problems)) return { kind: 'faults', problems };
  const { ownTemplates: _, ...others } = site;
  const bundled = await bundleAssets(theme.value);
  const made = new Set(plan.site.assets.files.map(file => file.path));
  const { card, files } = plan.site.assets;
  const pictures = files.filter(file => file.path === card.url || file.kind === 'picture');
  const assets = { ...bundled, card, files: [...bundled.files, ...pictures] };
  const ownTemplates = theme.value.templates.length > 0 ? await loadThemeTemplates(theme.value.files) : undefined;
  return {
    kind: 'site',
    site: {
      ...others,
      plan: {
        ...plan,
        site: { ...plan.site, assets, texts: theme.value.texts },
        files: [...plan.files.filter(file => !made.has(file.path)), ...assets.files],
      },
      ...(ownTemplates && { ownTemplates }),
    },
  };
}

function editedArticle(root: string, path: string, { archive, plan }: LoadedSite): QuickEdit | undefined {
  const shown = archive.articles.find(
    ({ record: { capture } }) => capture !== undefined && stemOf(capture.path) === stemOf(path),
  );
  const page = plan.pages.find(isPageOf(shown));
  const from = shown?.record.capture?.path;
  if (shown === undefined || page === undefined || from === undefined) return undefined;
  // Its versions are compared with the whole archive.
  if (shown.versions !== undefined) return undefined;
  const sources = readArticleSources(root, articles => {
    const found = articles.find(one => one.path === from);
    return found ?? { path: from, bytes: new Uint8Array() };
  });
  if (sources.article === undefined) return undefined;
  const authority = loadAuthority(sources.authority);
  const known = knownBefore(archive.settings, authority.value.events);
  const read = recordOfCapture(sources.article, sources.record, known, noMemory);
  if (hasErrors(read.problems)) return { kind: 'faults', problems: read.problems };
  // An article that is taken down or restored changes every page that told of it.
  if (read.value === undefined || read.value.removal) return undefined;
  // How much is shown of an article that is published in part, or later, is found out with the whole archive.
  const { embargo } = read.value.record;
  if (embargo !== undefined || publicationOf(read.value.record, archive.settings) !== 'whole') return undefined;
  const record = placedAt({ ...read.value.record, id: shown.record.id }, shown.record.publishedAt);
  const article = { record, mentions: standingMentions(shown.mentions, record) };
  return {
    kind: 'article',
    page: {
      ...page,
      model: {
        ...page.model,
        record,
        pictures: shownIn(record, archive.pictures),
        mentions: standingMentions(page.model.mentions, record),
      },
    },
    files: filesAtOldAddress(article, shown, archive.settings),
  };
}

function isPageOf(article: Article | undefined) {
  return (page: PageOf): page is ArticlePage =>
    page.kind === 'article' && article !== undefined && page.url === articleUrl(article.record);
}

/** Its pages lead to the address that it had before its headline changed. */
function filesAtOldAddress(
  article: Article,
  shown: Article,
  settings: LoadedSite['archive']['settings'],
): readonly SiteFile[] {
  const [before, now] = [articleFolder(shown.record), articleFolder(article.record)];
  return planArticleFiles(settings, article).map(file => ({ ...file, path: file.path.replace(now, before) }));
}

/** The mentions whose words still stand where they stood, or elsewhere in the same text. */
function standingMentions<One extends Mention>(mentions: readonly One[], record: ArticleRecord): readonly One[] {
  const units = new Map(textUnits(record).map(unit => [locationKey(unit.location), unit]));
  return mentions.flatMap(mention => {
    const start = placeOf(mention, units.get(locationKey(mention.location)));
    return start === undefined ? [] : [{ ...mention, start, end: start + mention.text.length }];
  });
}

function placeOf({ start, end, text }: Mention, unit: TextUnit | undefined): number | undefined {
  if (unit === undefined) return undefined;
  if (unit.text.slice(start, end) === text) return start;
  const found = unit.text.indexOf(text);
  return found < 0 ? undefined : found;
}
