import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import type { renderPage } from '../../templates/render-page.tsx';
import type { searchIndexOf } from '../pipeline.ts';
import { hasErrors, type Problem, severityOf } from '../problems.ts';
import { CitationWriter } from '../site/citations/citation-writer.ts';
import type { ReadCapture } from '../site/downloads/bag.ts';
import { type DownloadFixities, type DownloadFixity, measured } from '../site/downloads/download.ts';
import { escapeMarkup } from '../site/markup.ts';
import type { SiteFile } from '../site/site-file.ts';
import type { SiteFileMaker } from '../site/site-file-maker.ts';
import type { LoadedSite } from './load-site.ts';
import type { QuickEdit } from './preview-edit.ts';
import { readCitationStyles } from './read-citation-styles.ts';
import { readUnchanged } from './read-folder.ts';
import { readPicture } from './write-site-files.ts';

/** The code that makes pages and files; it is another after it was edited. */
export interface PreviewCode {
  readonly renderPage: typeof renderPage;
  readonly SiteFileMaker: typeof SiteFileMaker;
  readonly searchIndexOf: typeof searchIndexOf;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array | Iterable<Uint8Array>;
  /** Where else it is, when that is the answer. */
  readonly location?: string;
}

/**
 * The site of a preview. Nothing of it is written: each page and file is made when the browser asks for it, so that a
 * change costs no more than the plan and the page that is looked at. Faults lie over the pages until they are mended.
 */
export class PreviewSite {
  readonly #root: string;
  #shown: ShownSite | undefined;
  #fault: string | undefined;
  /** Of an edit, while the site before it is shown. */
  #faults: readonly Problem[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  /** What is shown, as it was loaded. */
  get site(): LoadedSite | undefined {
    return this.#shown?.site;
  }

  show(site: LoadedSite, code: PreviewCode): void {
    this.#shown = new ShownSite(this.#root, site, code);
    this.#fault = undefined;
    this.#faults = [];
  }

  /** Shows what is known at once of an edit; the rest of the site stays as it is. */
  showAtOnce(edit: QuickEdit, code: PreviewCode): void {
    if (edit.kind === 'article') this.#shown?.put(edit);
    if (edit.kind === 'site') this.#shown = new ShownSite(this.#root, edit.site, code);
    this.#fault = undefined;
    this.#faults = edit.kind === 'faults' ? edit.problems : [];
  }

  /** What stands in the way of showing the archive as it is now; the site before it is shown on. */
  fail(fault: string): void {
    this.#fault = fault;
  }

