import { gfmFootnote } from 'micromark-extension-gfm-footnote';

type Extension = ReturnType<typeof gfmFootnote>;

const closing = 93;
/** A label of a footnote is a word or two. */
const mostEvents = 100;
/** Where the sign of a footnote cannot begin before. */
const ends: ReadonlySet<string> = new Set(['gfmFootnoteCall', 'labelLink', 'label', 'image', 'link']);

/**
 * Footnotes for the parser of Markdown. At each “]” the library looks for the “![” of a footnote behind an exclamation
 * mark (`Ahoy![^1]`) back to the beginning of the paragraph: a text of many brackets takes minutes. Here it looks only
 * as far as a label goes.
 */
export function footnotes(): Extension {
  const extension = gfmFootnote();
  const behindMark = [extension.text?.[closing] ?? []].flat().map(construct => ({
    ...construct,
    tokenize: function (this, effects, ok, nok) {
      const type = this.events
        .slice(-mostEvents)
        .findLast(([, token]) => token.type === 'labelImage' || ends.has(token.type))?.[1].type;
      return type === 'labelImage' ? construct.tokenize.call(this, effects, ok, nok) : nok;
    } satisfies typeof construct.tokenize,
  }));
  return { ...extension, text: { ...extension.text, [closing]: behindMark } };
}
