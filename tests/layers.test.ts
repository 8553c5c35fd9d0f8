import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const stages = [
  'src/site/in-browser',
  'src/dates',
  'src/bylines',
  'src/messages',
  'src/removal',
  'src/versions',
  'src/stories',
  'src/names',
  'src/search',
  'src/site',
  'src/imports',
  'src/record',
  'src/reading',
  'src/capture',
];

/** What each layer may import besides itself and `everywhere`; a layer that is not named here may not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/messages': [],
  'src/dates': ['src/messages'],
  'src/bylines': ['src/dates'],
  'src/capture': ['src/dates', 'src/bylines'],
  'src/reading': ['src/dates', 'src/bylines', 'src/capture'],
  'src/record': ['src/reading', 'src/capture', 'src/dates', 'src/bylines', 'src/messages'],
  'src/names': ['src/record', 'src/dates', 'src/bylines', 'src/capture'],
  'src/stories': ['src/names', 'src/record', 'src/dates', 'src/capture'],
  'src/removal': ['src/stories', 'src/reading', 'src/record', 'src/dates', 'src/capture'],
  'src/versions': ['src/removal', 'src/stories', 'src/record', 'src/dates', 'src/capture'],
  'src/imports': ['src/dates', 'src/bylines', 'src/capture'],
  'src/search': [],
  'src/site': [
    'src/site/in-browser',
    'src/dates',
    'src/bylines',
    'src/versions',
    'src/removal',
    'src/stories',
    'src/names',
    'src/search',
    'src/record',
    'src/reading',
    'src/capture',
    'src/messages',
  ],
  /** What pages and their scripts both know: it runs in the browser, too. */
  'src/site/in-browser': ['src/search', 'src/messages'],
  'src/browser': ['src/site/in-browser', 'src/dates', 'src/search', 'src/messages', 'templates/components'],
  'src/read-records.ts': [...stages, 'package.json'],
  'src/pipeline.ts': [...stages, 'src/read-records.ts', 'templates'],
  'src/io': [...stages, 'templates', 'src/read-records.ts', 'src/pipeline.ts'],
  'src/commands': [...stages, 'src/read-records.ts', 'src/pipeline.ts', 'src/io', 'package.json'],
  'src/main.ts': ['src/commands'],
  'templates/components': [
    'src/site/in-browser',
    'src/dates',
    'src/site',
    'src/record',
    'src/names',
    'src/stories',
    'src/versions',
    'src/reading',
    'src/capture',
    'templates',
    'src/search',
    'src/messages',
  ],
  templates: ['templates/pages', 'templates/components', 'src/site', 'src/messages'],
  'templates/pages': [
    'src/dates',
    'templates',
    'templates/components',
    'src/site',
    'src/record',
    'src/names',
    'src/stories',
    'src/versions',
    'src/reading',
    'src/capture',
    'src/messages',
  ],
};

/** Types and small rules that every layer may speak of. */
const everywhere = new Set([
  'src/problems.ts',
  'src/memory.ts',
  'src/capture/capture.ts',
  'src/capture/metadata.ts',
  // Labels are named by the reader, and by editors in the metadata of a capture.
  'src/reading/labels.ts',
]);

const root = join(import.meta.dirname, '..');
const isSource = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
const files = ['src', 'templates', 'tests', 'bench'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(isSource),
);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Tables of texts, a line each: a translator wants one file. */
const tables = new Set(['src/messages/english.ts', 'src/messages/german.ts']);

/** The longest layer that the path lies in; undefined for what belongs to none, such as tests. */
const layerOf = (path: string) =>
  Object.keys(mayImport)
    .filter(layer => path === layer || path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];
const importsOf = (path: string) =>
  [...read(path).matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'/gm)].map(match =>
    normalize(join(dirname(path), match[1] ?? '')),
  );

test('every layer imports only from the layers below it', () => {
  const upward = files.flatMap(path => {
    const layer = layerOf(path);
    if (!layer) return [];
    const allowed = [layer, ...(mayImport[layer] ?? [])];
    return importsOf(path)
      .filter(target => !everywhere.has(target) && !allowed.includes(layerOf(target) ?? target))
      .map(target => `${path} imports ${target}`);
  });
  assert.deepEqual(upward, []);
});

