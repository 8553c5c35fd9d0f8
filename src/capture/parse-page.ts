import { parseHTML } from 'linkedom';
import { slimPage } from './slim-page.ts';

/** The DOM of a page, with all that stands outside its head in one body, as a browser would have it. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(slimPage(html) || '<html></html>');
  const { body, documentElement } = document;
  for (const child of [...documentElement.childNodes]) {
    if (child !== body && child.nodeName.toLowerCase() !== 'head') body.appendChild(child);
  }
  return document;
}
