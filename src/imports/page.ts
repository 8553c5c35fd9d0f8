import { escapeHtml } from '../capture/html-elements.ts';
import type { ImportedArticle, ImportedCapture, LeadPicture } from './imported.ts';
import { type Attributes, htmlPieces, startTag } from './rewrite-html.ts';

type PageCapture = Extract<ImportedCapture, { kind: 'page' }>;

/** The path by which a page calls a picture that the archive has. */
export type PathOfPicture = (address: string) => string | undefined;

/** The page of an imported text: its headline, the picture above it, and the text with the pictures that are there. */
export function importedPage(
  { headline, metadata }: Pick<ImportedArticle, 'headline' | 'metadata'>,
  { body, language, lead }: PageCapture,
  pathOf: PathOfPicture,
): Uint8Array {
  const text = withOwnPictures(body, metadata.url, pathOf);
  const head = [
    '<meta charset="utf-8">',
    ...(headline === '' ? [] : [`<title>${escapeHtml(headline)}</title>`]),
    ...(metadata.url === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(metadata.url)}">`]),
  ];
  const article = [
    ...(headline === '' ? [] : [`<h1>${escapeHtml(headline)}</h1>`]),
    ...(lead && !isShown(lead, body, metadata.url) ? [leadFigure(lead, pathOf)] : []),
    text.trim(),
  ];
  const page = `<!doctype html>
${startTag('html', { lang: language || undefined })}
<head>
${head.join('\n')}
</head>
<body>
<article>
${article.join('\n')}
</article>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function leadFigure({ address, alt, caption }: LeadPicture, pathOf: PathOfPicture): string {
  const said = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure>${pictureTag(address, { alt: alt ?? '' }, pathOf) ?? startTag('img', { src: address, alt })}${said}</figure>`;
}

/** Whether the text shows the picture itself, in whatever size. */
function isShown({ address }: LeadPicture, body: string, base: string | undefined): boolean {
  return picturesOfPage({ kind: 'page', body }, base).some(shown => sizeless(shown) === sizeless(address));
}

/** `ferry-300x200.jpg` and `ferry-scaled.jpg` are forms of `ferry.jpg`: the address up to there. */
function sizeless(address: string): string {
  return address.replace(/(?:-\d{1,5}x\d{1,5}|-scaled)?\.\w+(?:[?#].*)?$/, '').replace(/^https?:/, '');
}

/** Attributes in which pages keep a picture’s address. */
const sources = ['src', 'data-src', 'data-lazy-src', 'data-orig-file', 'data-large-file', 'data-full-url'];

/** The text with the files of the archive in its `<img>`; the address that a picture had stays beside it. */
function withOwnPictures(html: string, base: string | undefined, pathOf: PathOfPicture): string {
  if (!/<img\b/i.test(html)) return html;
  return htmlPieces(html)
    .map(piece => {
      if (piece.kind !== 'open' || piece.name !== 'img') return piece.source;
      const named = sources.flatMap(name => absolute(piece.attributes[name], base));
      const tags = named.map(address => pictureTag(address, piece.attributes, pathOf));
      return tags.find(tag => tag !== undefined) ?? piece.source;
    })
    .join('');
}

function absolute(source: string | undefined, base: string | undefined): readonly string[] {
  if (source === undefined || source.startsWith('data:')) return [];
  if (URL.canParse(source)) return [source];
  return base !== undefined && URL.canParse(source, base) ? [new URL(source, base).href] : [source];
}

function pictureTag(address: string, attributes: Attributes, pathOf: PathOfPicture): string | undefined {
  const path = pathOf(address);
  if (path === undefined) return undefined;
  const { alt, title, width, height, class: words } = attributes;
  const was = /^https?:/.test(address) && !/[\s,]/.test(address) ? `${address} 1x` : undefined;
  return startTag('img', { src: path, srcset: was, alt, title, width, height, class: words });
}

/** The addresses of pictures that a page shows, the lead's first. */
export function picturesOfPage({ body, lead }: PageCapture, base: string | undefined): readonly string[] {
  const shown = /<img\b/i.test(body)
    ? htmlPieces(body).flatMap(piece =>
        piece.kind === 'open' && piece.name === 'img'
          ? sources.flatMap(name => absolute(piece.attributes[name], base)).slice(0, 1)
          : [],
      )
    : [];
  return [...new Set([...(lead ? [lead.address] : []), ...shown])];
}
