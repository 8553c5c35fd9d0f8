import { offerCopies } from './offer-copies.ts';

offerCopies(document);

/** Marks what was searched for when the reader comes from a search (`#find=…`); all others fetch no more than this. */
const query = new URLSearchParams(location.hash.slice(1)).get('find');
if (query !== null) {
  const { markArticle } = await import('./mark-article.ts');
  await markArticle(document, query);
}
