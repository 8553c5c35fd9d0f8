import type { JSX } from 'preact';

interface ContactTextProps {
  /** A text of the interface with the contact in it. */
  readonly text: string;
  /** An e-mail or web address. */
  readonly contact: string;
}

/** A sentence that tells readers whom to write to, with the address as a link. */
export function ContactText({ text, contact }: ContactTextProps): JSX.Element {
  const [before = '', after = ''] = text.split(contact);
  const isPage = /^https?:/.test(contact);
  return (
    <>
      {before}
      <a href={isPage ? contact : `mailto:${encodeURI(contact)}`}>
        {isPage ? contact.replace(/^https?:\/\//, '') : contact}
      </a>
      {after}
    </>
  );
}
