import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { TrustedHtml } from '../../src/site/markup.ts';
import { renderEditorText } from '../../src/site/render-markdown.ts';
import { useSite } from '../page-context.ts';

/** Words of the archive's editor, written in Markdown. */
export function EditorText({
  markdown,
  class: name,
}: {
  readonly markdown: string;
  readonly class: string;
}): JSX.Element {
  const { link } = useSite();
  return <div class={name} dangerouslySetInnerHTML={{ __html: renderEditorText(markdown, link(addresses.home)) }} />;
}

interface TrustedProps {
  readonly html: TrustedHtml;
  readonly class: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The text of an article, whose markup is already made. */
export function Trusted({ html, ...attributes }: TrustedProps): JSX.Element {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
