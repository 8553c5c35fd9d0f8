import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
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
