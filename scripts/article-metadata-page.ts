import { stringify } from 'yaml';
import { z } from 'zod';
import { articleMetadataSchema } from '../src/capture/metadata.ts';
import { fields, steering } from '../src/record/fields.ts';

const introduction = `<!-- Written by npm run schemas, from the schema and the table of fields: do not edit. -->
# What editors say of an article

A capture is kept as it was received. What you know of it stands in a YAML file of the same name beside it
(\`articles/ferry.yml\` beside \`articles/ferry.txt\`, \`.md\`, \`.html\` …) or, for text and Markdown, in front matter at its
head: the same keys between two lines \`---\`. Every key may be left out; a key that is not listed here is a problem, and
so is a value that cannot be understood. What you say stands before all that Backfile reads in the page or in the text.

Front matter of a web clipper (Obsidian, MarkDownload), of Hugo (also between two lines \`+++\`) or Jekyll is read by
their names: \`title\`, \`author\`, \`source\`, \`published\`, \`description\`, \`tags\` and the like; \`created\` is the day on
which the page was saved.

Values are taken as written: \`date: 2023\` is a year, and needs no quotes. Put quotes around a text that holds \`: \` or
\` #\`, or that begins with a mark of YAML's (\`[\`, \`{\`, \`*\`, \`&\`, \`!\`, \`>\`, \`|\`, \`@\`, \`%\`). For completion in an
editor, write \`# yaml-language-server: $schema=../docs/schema/article.schema.json\` at the head of the file.

`;

/** docs/article-metadata.md: every key of NAME.yml with what it means, an example, and what becomes of it. */
export function articleMetadataPage(): string {
  const { properties = {} } = z.toJSONSchema(articleMetadataSchema, { io: 'input' });
  const sections = Object.entries(articleMetadataSchema.shape).map(([key, schema]) => {
    const given: unknown = schema.meta()?.['examples'];
    const example: unknown = Array.isArray(given) ? given[0] : undefined;
    return sectionOf(key, described(properties[key] ?? {}), stringify({ [key]: example }, { lineWidth: 0 }));
  });
  return introduction + sections.join('\n');
}

type JsonSchema = Exclude<z.core.JSONSchema._JSONSchema, boolean>;

function described(schema: z.core.JSONSchema._JSONSchema): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema;
}

function sectionOf(key: string, schema: JsonSchema, yaml: string): string {
  return [
    `## \`${key}\`\n`,
    `${schema.description}\n`,
    `\`\`\`yaml\n${yaml}\`\`\`\n`,
    ...innerKeys(schema),
    `${becomes(key)}\n`,
  ].join('\n');
}

/** The keys within a key, of a map or of each entry of a list. */
function innerKeys(schema: JsonSchema): readonly string[] {
  const inner = Array.isArray(schema.items) ? {} : described(schema.items ?? schema);
  const rows = Object.entries(inner.properties ?? {}).map(([key, one]) => {
    const needed = inner.required?.includes(key) ? 'needed' : '';
    return `| \`${key}\` | ${needed} | ${described(one).description} |`;
  });
  return rows.length === 0 ? [] : [`| within it | | |\n|---|---|---|\n${rows.join('\n')}\n`];
}

interface FieldRow {
  readonly editor: readonly string[];
  readonly page?: string;
  readonly reader?: true;
  readonly archive?: true;
  readonly markdown: readonly string[];
  readonly csv?: readonly { readonly name: string }[];
}

/** Where the value goes, and what stands for it when it is not given. */
function becomes(key: string): string {
  const steers = Object.entries(steering).find(([own]) => own === key)?.[1];
  if (steers !== undefined) return steers;
  const [name, row] = Object.entries<FieldRow>(fields).find(([, { editor }]) => editor.includes(key)) ?? [];
  if (name === undefined || row === undefined) throw new Error(`${key} is no field and steers nothing`);
  const columns = (row.csv ?? []).map(column => `\`${column.name}\``);
  const table = columns.length === 0 ? '' : `, ${columns.join(' and ')} in \`articles.csv\``;
  const published = `Published as \`${row.markdown.join('`, `')}\` in the Markdown record, \`${name}\` in JSON${table}.`;
  const others = [
    ...(row.page === undefined ? [] : ['what the page says of itself']),
    ...(row.reader ? ['the capture’s text'] : []),
    ...(row.archive ? ['`archive.yml`'] : []),
  ];
  return others.length === 0 ? published : `${published} Without it: from ${others.join(' or ')}.`;
}
