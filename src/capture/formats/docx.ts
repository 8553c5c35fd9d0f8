import { zipSync } from 'fflate';
import { BadDocument } from '../bad-document.ts';
import { zipEntries } from '../zip-entries.ts';

/** Parts of a Word document that are read; macros, fonts and embedded files stay packed. */
const parts = /\.(?:xml|rels)$|^word\/media\/[^/]+$/i;

/** Styles of Word that mean something to a newspaper; mammoth knows headings, lists and tables itself. */
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
];

/**
 * A Word document as a page: headings, paragraphs, lists, tables, notes and pictures, which stand in it as `data:`
 * addresses. What it links to from elsewhere is not fetched, and comments of editors are left out.
 */
export async function wordPage(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const entries = zipEntries(bytes, name => parts.test(name));
  if (!entries.has('[Content_Types].xml')) throw new BadDocument('it is not a Word document', false);
  // Packed again without packing: mammoth itself would unpack whatever a ZIP holds.
  const buffer = Buffer.from(zipSync(Object.fromEntries(entries), { level: 0 }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: styles, includeEmbeddedStyleMap: false });
  return value;
}
