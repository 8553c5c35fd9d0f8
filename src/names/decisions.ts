import { type Document, isMap, isScalar, isSeq } from 'yaml';
import { yamlDocument } from '../capture/read-yaml.ts';
import type { AuthorityName } from './authority.ts';
import { nameKey } from './name-trie.ts';

/** What an editor decides about a form. */
export type Decision =
  | {
      readonly kind: 'accept';
      readonly form: string;
      readonly as: AuthorityName['kind'];
      readonly preferred?: string;
    }
  | { readonly kind: 'merge'; readonly form: string; readonly as: AuthorityName['kind']; readonly into: string }
  /** Of `from`, when given: the form may still be another name. Else it is no name at all. */
  | { readonly kind: 'reject'; readonly form: string; readonly reason?: string; readonly from?: ListEntry };

export interface ListEntry {
  readonly kind: AuthorityName['kind'];
  readonly preferred: string;
}

/** The path of a list and its new text. */
export interface ListEdit {
  readonly path: string;
  readonly text: string;
  /** What was done, for the editor. */
  readonly done: string;
}

const listPaths: Readonly<Record<AuthorityName['kind'], string>> = {
  person: 'authority/people.yml',
  place: 'authority/places.yml',
  organisation: 'authority/organisations.yml',
};

const rejectedPath = 'authority/rejected.yml';

/**
 * Writes a decision into the lists it concerns, keeping the comments and the order that editors gave it.
 * `textOf` gives a list's text; a list that is not there yet is an empty text. The lists must be free of problems.
 */
export function decide(decision: Decision, textOf: (path: string) => string): readonly ListEdit[] {
  if (decision.kind === 'reject')
    return [decision.from ? rejectFrom(decision.form, decision.from, textOf) : rejectWholly(decision, textOf)];
  const edit = decision.kind === 'accept' ? accept(decision, textOf) : merge(decision, textOf);
  return [...takeBack(decision.form, textOf), edit];
}

/** What was rejected once and is a name after all is taken off the list of rejected forms, which would win. */
function takeBack(form: string, textOf: TextOf): readonly ListEdit[] {
  const text = textOf(rejectedPath);
  const list = yamlDocument(text);
  const keys = isMap(list.contents) ? list.contents.items.map(({ key }) => String(key)) : [];
  const rejected = keys.filter(key => nameKey(key) === nameKey(form));
  if (rejected.length === 0) return [];
  return [
    edit(rejectedPath, textOf, `${form} is no longer among the rejected (${rejectedPath}).`, changed => {
      for (const key of rejected) removeEntry(changed, key);
    }),
  ];
}

function accept({ form, as, preferred = form }: Extract<Decision, { kind: 'accept' }>, textOf: TextOf): ListEdit {
  const path = listPaths[as];
  return edit(path, textOf, `${preferred} is now in ${path}.`, list => {
    if (!list.has(preferred)) list.set(preferred, list.createNode({}, { flow: true }));
    if (nameKey(preferred) !== nameKey(form)) addTo(list, preferred, 'variants', form);
  });
}

/** A form that is an entry of its own becomes a reference by `see`, and its variants go with it. */
function merge({ form, as, into }: Extract<Decision, { kind: 'merge' }>, textOf: TextOf): ListEdit {
  const path = listPaths[as];
  return edit(path, textOf, `${form} now leads to ${into} (${path}).`, list => {
    if (!list.has(into)) list.set(into, list.createNode({}));
    if (!list.has(form)) addTo(list, into, 'variants', form);
    else list.setIn([form, 'see'], into);
  });
}

function rejectFrom(form: string, { kind, preferred }: ListEntry, textOf: TextOf): ListEdit {
  const path = listPaths[kind];
  return edit(path, textOf, `${form} no longer leads to ${preferred} (${path}).`, list => {
    if (!list.has(preferred)) list.set(preferred, list.createNode({}));
    removeFrom(list, preferred, 'variants', form);
    addTo(list, preferred, 'rejected', form);
  });
}

function rejectWholly({ form, reason = '' }: Extract<Decision, { kind: 'reject' }>, textOf: TextOf): ListEdit {
  return edit(rejectedPath, textOf, `${form} is not a name. You will not be asked again (${rejectedPath}).`, list => {
    list.set(form, reason);
  });
}

type TextOf = (path: string) => string;

function edit(path: string, textOf: TextOf, done: string, change: (list: Document) => void): ListEdit {
  const text = textOf(path);
  const list = yamlDocument(text);
  if (list.errors.length > 0) throw new Error(`${path} cannot be edited until its problems are fixed.`);
  if (!isMap(list.contents)) list.contents = list.createNode({});
  if (isMap(list.contents)) list.contents.flow = false;
  change(list);
  // The spacing inside brackets is the file's own, so that a decision changes its own lines and no others.
  return { path, done, text: list.toString({ lineWidth: 0, flowCollectionPadding: /[[{] \S/.test(text) }) };
}

/** A comment at the head of a list belongs to the list, though it stands before the first entry. */
function removeEntry(list: Document, name: string): void {
  const first = isMap(list.contents) ? list.contents.items[0]?.key : undefined;
  const head = isScalar(first) && String(first.value) === name ? first.commentBefore : undefined;
  list.delete(name);
  const next = isMap(list.contents) ? list.contents.items[0]?.key : undefined;
  if (!head) return;
  if (isScalar(next)) next.commentBefore = [head, next.commentBefore].filter(Boolean).join('\n');
  else list.commentBefore = head;
}

function addTo(list: Document, name: string, key: 'variants' | 'rejected', form: string): void {
  const entry = list.get(name);
  if (isMap(entry) && entry.items.length === 0) entry.flow = false;
  const forms = list.getIn([name, key]);
  if (!isSeq(forms)) list.setIn([name, key], list.createNode([form], { flow: true }));
  else if (!formsOf(forms).includes(form)) forms.add(list.createNode(form));
}

function removeFrom(list: Document, name: string, key: 'variants', form: string): void {
  const forms = list.getIn([name, key]);
  if (!isSeq(forms)) return;
  const at = formsOf(forms).indexOf(form);
  if (at >= 0) forms.delete(at);
  if (forms.items.length === 0) list.deleteIn([name, key]);
}

function formsOf(forms: { readonly toJSON: () => unknown }): readonly unknown[] {
  const plain = forms.toJSON();
  return Array.isArray(plain) ? plain : [];
}
