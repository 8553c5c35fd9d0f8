import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { seededRandom } from '../../bench/seeded-random.ts';
import { articleIdOf } from '../../src/capture/article-id.ts';

const people = ['Ada Thorne', 'Boris Petrov', 'Carmen Okafor', 'Farid Haddad'];
const places = ['Paris', 'Oslo', 'Lima', 'Cairo'];
const outlets = ['The Larkhaven Gazette', 'Northern Wire', 'Harbour Times'];
const words = 'harbour vote pier council ferry bridge island market school court winter road union storm'.split(' ');

/** A small archive to which something random happens at each step: the same seed gives the same steps. */
export class ChangingArchive {
  readonly #root: string;
  readonly #random: () => number;
  #made = 0;

  constructor(root: string, seed: number) {
    this.#root = root;
    this.#random = seededRandom(seed);
    this.#write('archive.yml', 'title: The Larkhaven Papers\naddress: https://archive.example/\n');
    for (let number = 0; number < 3; number++) this.#add();
  }

  /** Makes one change and says what it was. */
  step(): string {
    const change = this.#pick(this.#changes());
    return `${change.name.replace('bound ', '')} ${change() ?? ''}`.trim();
  }

  #changes(): readonly (() => string | undefined)[] {
    const add = () => this.#add();
    const edit = () => this.#edit();
    return [
      ...[add, add, edit, edit],
      () => this.#rename(),
      () => this.#move(),
      () => this.#delete(),
      () => this.#describe(),
      () => this.#takeDown(),
      () => this.#captureAgain(),
      () => this.#list(),
      () => this.#set(),
      () => this.#dress(),
      () => this.#spoil(),
      () => this.#spoil(),
    ];
  }

  #add(): string {
    this.#made += 1;
    const path = `articles/${this.#pick(['a', 'b'])}/${this.#pick(words)}-${this.#made}.txt`;
    this.#write(path, this.#article());
    return `add ${path}`;
  }

  #edit(): string | undefined {
    const path = this.#capture();
    if (path === undefined) return 'nothing to edit';
    const text = readFileSync(join(this.#root, path), 'utf8');
    const paragraphs = text.trimEnd().split('\n\n');
    const at = Math.floor(this.#random() * paragraphs.length);
    const edited = this.#random() < 0.5 ? [...paragraphs, this.#sentence()] : paragraphs.with(at, this.#sentence());
    this.#write(path, `${edited.join('\n\n')}\n`);
    return `edit ${path} at ${at}`;
  }

  #rename(): string | undefined {
    const path = this.#capture();
    if (path === undefined) return 'nothing to rename';
    this.#renameTo(path);
    return `rename ${path}`;
  }

  /** A rename of which the article's NAME.yml tells; what it says else stays. */
  #move(): string | undefined {
    const path = this.#capture();
    if (path === undefined) return 'nothing to move';
    const sidecar = sidecarOf(this.#renameTo(path));
    const told = existsSync(join(this.#root, sidecar)) ? readFileSync(join(this.#root, sidecar), 'utf8') : '';
    const others = told.replace(/^(?:id|formerly):.*\n/gm, '');
    const known = /^id: (\w+)$/m.exec(told)?.[1] ?? articleIdOf(path);
    const line = this.#pick([`id: ${known}`, `formerly: [${known}]`, `formerly: [${known}, old/${known}.html]`]);
    this.#write(sidecar, `${line}\n${others}`);
    return `move ${path}: ${line}`;
  }

  #renameTo(path: string): string {
    this.#made += 1;
    const renamed = path.replace(/[^/]+\.txt$/, `renamed-${this.#made}.txt`);
    for (const [from, to] of [
      [path, renamed],
      [sidecarOf(path), sidecarOf(renamed)],
    ] as const)
      if (existsSync(join(this.#root, from))) renameSync(join(this.#root, from), join(this.#root, to));
    return renamed;
  }

  #delete(): string | undefined {
    const all = this.#captures();
    const path = all.length > 1 ? this.#pick(all) : undefined;
    if (path === undefined) return 'nothing to delete';
    rmSync(join(this.#root, path));
    rmSync(join(this.#root, sidecarOf(path)), { force: true });
    return `delete ${path}`;
  }

  #describe(): string | undefined {
    const path = this.#capture();
    if (path === undefined) return 'nothing to describe';
    const told = this.#pick([
      `outlet: ${this.#pick(outlets)}\n`,
      `date: 20${10 + Math.floor(this.#random() * 14)}-0${1 + Math.floor(this.#random() * 9)}-11\n`,
      'topics: [Harbours]\n',
      `url: https://archive.example/2019/${this.#pick(words)}.html\n`,
      'corrections:\n  - date: 2024-05-06\n    note: A name was wrong.\n',
      'retracted:\n  date: 2024-01-02\n  reason: The outlet withdrew it.\n',
    ]);
    this.#write(sidecarOf(path), told);
    return `describe ${path}: ${told}`;
  }

  #takeDown(): string | undefined {
    const all = this.#captures();
    const path = all.length > 1 ? this.#pick(all) : undefined;
    if (path === undefined) return 'nothing to take down';
    rmSync(join(this.#root, path));
    this.#write(sidecarOf(path), 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n');
    return `take down ${path}`;
  }

  /** The page of an article is captured once more, with another paragraph. */
  #captureAgain(): string | undefined {
    const path = this.#capture();
    if (path === undefined) return 'nothing to capture again';
    this.#made += 1;
    const again = path.replace(/[^/]+\.txt$/, `again-${this.#made}.txt`);
    const url = `url: https://gazette.example/${articleIdOf(path)}.html\n`;
    const told = existsSync(join(this.#root, sidecarOf(path)))
      ? readFileSync(join(this.#root, sidecarOf(path)), 'utf8')
      : '';
    if (!/^url:/m.test(told)) this.#write(sidecarOf(path), `${told}${url}captured: 2020-01-01\n`);
    this.#write(again, `${readFileSync(join(this.#root, path), 'utf8')}\n${this.#sentence()}\n`);
    const known = /^url: .*\n/m.exec(told)?.[0] ?? url;
    this.#write(sidecarOf(again), `${known}captured: ${this.#pick(['2019-05-06', '2021-07-08'])}\n`);
    return `capture ${path} again as ${again}`;
  }

  #list(): string {
    const name = this.#pick(people);
    const note = this.#pick(['Mayor of Larkhaven.', 'Harbour master.']);
    this.#write('authority/people.yml', `${name}:\n  note: ${note}\n  variants: [${name.split(' ')[1]}]\n`);
    return `list ${name}, ${note}`;
  }

  #set(): string {
    const setting = this.#pick([
      'motto: Kept by the harbour\n',
      'language: de\n',
      "colours:\n  accent: '#0b5394'\n",
      'navigation: [search, years, about]\n',
      'footer: Thanks to all.\n',
      'contact: archive@example.org\n',
      'addresses: original\n',
      'rights: https://creativecommons.org/licenses/by/4.0/\n',
      '',
    ]);
    this.#write('archive.yml', `title: The Larkhaven Papers\naddress: https://archive.example/\n${setting}`);
    return `set ${setting}`;
  }

  #dress(): string {
    const what = this.#pick(['styles', 'template', 'nothing']);
    if (what === 'nothing') rmSync(join(this.#root, 'theme'), { recursive: true, force: true });
    if (what === 'styles')
      this.#write('theme/style.css', `.page-count { order: ${Math.floor(this.#random() * 9)}; }\n`);
    if (what === 'template')
      this.#write(
        'theme/components/colophon.tsx',
        `export const Colophon = () => <footer>${this.#pick(words)}</footer>;\n`,
      );
    return `dress: ${what}`;
  }

  /** Someone changes the published site by hand. */
  #spoil(): string {
    const folder = join(this.#root, 'dist');
    if (!existsSync(folder)) return 'nothing to spoil';
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    const paths = files.map(entry => join(entry.parentPath, entry.name)).filter(path => !path.endsWith('-sha256.txt'));
    const path = this.#pick(paths.sort());
    const how = this.#pick(['edited', 'deleted', 'added', 'emptied', 'made a folder']);
    if (how === 'edited')
      writeFileSync(
        path,
        readFileSync(path).map(byte => byte ^ 1),
      );
    if (how === 'deleted') rmSync(path);
    if (how === 'added') writeFileSync(`${path}.bak`, 'by hand');
    if (how === 'emptied') writeFileSync(path, '');
    if (how === 'made a folder') {
      rmSync(path);
      mkdirSync(path);
    }
    return `spoil ${path.slice(folder.length + 1)}: ${how}`;
  }

  #article(): string {
    const headline = `${capital(this.#pick(words))} ${this.#pick(words)} ${this.#pick(words)} ${this.#pick(words)} for the ${this.#pick(words)}`;
    const day = `${1 + Math.floor(this.#random() * 28)} March ${2015 + Math.floor(this.#random() * 4)}`;
    const body = Array.from({ length: 3 + Math.floor(this.#random() * 3) }, () => this.#sentence());
    return `${[headline, `By ${this.#pick(people)}`, this.#pick(outlets), day, ...body].join('\n\n')}\n`;
  }

  #sentence(): string {
    const told = Array.from({ length: 14 }, () => this.#pick(words)).join(' ');
    return `The ${told}, said ${this.#pick(people)} in ${this.#pick(places)}.`;
  }

  #capture(): string | undefined {
    const all = this.#captures();
    return all.length === 0 ? undefined : this.#pick(all);
  }

  #captures(): readonly string[] {
    const found = readdirSync(join(this.#root, 'articles'), { recursive: true, encoding: 'utf8' });
    return found
      .filter(path => path.endsWith('.txt'))
      .sort()
      .map(path => `articles/${path}`);
  }

  #pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.#random() * list.length)];
    if (one === undefined) throw new Error('There is nothing to pick from.');
    return one;
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#root, path)), { recursive: true });
    writeFileSync(join(this.#root, path), text);
  }
}

function sidecarOf(path: string): string {
  return path.replace(/\.txt$/, '.yml');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