test('search is importable by itself: it imports nothing of another room', () => {
  const outside = files
    .filter(path => path.startsWith('src/search/'))
    .flatMap(path => resolvedImports(path).map(target => `${path} imports ${target}`))
    .filter(found => !/ imports src\/search\//.test(found));
  assert.deepEqual(outside, []);
});

test('no two corners of a room import each other', () => {
  const corners = new Map<string, Set<string>>();
  for (const path of files) {
    if (!/^src\/[^/]+\/[^/]+\//.test(path)) continue;
    const targets = importsOf(path).filter(target => /^src\/[^/]+\/[^/]+\//.test(target));
    corners.set(dirname(path), new Set([...(corners.get(dirname(path)) ?? []), ...targets.map(dirname)]));
  }
  const mutual = [...corners].flatMap(([corner, targets]) =>
    [...targets]
      .filter(target => target !== corner && corners.get(target)?.has(corner))
      .map(target => `${corner} and ${target}`),
  );
  assert.deepEqual(mutual, []);
});

test('no files import each other in a circle, types included', () => {
  assert.deepEqual(circlesAmong(files.filter(path => /^(?:src|templates)\//.test(path))), []);
});

test('a circle is found through a type and through import(), and a chain is none', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', ['e']],
    ['e', []],
    ['f', ['f']],
  ]);
  assert.deepEqual(circlesIn(graph), ['a b c', 'f']);
  const text = [
    "import type { A } from './a.ts';",
    "export { b } from './b.ts';",
    "import './c.ts';",
    "const d: import('./d.ts').D = await import('./e.ts');",
    "import eld from 'eld';",
  ].join('\n');
  assert.deepEqual(specifiersIn(text), ['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
});

/** The relative modules that a file names in any way: imports and exports, of types too, and `import('…')`. */
function specifiersIn(text: string): readonly string[] {
  const named = /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)/gm;
  return [...text.matchAll(named)].map(match => match[1] ?? match[2] ?? '');
}

function circlesAmong(paths: readonly string[]): readonly string[] {
  const known = new Set(paths);
  const targetsOf = (path: string) => resolvedImports(path).filter(target => known.has(target));
  return circlesIn(new Map(paths.map(path => [path, targetsOf(path)])));
}

function resolvedImports(path: string): readonly string[] {
  return specifiersIn(read(path)).map(specifier => normalize(join(dirname(path), specifier)));
}

/** Tarjan's strongly connected components of more than one file, or of one that imports itself. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[] = [];
  const visit = (path: string): number => {
    const own = order.size;
    order.set(path, own);
    lowest.set(path, own);
    stack.push(path);
    for (const target of graph.get(path) ?? []) {
      const reached = order.has(target) ? (stack.includes(target) ? (order.get(target) ?? own) : own) : visit(target);
      lowest.set(path, Math.min(lowest.get(path) ?? own, reached));
    }
    if (lowest.get(path) === own) {
      const members = stack.splice(stack.indexOf(path));
      if (members.length > 1 || graph.get(path)?.includes(path)) circles.push(members.sort().join(' '));
    }
    return lowest.get(path) ?? own;
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return circles.sort();
}

test('a file of src/ lies in a room, or is one of those that are read first', () => {
  const homeless = files.filter(path => path.startsWith('src/') && !layerOf(path) && !everywhere.has(path));
  assert.deepEqual(homeless, []);
});

test('only the command line knows the console, the arguments and the exit code', () => {
  const speaking = files.filter(
    path =>
      path.startsWith('src/') &&
      // Programs by themselves.
      !['src/main.ts', 'src/io/clean-up.ts'].includes(path) &&
      /\bconsole\.|process\.(?:argv|exitCode|exit\()/.test(read(path)),
  );
  assert.deepEqual(speaking, []);
});

test('only io touches the disk', () => {
  const touching = files.filter(
    path =>
      path.startsWith('src/') &&
      !path.startsWith('src/io/') &&
      /from 'node:(?:fs|child_process|http|net)/.test(read(path)),
  );
  assert.deepEqual(touching, []);
});

/** Names that a library or a standard gives: mdast's node, Frictionless's datapackage.json. */
const givenNames = new Set(['listItem', 'dataPackage']);

test('no name uses a word that says nothing', () => {
  const empty =
    /(?:^|[a-z0-9_$])(?:Data|Item|Info|Util|Utils|Helper|Helpers|Manager|Handle|Handler|Process)(?=$|[A-Z_])|\b(?:data|item|info|util|utils|helper|helpers|manager|handle|handler|process)(?=$|[A-Z_]|\b)/;
  const declared = /\b(?:const|let|function|class|interface|type)\s+([A-Za-z_$][\w$]*)/g;
  const found = files.flatMap(path => {
    const names = [...read(path).matchAll(declared)].map(match => match[1] ?? '');
    const stem =
      path
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]*tsx?$/, '') ?? '';
    return [...names, stem.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]
      .filter(name => empty.test(name) && !givenNames.has(name))
      .map(name => `${path}: ${name}`);
  });
  assert.deepEqual(found, []);
});

test('no file is longer than 300 lines', () => {
  const long = files
    .map(path => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > 300 && !tables.has(path));
  assert.deepEqual(long, []);
});

test('the search speaks of documents and titles, for it serves sites that are no newspaper', () => {
  const told = files
    .filter(path => path.startsWith('src/search/'))
    .flatMap(path =>
      read(path)
        .split('\n')
        .filter(line => /headline|by-?line|newspaper|outlet|standfirst|\bnews\b|\barchives?\b/i.test(line))
        .map(line => `${path}: ${line.trim()}`),
    );
  assert.deepEqual(told, []);
});
