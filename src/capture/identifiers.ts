import { z } from 'zod';
import { yamlText } from './yaml-fields.ts';

/** What an article is called elsewhere, by the kind of name. */
export interface Identifiers {
  readonly doi?: string | undefined;
  readonly ark?: string | undefined;
  /** Numbers and shelf marks that no register knows. */
  readonly local?: readonly string[] | undefined;
}

/** The same as people copy it: with `doi:` before it, or as the address of a resolver. */
const beforeDoi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i;
const beforeArk = /^https?:\/\/[^/\s]+\/(?=ark:)/i;

/** ISO 26324: the registrant's number, a slash, and what the registrant likes but spaces. */
const doiShape = /^10\.\d{4,9}(?:\.\d{1,9})*\/[^\s\p{Cc}]{1,500}$/u;
/** The ARK specification: the number of who assigned it (five signs or more), and the name. The slash after `ark:` may be missing. */
const arkShape = /^ark:\/?[0-9bcdfghjkmnpqrstvwxz]{5,16}\/[\w=~*+@$%./-]{1,255}$/i;

const doi = yamlText
  .overwrite(given => given.replace(beforeDoi, ''))
  .refine(given => doiShape.test(given), 'not a DOI, such as 10.5555/12345678');

const ark = yamlText
  .overwrite(given => given.replace(beforeArk, ''))
  .refine(given => arkShape.test(given), 'not an ARK, such as ark:/12148/btv1b8449691v');

const local = z
  .union([yamlText.transform(one => [one]), z.array(yamlText).min(1, 'nothing is given')], 'neither a text nor a list')
  .describe('Numbers, shelf marks or keys of one’s own: one or a list.');

/** `identifiers:` of NAME.yml. */
export const identifiersSchema = z
  .strictObject({
    doi: doi.optional().describe('A DOI, also as its address.'),
    ark: ark.optional().describe('An ARK, also as its address.'),
    local: local.optional(),
  })
  .refine(given => Object.values(given).some(one => one !== undefined), 'nothing is given');

/** An identifier by itself, with where it leads if there is a resolver for its kind. */
export interface Identifier {
  readonly kind: keyof Identifiers;
  readonly text: string;
  readonly url?: string;
}

/** All of them, DOI first: it is the one that citations are followed by. */
export function identifiersIn({ doi, ark, local = [] }: Identifiers): readonly Identifier[] {
  return [
    ...(doi === undefined ? [] : [{ kind: 'doi', text: doi, url: doiAddress(doi) } as const]),
    ...(ark === undefined ? [] : [{ kind: 'ark', text: ark, url: `https://n2t.net/${encodeURI(ark)}` } as const]),
    ...local.map(text => ({ kind: 'local', text }) as const),
  ];
}

export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}

/** What two spellings of one identifier have in common. Hyphens of an ARK mean nothing, and case of a DOI. */
export function identifierKey({ kind, text }: Identifier): string {
  if (kind === 'doi') return `doi:${text.toLowerCase()}`;
  if (kind === 'ark') return text.replace(/^ark:\/?/i, 'ark:').replaceAll('-', '');
  return `local:${text}`;
}
