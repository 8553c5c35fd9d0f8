import type { Problem } from '../problems.ts';

/** A file that ends in the middle, or is not what it should be. */
export function brokenExport(path: string, what: string, line?: number): Problem {
  return {
    code: 'import-broken',
    path,
    ...(line !== undefined && { line }),
    message: `The file is damaged: ${what}. What stands behind the fault may be missing.`,
    hint: 'Export it again, or get the whole file. What was imported stays, and is not imported twice.',
  };
}

export function leftOut(path: string, entry: string, why: string, line?: number): Problem {
  return {
    code: 'import-left-out',
    path,
    ...(line !== undefined && { line }),
    message: `${entry} was not imported: ${why}.`,
    hint: 'If it is an article, save it as a file and add that to articles/.',
  };
}

export function pluginWords(path: string, name: string, count: number): Problem {
  return {
    code: 'import-plugin-words',
    path,
    message: `[${name}] is a command of a WordPress plug-in, in ${count} ${count === 1 ? 'post' : 'posts'}. It was left out; what stood between its brackets is kept.`,
    hint: 'Look at one of the posts on the old site, and add what is missing.',
  };
}

export function pictureMissing(path: string, address: string, article: string): Problem {
  return {
    code: 'import-picture-missing',
    path,
    message: `${article} shows ${address}, which is not in the folder of pictures.`,
    hint: 'Name the folder with all pictures (--media), and import again into a new folder; or add the picture by hand (`images:` in NAME.yml).',
  };
}

export function changedSince(path: string, entry: string, standing: string): Problem {
  return {
    code: 'import-changed',
    path,
    message: `${entry} is in the archive as ${standing}, with another text. It was not imported.`,
    hint: `Compare them. To take the new text, remove ${standing} and its NAME.yml and import again, unless the article was taken down (\`removed:\`).`,
  };
}

export function unreadValue(path: string, entry: string, value: string, line?: number): Problem {
  return {
    code: 'import-value-unread',
    path,
    ...(line !== undefined && { line }),
    message: `${entry}: ${value} cannot be understood, or in two ways. The article was imported without it.`,
    hint: 'Write it into the article’s NAME.yml, or correct the export before you import it.',
  };
}
