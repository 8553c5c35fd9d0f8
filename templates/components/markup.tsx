import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { TrustedHtml } from '../../src/site/markup.ts';
import type { ShownPicture } from '../../src/site/pictures.ts';
import { type PictureElement, pictureElement } from '../../src/site/render-figure.ts';
import { renderEditorText } from '../../src/site/render-markdown.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
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

interface PictureLinkProps extends Omit<PictureElement, 'link'> {
  readonly class: string;
  readonly to: SiteUrl;
  readonly picture: ShownPicture;
}

/** A picture that leads to its article. Without a text it says nothing that the headline beside it does not say. */
export function PictureLink({ class: name, to, picture, ...shown }: PictureLinkProps): JSX.Element {
  const { link } = useSite();
  const html = pictureElement(picture, { link, ...shown });
  const unheard = shown.alt === '' ? { tabindex: -1, 'aria-hidden': true } : {};
  return <a class={name} href={link(to)} {...unheard} dangerouslySetInnerHTML={{ __html: html }} />;
}
