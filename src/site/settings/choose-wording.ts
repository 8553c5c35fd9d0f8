import { parseYaml } from '../../capture/parse-yaml.ts';
import { english } from '../../messages/english.ts';
import { languages } from '../../messages/languages.ts';
import type { Messages } from '../../messages/messages.ts';
import { type Wording, wordingOf } from '../../messages/wording.ts';
import type { Problem } from '../../problems.ts';
import { messagesSchema } from './messages-schema.ts';

/** Where editors write their own texts. */
export const messagesPath = 'theme/messages.yml';

const largest = 512 * 1024;

interface MessagesFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface ChosenWording {
  readonly value: Wording;
  readonly problems: readonly Problem[];
}

/**
 * The texts of the interface in the archive's language, with the editor's own in the place of ours.
 * A language that neither we nor the editor's file speak in full is English, with a note.
 */
export function chooseWording(language: string, file: MessagesFile | undefined): ChosenWording {
  const read = file ? parseYaml(file.path, file.bytes, messagesSchema, largest) : { value: {}, problems: [] };
  const own = read.value ?? {};
  const ours = languages.get(language) ?? languages.get(language.split('-')[0] ?? '');
  const missing = Object.keys(english).filter(key => !(key in own));
  if (ours || missing.length === 0) {
    return { value: wordingOf(language, mergedMessages(ours ?? english, own)), problems: read.problems };
  }
  const note = notSpoken(language, missing.length);
  return { value: wordingOf('en', mergedMessages(english, own)), problems: [...read.problems, note] };
}

/** The schema has held each of the editor's texts to the English one of its key. */
function mergedMessages(ours: Messages, own: Readonly<Record<string, unknown>>): Messages {
  return { ...ours, ...own };
}

function notSpoken(language: string, missing: number): Problem {
  return {
    code: 'language-not-spoken',
    path: 'archive.yml',
    message: `Backfile has no interface in “${language}”, so the pages speak English; the articles keep their languages.`,
    hint: `Write the ${missing} texts that are missing in ${messagesPath}, or set “language” to one of ${[...languages.keys()].join(', ')}.`,
  };
}
