import { z } from 'zod';
import { isPossibleDate } from '../dates/edtf.ts';
import { idShape, pathFault } from './site-paths.ts';

/**
 * A text of one line: line breaks and control characters become spaces, since values go into citations and feeds
 * whose formats give a new line a meaning.
 */
export const yamlText = z
  .string()
  .overwrite(text => text.replace(/ *[\p{Cc}\p{Zl}\p{Zp}]+ */gu, ' ').trim())
  .min(1, 'nothing is given');

/** A name of something: it has a letter or a digit, so that an address can be made of it. */
export const nameText = yamlText.regex(/[\p{L}\p{N}]/u, 'no words');

/** One of them or a list. */
export const oneOrMoreNames = z.union([nameText.transform(name => [name]), z.array(nameText)], {
  error: 'neither a name nor a list of names',
});

/** A whole number from YAML, where every scalar is a string as written. */
export const yamlInteger = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'not a whole number')
    .transform(Number),
]);

/** What is so where it is said, and is left out where it is not. */
export const yamlTrue = z.union([z.literal(true), z.literal('true')], 'not “true”').transform((): true => true);

export const edtfDate = yamlText.refine(isPossibleDate, {
  error: 'not a date that Backfile reads, or not in the calendar',
  params: { problem: 'impossible-date' },
  // What is no date at all is not also told to be no day.
  abort: true,
});

/** A day of the calendar, and nothing less exact. */
export const wholeDay = edtfDate.refine(text => /^\d{4}-\d\d-\d\d$/.test(text), {
  error: 'not a day, such as 2027-01-01',
});

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'not an address that starts with http:// or https://',
});

export const languageTag = yamlText.regex(
  /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
  'not the short name of a language, such as en, de or pt-BR',
);

/** An article's id, as addresses end in it. */
export const articleIdText = yamlText.regex(
  idShape,
  'not the six or nine small letters at the end of an article’s address',
);

/** An id that an article had, or an address below the site's front page. */
const formerAddress = yamlText.superRefine((given, context) => {
  if (idShape.test(given)) return;
  const fault = /^[a-z][a-z\d+.-]*:/i.test(given) ? 'it names a host; write what follows the host' : pathFault(given);
  if (fault !== undefined) context.addIssue(`neither an id nor an address that this site can have: ${fault}`);
});

/** One of them or a list. */
export const formerAddresses = z.union([formerAddress.transform(address => [address]), z.array(formerAddress)], {
  error: 'neither an id or an address nor a list of them',
});
