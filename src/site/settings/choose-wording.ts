import { z } from 'zod';
import { parseYaml } from '../../capture/parse-yaml.ts';
import { english } from '../../messages/english.ts';
import { languages } from '../../messages/languages.ts';
import { type Message, placeholdersIn, textParts } from '../../messages/message-text.ts';
import type { InterfaceTexts, Messages } from '../../messages/wording.ts';
import type { Problem } from '../../problems.ts';

/** Where editors write their own texts. */
export const messagesPath = 'theme/messages.yml';

const largest = 512 * 1024;

interface MessagesFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface ChosenWording {
  readonly value: InterfaceTexts;
  readonly problems: readonly Problem[];
}

/**
 * The texts of the interface in the archive's language, with the editor's own in the place of ours.
 * A language that neither we nor the editor's file speak in full is English, with a note.
 */
export function chooseWording(language: string, file: MessagesFile | undefined): ChosenWording {
  const read = file ? parseYaml(file.path, file.bytes, messagesSchema(), largest) : { value: {}, problems: [] };
  const own = read.value ?? {};
  const ours = languages.get(language) ?? languages.get(language.split('-')[0] ?? '');
  const missing = Object.keys(english).filter(key => !(key in own));
  if (ours || missing.length === 0) {
    return { value: { language, messages: mergedMessages(ours ?? english, own) }, problems: read.problems };
  }
  const note = notSpoken(language, missing.length);
  return { value: { language: 'en', messages: mergedMessages(english, own) }, problems: [...read.problems, note] };
}

/** The schema has held each of the editor's texts to the English one of its key. */
function mergedMessages(ours: Messages, own: Readonly<Record<string, unknown>>): Messages {
  return { ...ours, ...own };
}

function notSpoken(language: string, missing: number): Problem {
  return {
    code: 'language-not-spoken',
    path: 'archive.yml',
    message: `Backfile has no interface texts in “${language}”, so menus and buttons are in English.`,
    hint: `Translate the ${missing} missing texts in ${messagesPath}, or set “language” to ${[...languages.keys()].join(' or ')}.`,
  };
}

const text = z.string().trim().min(1);

/** theme/messages.yml: an editor's own texts, by the keys of the English ones; every key may be left out. */
function messagesSchema() {
  return z.strictObject(
    Object.fromEntries(
      Object.entries<Message>(english).map(([key, message]) => [key, messageLike(message).optional()]),
    ),
  );
}

function messageLike(model: Message): z.ZodType<Message> {
  if (typeof model === 'string') return textLike(model);
  const form = textLike(model.other);
  const forms = z.strictObject({
    zero: form.optional(),
    one: form.optional(),
    two: form.optional(),
    few: form.optional(),
    many: form.optional(),
    other: form,
  });
  return z.union([forms.transform(withoutAbsent), form.transform(other => ({ other }))], {
    error:
      'it needs one text, or one per plural form including “other”, with the placeholders of the English text only',
  });
}

/** A text with no {hole} that the English one has not, and the same marked stretches; a hole may be left out. */
function textLike(model: string): z.ZodType<string> {
  const known = new Set(placeholdersIn(model));
  const tags = tagsIn(model);
  return text
    .refine(own => placeholdersIn(own).every(placeholder => known.has(placeholder)), {
      error: `its placeholders can only be ${[...known].map(placeholder => `{${placeholder}}`).join(', ') || 'none'}`,
    })
    .refine(own => tagsIn(own) === tags, {
      error: tags === '' ? 'it must not have <…>' : `it must have ${tags}`,
    });
}

function tagsIn(written: string): string {
  const tags = textParts(written).flatMap(({ tag }) => (tag === undefined ? [] : [`<${tag}>`]));
  return tags.sort().join(' ');
}

function withoutAbsent(forms: Readonly<Record<string, string | undefined>> & { readonly other: string }): Message {
  const given = Object.entries(forms).filter(([, form]) => form !== undefined);
  return { other: forms.other, ...Object.fromEntries(given) };
}
