import type { Archive } from '../../src/site/archive.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import type { CitesArticles } from '../../src/site/citations/citation-writer.ts';
import type { ReadCapture } from '../../src/site/downloads/bag.ts';
import { type DownloadFixities, type DownloadFixity, measured } from '../../src/site/downloads/download.ts';
import { planSite } from '../../src/site/plan-site.ts';
import type { SiteFile } from '../../src/site/site-file.ts';
import { SiteFileMaker } from '../../src/site/site-file-maker.ts';
import type { Site, SitePlan } from '../../src/site/site-plan.ts';
import { type PageKind, type PageOf, planPages } from '../../templates/page-kinds.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { captureBytes, noAssets } from './site-archive.ts';

/** A site without the disk: its plan, its pages' HTML and its text files, by output path. */
export interface RenderedSite {
  readonly plan: SitePlan<PageOf>;
  readonly pages: ReadonlyMap<string, { readonly page: PageOf; readonly html: string }>;
  readonly texts: ReadonlyMap<string, string>;
}

/** @param citations without it the pages of articles have no citation in words, which spares tests of other things their time */
export function renderSite(archive: Archive, citations?: CitesArticles): RenderedSite {
  const plan = planSite(catalogueOf(archive), planPages, { assets: noAssets, searchFiles: [] });
  const fixities = fixitiesOf(plan, () => captureBytes);
  const pages = new Map(
    plan.pages.map(page => [page.path, { page, html: renderPage(page, plan.site, fixities, citations) }]),
  );
  const texts = plan.files.flatMap(file => textOf(file, plan.site, fixities));
  return { plan, pages, texts: new Map(texts) };
}

/** The HTML of the first page of a kind; a test that asks for a kind that is not there should fail. */
export function htmlOf(site: RenderedSite, kind: PageKind): string {
  for (const { page, html } of site.pages.values()) if (page.kind === kind) return html;
  throw new Error(`The site has no page of the kind ${kind}.`);
}

/** Size and SHA-256 of a plan's downloads, which are made for it. */
export function fixitiesOf({ site, files }: SitePlan, readCapture: ReadCapture): DownloadFixities {
  const maker = new SiteFileMaker({ site, readCapture });
  const fixities = new Map<string, DownloadFixity>();
  for (const file of files) {
    if (file.kind !== 'download') continue;
    for (const _ of measured(maker.chunksOf(file.contents), fixity => fixities.set(file.path, fixity)));
  }
  return fixities;
}

/** What is written to a file of a plan; undefined for files of bytes. */
export function textOfFile(file: SiteFile, site: Site, fixities?: DownloadFixities): string | undefined {
  const maker = new SiteFileMaker({ site, readCapture: () => captureBytes, ...(fixities && { fixities }) });
  const contents = file.kind === 'download' ? undefined : maker.contentsOf(file);
  return typeof contents === 'string' ? contents : undefined;
}

function textOf(file: SiteFile, site: Site, fixities: DownloadFixities): readonly (readonly [string, string])[] {
  const text = textOfFile(file, site, fixities);
  return text === undefined ? [] : [[file.path, text]];
}
