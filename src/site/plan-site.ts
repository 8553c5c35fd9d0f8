import type { SearchFile } from '../search/search-document.ts';
import type { Archive } from './archive.ts';
import { calendarOf } from './calendar.ts';
import { compareText } from './compare-text.ts';
import type { ReadCapture } from './downloads/bag.ts';
import { withFixity } from './downloads/download.ts';
import { archiveDownloads } from './downloads/downloads.ts';
import { NameUses } from './name-uses.ts';
import { outletUses } from './outlet-uses.ts';
import { planFiles } from './plan-files.ts';
import { planArticles } from './plans/plan-articles.ts';
import { planDates } from './plans/plan-dates.ts';
import { planFront } from './plans/plan-front.ts';
import { planNames } from './plans/plan-names.ts';
import { planOutlets } from './plans/plan-outlets.ts';
import { planPlots } from './plans/plan-plots.ts';
import { planStories } from './plans/plan-stories.ts';
import { pathPrefixOf } from './settings/read-settings.ts';
import type { Assets, Page, Site, SitePlan } from './site-plan.ts';
import { siteSections } from './site-sections.ts';
import { storyUses } from './story-uses.ts';
import type { Survey } from './survey.ts';

/** What the other stages made for the site. */
export interface SiteParts {
  readonly assets: Assets;
  readonly searchFiles: readonly SearchFile[];
  /** Called when downloads are written. */
  readonly readCapture: ReadCapture;
}

/** Decides every page and file of the site. The same archive gives the same plan. Throws when two pages share an address. */
export function planSite(archive: Archive, parts: SiteParts): SitePlan {
  const survey = surveyOf(archive, parts.readCapture);
  const plots = planPlots(survey);
  const site = siteOf(survey, parts.assets, plots);
  const pages: readonly Page[] = [
    ...planFront(survey),
    ...planArticles(survey),
    ...planDates(survey),
    ...planOutlets(survey),
    ...planNames(survey),
    ...planStories(survey),
    ...plots,
  ];
  const files = [...planFiles(site, survey, pages), ...parts.assets.files, ...searchFiles(parts.searchFiles)];
  refuseSharedPaths([...pages, ...files].map(one => one.path));
  return { site, pages, files };
}

/** Everything the planners ask about the archive, worked out once. */
export function surveyOf(archive: Archive, readCapture: ReadCapture): Survey {
  const { articles } = archive;
  return {
    archive,
    articles,
    calendar: calendarOf(articles),
    names: new NameUses(archive.names, articles),
    outlets: outletUses(articles),
    stories: storyUses(archive.stories, articles),
    downloads: archiveDownloads(archive, readCapture).map(withFixity),
  };
}

function siteOf(survey: Survey, assets: Assets, plots: ReturnType<typeof planPlots>): Site {
  const { settings, wording } = survey.archive;
  const drawn = plots.map(({ kind, url }) => ({ page: kind, label: wording.say(`section.${kind}`), url }));
  const years = survey.calendar.years.map(group => group.year);
  const [first, last] = [years[0], years.at(-1)];
  return {
    settings,
    wording,
    pathPrefix: pathPrefixOf(settings.address),
    assets,
    articleCount: survey.articles.length,
    ...(first !== undefined && last !== undefined && { years: { first, last } }),
    sections: siteSections(survey, drawn),
    plots: drawn,
  };
}

function searchFiles(files: readonly SearchFile[]) {
  return files.map(file => ({ kind: 'bytes', path: `search/${file.name}`, bytes: file.bytes }) as const);
}

function refuseSharedPaths(paths: readonly string[]): void {
  const sorted = [...paths].sort(compareText);
  const twice = sorted.find((path, index) => path === sorted[index + 1]);
  if (twice !== undefined) throw new Error(`Two parts of the site would be written to ${twice}.`);
}
