import type { ArticleId } from '../capture/capture.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { commandFor, type Problem } from '../problems.ts';
import { RecordFault } from './parse-record.ts';

/** What there is to tell of the files in records/. */

/** @throws what is not a fault of the record, but of the program. */
export function brokenRecord(path: string, error: unknown): Problem {
  if (!(error instanceof RecordFault)) throw error;
  return {
    code: 'broken-record',
    path,
    message: `${path} cannot be read as a record: ${error.message.replace(/\s+/g, ' ').slice(0, 300)}`,
    hint: 'Correct it, or delete it: Backfile makes the record of an article in articles/ again.',
  };
}

export function recordOfNoCapture(path: string, capture: string): Problem {
  return {
    code: 'broken-record',
    path,
    message: `${path} has the name of the record of ${capture}, but does not say that it was made from it.`,
    hint: `Give it another name, or replace it with ${commandFor('read --again', capture)}.`,
  };
}

export function recordEdited(path: string, capture: string, { text }: { readonly text: boolean }): Problem {
  return {
    code: 'record-edited',
    path,
    message: `${text ? 'The text' : 'The front matter'} of ${path} was edited by hand. The article is published like this, and its page says so.`,
    hint: text
      ? `Nothing needs to be done. ${commandFor('read --again', capture)} undoes the edit.`
      : `Write headline, date, byline and the like in ${metadataPathOf(capture)} instead.`,
  };
}

export function recordOutdated(path: string, capture: string): Problem {
  return {
    code: 'record-outdated',
    path,
    message: `${path} was edited by hand, and ${capture}, ${metadataPathOf(capture)} or the settings have changed since. The edited record is published.`,
    hint: `Compare the two with ${commandFor('read --compare', capture)}. ${commandFor('read --again', capture)} makes the record again and undoes the edit.`,
  };
}

/** The record of an article that is taken down is deleted, and a notice in it would be lost. */
export function recordRemoved(path: string): Problem {
  const notice = metadataPathOf(path.replace(/^records\//, 'articles/'));
  return {
    code: 'takedown-not-in-force',
    path,
    message: `${path} says that its article was removed, but a record cannot remove an article.`,
    hint: `Write \`removed:\` with a date and a reason in ${notice}. Backfile deletes the record and shows a notice.`,
  };
}

export function captureGone(path: string, capture: string, id: ArticleId): Problem {
  return {
    code: 'record-without-capture',
    path,
    message: `${path} is the record of ${capture}, which is gone. The article is not published.`,
    hint: `Delete it with \`npx backfile read\`, or put the file back in articles/. If another file has the article now, write \`id: ${id}\` in its NAME.yml, and the address stays.`,
  };
}
