import { metadataPathOf } from '../capture/pair-sidecars.ts';
import type { Problem } from '../problems.ts';

export function unknownVersion(path: string, name: string): Problem {
  return {
    code: 'unknown-version',
    path,
    message: `${path} says \`versionOf: ${name}\`, but there is no such article.`,
    hint: `Write in ${metadataPathOf(path)} the path of another capture of the same article in articles/, or its id; or remove the line.`,
  };
}

export function idsDisagree(paths: readonly string[], root: string, id: string): Problem {
  return {
    code: 'versions-disagree',
    path: root,
    message: `${paths.join(', ')} are versions of one article, and each would give it its id. It has that of ${root} (${id}).`,
    hint: `If another one shall give the id, write \`versionOf:\` with its path in the .yml files of all others. The other ids lead to the article.`,
  };
}

/** Why the order of two versions is not certain. */
export type OrderDoubt = 'undated' | 'same-day' | 'goes-back';

export function orderUnknown(path: string, doubt: OrderDoubt, other: string): Problem {
  const messages: Readonly<Record<OrderDoubt, string>> = {
    undated: `${path} is a version of an article, but it is not known when it was captured. It is taken for older than ${other}.`,
    'same-day': `${path} and ${other} are versions of one article that were captured on the same day. ${path} is taken for the newer one.`,
    'goes-back': `${path} was captured after ${other}, but its article has an older date.`,
  };
  return {
    code: 'version-order',
    path,
    message: messages[doubt],
    hint: `Write \`captured:\` in ${metadataPathOf(path)}: the day, or the moment, as 2021-04-02T09:30:00Z.`,
  };
}

export function pageApart(path: string, other: string, address: string): Problem {
  return {
    code: 'same-page-apart',
    path,
    message: `${path} and ${other} were captured from ${address}, but have little text in common. They are two articles.`,
    hint: `If they are versions of one article, write \`versionOf: ${other}\` in ${metadataPathOf(path)}; else \`versionOf: none\`.`,
  };
}
