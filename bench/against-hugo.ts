/**
 * Measures builds beside Hugo with Pagefind on the same records: node --import tsx bench/against-hugo.ts [articles] [--keep]
 * Needs `hugo` (a Debian package) and `npm install --no-save pagefind`. Figures are seconds of processor time of the program and its children; both sides run
 * one after the other on the same machine, so that their ratios can be compared with those of another machine.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import matter from 'gray-matter';
import { namesIn, seededCapture } from './seeded-archive.ts';

const project = resolve(import.meta.dirname, '..');
const count = Number(process.argv[2] ?? 1000);
const root = join(project, 'bench/out', `against-hugo-${count}`);
const hugo = join(root, 'hugo');

rmSync(root, { recursive: true, force: true });
writeArchive();
const first = backfile('first build');
const pages = shape();
const nothing = backfile('nothing changed');
addArticle(count);
const added = backfile('one article added');
const before = digests();
editArticle(0);
const edited = backfile('one article edited');
writeHugoSite();
const peer = run('Hugo', 'hugo', ['--source', hugo, '--quiet', '--minify']) + pagefind();

console.log(
  `\n${count} articles: ${(pages.files / count).toFixed(2)} files and ${Math.round(pages.bytes / count / 1000)} KB an article`,
);
const changed = [...digests()].filter(([path, digest]) => before.get(path) !== digest).map(([path]) => path);
const searchFiles = [...before.keys()].filter(path => path.startsWith('search/'));
console.log(
  `after one edit ${changed.length} files differ, ${changed.filter(path => path.startsWith('search/')).length} of the ${searchFiles.length} in search/`,
);
console.log(`Hugo and Pagefind together: ${peer.toFixed(1)} s`);
for (const [name, seconds] of Object.entries({ first, nothing, added, edited }))
  console.log(
    `${name.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s  ${(seconds / first).toFixed(3)} of the first build, ${(seconds / peer).toFixed(2)} of Hugo and Pagefind`,
  );
if (!process.argv.includes('--keep')) rmSync(root, { recursive: true, force: true });

function writeArchive(): void {
  for (let number = 0; number < count; number++) addArticle(number);
  cpSync(join(project, 'tests/fixtures/four-articles/authority'), join(root, 'authority'), { recursive: true });
  writeFileSync(join(root, 'archive.yml'), 'title: A made-up archive\naddress: https://archive.example/\n');
}

function addArticle(number: number): void {
  const { path, text } = seededCapture(number);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Puts a sentence into the text; at its end stands what belongs to no article. */
function editArticle(number: number): void {
  const { path, text } = seededCapture(number);
  const lines = text.split('\n');
  lines[12] = `${lines[12]} The harbour wall was painted green on Friday.`;
  writeFileSync(join(root, path), lines.join('\n'));
}

function backfile(what: string): number {
  return run(what, process.execPath, [join(project, 'bin/backfile.js'), 'build', '--root', root]);
}

function pagefind(): number {
  const program = join(project, 'node_modules/.bin/pagefind');
  return run('Pagefind', program, ['--site', join(hugo, 'public'), '--silent']);
}

/** Seconds of processor time of a program and all that it started. */
function run(what: string, program: string, words: readonly string[]): number {
  const timed = spawnSync('sh', ['-c', '"$0" "$@" >&2 || exit 1; times', program, ...words], { encoding: 'utf8' });
  if (timed.status !== 0) throw new Error(`${what} ended with ${timed.status}:\n${timed.stderr.slice(-2000)}`);
  const seconds = [...(timed.stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest))
    .reduce((sum, part) => sum + part, 0);
  console.log(`${what.padEnd(20)} ${seconds.toFixed(1)} s`);
  return seconds;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function shape(): { readonly files: number; readonly bytes: number } {
  const dist = join(root, 'dist');
  const files = filesOf(dist);
  return { files: files.length, bytes: files.reduce((sum, path) => sum + statSync(join(dist, path)).size, 0) };
}

/** The digest of every published file, from the archive's own list of checksums. */
function digests(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(root, 'dist/manifest-sha256.txt'), 'utf8').trim().split('\n');
  return new Map(lines.map(line => [line.slice(66), line.slice(0, 64)]));
}

/** The finished records as Hugo's content: an article's page each, lists by year, outlet, person and place, and a feed each. */
function writeHugoSite(): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(hugo, path)), { recursive: true });
    writeFileSync(join(hugo, path), text);
  };
  const articles = filesOf(join(root, 'dist/articles')).filter(path => path.endsWith('/index.md'));
  for (const path of articles) {
    const { data, content } = matter(readFileSync(join(root, 'dist/articles', path), 'utf8'));
    const day = String(data['date']).slice(0, 10);
    const facts = {
      title: String(data['title']),
      ...(/^\d{4}-\d\d-\d\d$/.test(day) && { date: day, day, years: [day.slice(0, 4)] }),
      authors: data['authors'],
      outlets: data['outlet'] ? [String(data['outlet'])] : [],
      ...namesIn(content),
    };
    write(`content/articles/${dirname(path)}.md`, `${JSON.stringify(facts)}\n\n${content}`);
  }
  write(
    'hugo.toml',
    'baseURL = "https://archive.example/"\ntitle = "A made-up archive"\n[taxonomies]\nyear = "years"\noutlet = "outlets"\nauthor = "authors"\nperson = "people"\nplace = "places"\n[pagination]\npagerSize = 100\n',
  );
  const frame = (main: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head><body><header><a href="/">{{ .Site.Title }}</a><nav><a href="/years/">Years</a> <a href="/people/">People</a> <a href="/places/">Places</a> <a href="/outlets/">Outlets</a></nav></header><main>${main}</main><footer>{{ .Site.Title }}</footer></body></html>`;
  write(
    'layouts/_default/single.html',
    frame(
      '<article data-pagefind-body><h1>{{ .Title }}</h1><p>{{ range .Params.authors }}{{ . }} {{ end }}{{ range .Params.outlets }}{{ . }} {{ end }}{{ .Params.day }}</p>{{ .Content }}</article><aside>{{ range .Params.people }}<a href="/people/{{ . | urlize }}/">{{ . }}</a> {{ end }}{{ range .Params.places }}<a href="/places/{{ . | urlize }}/">{{ . }}</a> {{ end }}</aside><nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>',
    ),
  );
  const list =
    '<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.day }}</p>{{ end }}{{ template "_internal/pagination.html" . }}';
  write('layouts/_default/list.html', frame(list));
  write(
    'layouts/_default/terms.html',
    frame(
      '<h1>{{ .Title }}</h1>{{ range .Data.Terms.ByCount }}<p><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</p>{{ end }}',
    ),
  );
  write(
    'layouts/index.html',
    frame('{{ range first 20 .Site.RegularPages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>{{ end }}'),
  );
}
