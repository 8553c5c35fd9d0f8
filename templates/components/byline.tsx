import type { JSX } from 'preact';
import type { AuthorLink } from '../../src/site/author-uses.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/** Who wrote an article, each name a link: “By Jane Doe, Ann Lee and Reuters”. */
export function Byline({ authors }: { readonly authors: readonly AuthorLink[] }): JSX.Element | null {
  const { say, listParts } = useWording();
  if (authors.length === 0) return null;
  const [before = '', after = ''] = say('article.byline', { authors: '\n' }).split('\n');
  const parts = listParts(authors.map(({ text }) => text));
  let at = 0;
  return (
    <span class="byline">
      {before}
      {parts.map(({ type, value }) => (type === 'element' ? <Author author={authors[at++]} /> : value))}
      {after}
    </span>
  );
}

function Author({ author }: { readonly author: AuthorLink | undefined }): JSX.Element | null {
  const { link } = useSite();
  return author === undefined ? null : <a href={link(author.url)}>{author.text}</a>;
}
