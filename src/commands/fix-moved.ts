import type { ArticleFile } from '../capture/capture.ts';
import { metadataPathOf } from '../capture/pair-sidecars.ts';
import { readSidecar } from '../capture/read-metadata.ts';
import type { SourceFile, Sources } from '../capture/sources.ts';
import { deleteWithin, writeWithin } from '../io/write-file.ts';
import { recordPathOf } from '../read-records.ts';
import type { LeftRecord, MovedArticle } from '../record/moved-articles.ts';
import { recordIfReadable } from '../record/parse-record.ts';
import { changedYaml } from './edit-metadata.ts';

type Files = Pick<Sources, 'articles' | 'loneSidecars' | 'records'>;

/**
 * Writes into the NAME.yml of articles whose files got other names what keeps their addresses, and moves what was left
 * at the old places: the NAME.yml, and the record where someone edited it. Captures are never touched.
 *
 * @returns what was done, a sentence each
 */
export function fixMoved(root: string, moved: readonly MovedArticle[], files: Files): readonly string[] {
  return moved.flatMap(article => (article.hasFrontMatter ? [] : fixArticle(root, article, files)));
}

function fixArticle(root: string, moved: MovedArticle, files: Files): readonly string[] {
  const article = files.articles.find(({ path }) => path === moved.path);
  if (article === undefined) return [];
  const left = article.sidecar ? undefined : leftSidecar(moved, files);
  const path = article.sidecar?.path ?? metadataPathOf(moved.path);
  const before = article.sidecar ?? left;
  const keys = Object.entries(keysFor(moved, article, left));
  const text = changedYaml(path, before ? textOf(before) : '', document => {
    for (const [key, value] of keys) document.set(key, document.createNode(value));
  });
  writeWithin(root, path, text);
  if (left) deleteWithin(root, left.path);
  const said = Object.keys(moved.lines).map(key => `\`${key}:\``);
  return [
    `${path} says ${said.join(' and ')} now: the address of ${moved.path} stays.`,
    ...(left ? [`${left.path} is ${path} now.`] : []),
    ...moved.records.flatMap(record => moveRecord(root, record, moved, files)),
  ];
}

/** The NAME.yml that was left behind at the old name of a capture. */
function leftSidecar({ from }: MovedArticle, { loneSidecars }: Files): SourceFile | undefined {
  return from === undefined ? undefined : loneSidecars.find(({ path }) => path === metadataPathOf(from));
}

/** Former addresses join those that are there. */
function keysFor({ lines }: MovedArticle, article: ArticleFile, left: SourceFile | undefined) {
  const { value } = readSidecar(left ? { ...article, sidecar: left } : article);
  const formerly = [...new Set([...(value?.formerly ?? []), ...(lines.formerly ?? [])])];
  return { ...(lines.id && { id: lines.id }), ...(lines.formerly && { formerly }) };
}

/** A record that nobody edited is made again from the capture. */
function moveRecord(
  root: string,
  record: LeftRecord,
  { path }: MovedArticle,
  { records = [] }: Files,
): readonly string[] {
  const old = records.find(one => one.path === record.path);
  const to = recordPathOf(path);
  if (old === undefined || old.path === to) return [];
  if (record.isEdited) {
    const standing = records.find(one => one.path === to);
    const isStandingEdited = standing && recordIfReadable(textOf(standing))?.reading?.edited !== undefined;
    if (isStandingEdited)
      return [`${old.path} and ${to} were both edited: take what you need from the first, and delete it.`];
    writeWithin(root, to, textOf(old));
  }
  deleteWithin(root, old.path);
  return [record.isEdited ? `${old.path} is ${to} now, with what was edited in it.` : `${old.path} was deleted.`];
}

function textOf({ bytes }: Pick<SourceFile, 'bytes'>): string {
  return new TextDecoder().decode(bytes);
}
