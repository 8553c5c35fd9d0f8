import { z } from 'zod';
import { english } from '../../messages/english.ts';
import { holesIn } from '../../messages/fill-holes.ts';
import type { Message } from '../../messages/message-table.ts';
import { textParts } from '../../messages/text-parts.ts';

const text = z.string().trim().min(1);

/** theme/messages.yml: an editor's own texts, by the keys of the English ones; every key may be left out. */
export const messagesSchema = z.strictObject(
  Object.fromEntries(Object.entries<Message>(english).map(([key, message]) => [key, messageLike(message).optional()])),
);

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
      'it needs one text, or one for each plural form with “other” among them, and no places but the English text’s',
  });
}

/** A text with no place that the English one has not, and the same marked stretches; a place may be left out. */
function textLike(model: string): z.ZodType<string> {
  const holes = new Set(holesIn(model));
  const tags = tagsIn(model);
  return text
    .refine(own => holesIn(own).every(hole => holes.has(hole)), {
      error: `its places can only be ${[...holes].map(hole => `{${hole}}`).join(', ') || 'none'}`,
    })
    .refine(own => tagsIn(own) === tags, {
      error: tags === '' ? 'it has no <…> to be marked' : `it has to mark ${tags}`,
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
