import type { JSX } from 'preact';
import type { TrustedHtml } from '../../src/site/markup.ts';

interface TrustedProps {
  readonly html: TrustedHtml;
  readonly class: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The one place where markup that is already made enters a page. */
export function Trusted({ html, ...attributes }: TrustedProps): JSX.Element {
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
