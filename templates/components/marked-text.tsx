import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { textParts } from '../../src/messages/message-text.ts';

interface MarkedTextProps<Tag extends string> {
  readonly text: string;
  /** What each marked stretch becomes. */
  readonly tags: Readonly<Record<Tag, (words: string) => ComponentChildren>>;
}

/** A text of the interface whose marked stretches become links and the like; a tag that is not known is plain words. */
export function MarkedText<Tag extends string>({ text, tags }: MarkedTextProps<Tag>): JSX.Element {
  const known: Readonly<Partial<Record<string, (words: string) => ComponentChildren>>> = tags;
  return (
    <>
      {textParts(text).map(part => (
        <Fragment>{part.tag === undefined ? part.text : (known[part.tag]?.(part.text) ?? part.text)}</Fragment>
      ))}
    </>
  );
}