  /** Answers what the site has; everything else is the development server's. */
  readonly middleware = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const [address = '/'] = (request.url ?? '/').split('?', 1);
    const answer = this.answer(decodeURIComponent(address).slice(1));
    if (answer === undefined) {
      next();
      return;
    }
    response.statusCode = answer.status;
    response.setHeader('Content-Type', answer.type);
    response.setHeader('Cache-Control', 'no-store');
    if (answer.location !== undefined) response.setHeader('Location', answer.location);
    const { body } = answer;
    if (typeof body === 'string' || body instanceof Uint8Array) response.end(body);
    // A capture that changed since stops a download half-way: the browser is told so, and the preview goes on.
    else pipeline(Readable.from(body), response, () => {});
  };

  /** @param path relative to the site, unescaped. */
  answer(path: string): Answer | undefined {
    if (path === stylesPath) return { status: 200, type: typeOf(path), body: styles };
    if (path.startsWith('.11ty/')) return undefined;
    try {
      return this.#withFaults(this.#shown?.answer(path) ?? this.#nothing());
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { status: 500, type: typeOf('.html'), body: faultPage(told) };
    }
  }

  #nothing(): Answer {
    return { status: this.#fault === undefined ? 404 : 500, type: typeOf('.html'), body: faultPage(undefined) };
  }

  #withFaults(answer: Answer): Answer {
    const problems = hasErrors(this.#faults) ? this.#faults : (this.#shown?.site.problems ?? []);
    const errors = problems.filter(problem => severityOf(problem) === 'error');
    const faults = [...(this.#fault === undefined ? [] : [listedFault(this.#fault)]), ...errors.map(listedProblem)];
    if (faults.length === 0 || typeof answer.body !== 'string' || answer.type !== typeOf('.html')) return answer;
    return { ...answer, body: answer.body.replace('</body>', () => `${overlay(faults)}</body>`) };
  }
}

/** A site at one moment. */
class ShownSite {
  readonly #root: string;
  readonly site: LoadedSite;
  readonly code: PreviewCode;
  readonly #maker: SiteFileMaker;
  readonly #pages: Map<string, LoadedSite['plan']['pages'][number]>;
  readonly #files: Map<string, SiteFile>;
  #searchFiles: ReadonlyMap<string, Uint8Array> | undefined;
  #fixities: DownloadFixities | undefined;
  #citations: CitationWriter | undefined;

  constructor(root: string, site: LoadedSite, code: PreviewCode) {
    this.site = site;
    this.code = code;
    const { plan } = site;
    this.#pages = new Map(plan.pages.map(page => [page.path, page]));
    this.#files = new Map(plan.files.map(file => [file.path, file]));
    this.#root = root;
    this.#maker = this.#makerWith(new Map());
  }

  #makerWith(fixities: DownloadFixities): SiteFileMaker {
    const readCapture: ReadCapture = (path, sha256) => readUnchanged(this.#root, path, sha256);
    return new this.code.SiteFileMaker({ site: this.site.plan.site, readCapture, readPicture, fixities });
  }

  put({ page, files }: Extract<QuickEdit, { readonly kind: 'article' }>): void {
    this.#pages.set(page.path, page);
    for (const file of files) this.#files.set(file.path, file);
  }

  answer(path: string): Answer {
    const found = this.#find(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (found) return found;
    if (this.#pages.has(`${path}/index.html`)) {
      const [last = ''] = path.split('/').slice(-1);
      return { status: 302, type: typeOf('.txt'), body: '', location: `${encodeURIComponent(last)}/` };
    }
    return { ...(this.#find('404.html') ?? { type: typeOf('.html'), body: faultPage(undefined) }), status: 404 };
  }

  #find(path: string): Answer | undefined {
    const type = typeOf(path);
    const page = this.#pages.get(path);
    if (page) return { status: 200, type, body: this.#render(page) };
    const file = this.#files.get(path);
    if (file) return { status: 200, type, body: this.#make(file) };
    const bytes = path.startsWith('search/') ? this.#searchFile(path) : undefined;
    return bytes && { status: 200, type, body: bytes };
  }

  #render(page: LoadedSite['plan']['pages'][number]): string {
    const { plan, ownTemplates } = this.site;
    const render = ownTemplates?.renderPage ?? this.code.renderPage;
    this.#citations ??= new CitationWriter(readCitationStyles(plan.site.texts.language));
    return render(page, plan.site, page.kind === 'downloads' ? this.#measured() : new Map(), this.#citations);
  }

  #make(file: SiteFile): Answer['body'] {
    if (file.kind === 'download') return this.#maker.chunksOf(file.contents);
    return file.kind === 'data-package'
      ? this.#makerWith(this.#measured()).contentsOf(file)
      : this.#maker.contentsOf(file);
  }

  /** Every download is made for it, which takes long: only the page of downloads asks for it. */
  #measured(): DownloadFixities {
    if (this.#fixities) return this.#fixities;
    const fixities = new Map<string, DownloadFixity>();
    for (const file of this.#files.values()) {
      if (file.kind !== 'download') continue;
      for (const _ of measured(this.#maker.chunksOf(file.contents), found => fixities.set(file.path, found)));
    }
    this.#fixities = fixities;
    return fixities;
  }

  /** The index is built when someone searches. */
  #searchFile(path: string): Uint8Array | undefined {
    this.#searchFiles ??= new Map(
      this.code.searchIndexOf(this.site.archive).map(({ name, bytes }) => [`search/${name}`, bytes]),
    );
    return this.#searchFiles.get(path);
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

function typeOf(path: string): string {
  const ending = path.startsWith('.') && !path.includes('/') ? path : extname(path);
  return types[ending] ?? 'application/octet-stream';
}

/** Pages allow no styles but those of the site's own address. */
const stylesPath = '.preview/faults.css';

const styles = `.preview-faults { position: fixed; inset: auto 0 0 0; z-index: 9; max-block-size: 60vh; overflow: auto;
  padding: 1rem 1.5rem; border-block-start: 4px solid #b3261e; background: #fff4f2; color: #2b0b08;
  font: 1rem/1.5 system-ui, sans-serif; }
.preview-faults h2 { margin: 0 0 0.5rem; font-size: 1.1rem; }
.preview-faults pre { margin: 0; white-space: pre-wrap; font-size: 0.9rem; }
`;

function overlay(faults: readonly string[]): string {
  const heading = faults.length === 1 ? 'This has to be mended' : `${faults.length} things have to be mended`;
  return `<link rel="stylesheet" href="/${stylesPath}"><section class="preview-faults" role="alert" lang="en" dir="ltr"><h2>${heading}</h2><ol>${faults.slice(0, 20).join('')}</ol></section>`;
}

function listedProblem({ path, line, message, hint }: Problem): string {
  const place = line === undefined ? path : `${path}:${line}`;
  return `<li><code>${escapeMarkup(place)}</code> ${escapeMarkup(message)}<br>${escapeMarkup(hint)}</li>`;
}

function listedFault(fault: string): string {
  return `<li><pre>${escapeMarkup(fault)}</pre></li>`;
}

function faultPage(fault: string | undefined): string {
  const told = fault === undefined ? '<p>There is nothing at this address.</p>' : overlay([listedFault(fault)]);
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Preview</title></head><body>${told}</body></html>\n`;
}
