import { stringify } from 'yaml';
import { readYaml } from '../../capture/read-yaml.ts';

/** What a column may be; a text may be plain or HTML. */
export const columnFields = [
  'headline',
  'text',
  'date',
  'byline',
  'outlet',
  'url',
  'topics',
  'standfirst',
  'language',
  'rights',
  'image',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which columns of a table say what, the first that has something counts. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, readonly string[]>>>;

/** What columns are called, in small letters and without signs, the best name first. */
const names: Readonly<Record<ColumnField, string>> = {
  headline: 'headline title posttitle articletitle titel titre titulo titolo überschrift schlagzeile subject hl hed',
  text:
    'contenthtml bodyhtml html body fulltext articlebody articletext content postcontent text story article maintext plaintext inhalt volltext ' +
    'texte contenu contenido texto testo tekst',
  date:
    'datepublished publishedat publishdate publicationdate publisheddate published pubdate postdate date datum ' +
    'erscheinungsdatum fecha data datetime timestamp createdat created',
  byline:
    'byline authors author authorname authorsname writer writers creator reporter postauthor autor autoren auteur autore',
  outlet: 'outlet newspaper publication publisher paper medium zeitung journal source sourcename site sitename',
  url: 'url permalink link canonicalurl articleurl sourceurl webaddress weburl href address',
  topics: 'topics tags keywords categories category subjects section labels schlagworte rubrik',
  standfirst: 'standfirst subtitle subheadline deck dek summary excerpt lead lede abstract teaser description',
  language: 'language lang locale sprache langue idioma',
  rights: 'rights license licence',
  image: 'image imageurl featuredimage featureimage picture photo thumbnail',
};

/** A guess from the names of the columns; of a table without a known name for its text, the column with the longest ones. */
export function guessColumns(rows: readonly ReadonlyMap<string, readonly string[]>[]): ColumnMap {
  const columns = [...new Set(rows.flatMap(row => [...row.keys()]))];
  const plain = new Map<string, string[]>();
  for (const column of columns) {
    const name = column
      .toLowerCase()
      .replace(/ \(\d+\)$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
    plain.set(name, [...(plain.get(name) ?? []), column]);
  }
  const found = columnFields.flatMap(field => {
    const named = names[field].split(' ').flatMap(name => plain.get(name) ?? []);
    return named.length === 0 ? [] : [[field, named] as const];
  });
  const map: Partial<Record<ColumnField, readonly string[]>> = Object.fromEntries(found);
  if (map.text === undefined) {
    const taken = new Set(Object.values(map).flat());
    const [longest] = columns
      .filter(column => !taken.has(column))
      .map(column => ({ column, length: rows.reduce((sum, row) => sum + (row.get(column)?.join('').length ?? 0), 0) }))
      .sort((a, b) => b.length - a.length);
    if (longest && longest.length > 200 * rows.length) map.text = [longest.column];
  }
  return map;
}

/** The map as a file, for a person to correct and for the next import. */
export function columnsFile(map: ColumnMap, columns: readonly string[]): string {
  const used = new Set(Object.values(map).flat());
  const unused = columns.filter(column => !used.has(column));
  const head = [
    `# Which column is what. Of several columns, the first that says something counts.`,
    `# Fields: ${columnFields.join(', ')}.`,
    ...(unused.length === 0 ? [] : [`# Columns that are left out: ${unused.map(oneLine).join(', ')}.`]),
  ];
  const plain = Object.fromEntries(
    Object.entries(map).map(([field, named]) => [field, named.length === 1 ? named[0] : named]),
  );
  return `${head.join('\n')}\n${stringify(plain, { lineWidth: 0 })}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What such a file says, or what is wrong with it. */
export function readColumns(text: string): { readonly map: ColumnMap } | { readonly fault: string } {
  const said = readYaml(text, '').value?.value;
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    return { fault: 'it is no YAML with a column for each field' };
  const map: Partial<Record<ColumnField, readonly string[]>> = {};
  for (const [key, value] of Object.entries(said)) {
    const field = columnFields.find(each => each === key);
    if (field === undefined) return { fault: `“${key}” is no field; fields are ${columnFields.join(', ')}` };
    const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!listed.every(one => typeof one === 'string' && one !== '')) return { fault: `“${key}” names no column` };
    map[field] = listed.map(String);
  }
  return map.text === undefined ? { fault: 'it does not say which column is the `text`' } : { map };
}
