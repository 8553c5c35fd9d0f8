import type { Archive } from '../../src/site/archive.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { planSite } from '../../src/site/plan-site.ts';
import type { SiteFile, SitePlan } from '../../src/site/site-plan.ts';
import { type PageKind, type PageOf, planPages } from '../../templates/page-kinds.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { captureBytes, noAssets } from './site-archive.ts';

/** A site without the disk: its plan, its pages' HTML and its text files, by output path. */
export interface RenderedSite {
  readonly plan: SitePlan<PageOf>;
  readonly pages: ReadonlyMap<string, { readonly page: PageOf; readonly html: string }>;
  readonly texts: ReadonlyMap<string, string>;
}

export function renderSite(archive: Archive): RenderedSite {
  const plan = planSite(
    catalogueOf(archive, () => captureBytes),
    planPages,
    { assets: noAssets, searchFiles: [] },
  );
  const pages = new Map(plan.pages.map(page => [page.path, { page, html: renderPage(page, plan.site) }]));
  return { plan, pages, texts: new Map(plan.files.flatMap(textOf)) };
}

/** The HTML of the first page of a kind; a test that asks for a kind that is not there should fail. */
export function htmlOf(site: RenderedSite, kind: PageKind): string {
  for (const { page, html } of site.pages.values()) if (page.kind === kind) return html;
  throw new Error(`The site has no page of the kind ${kind}.`);
}

function textOf(file: SiteFile): readonly (readonly [string, string])[] {
  return file.kind === 'text' ? [[file.path, file.text()]] : [];
}
