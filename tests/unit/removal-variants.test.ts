import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import type { SourceFile } from '../../src/capture/sources.ts';
import { refuseRemovedText } from '../../src/io/removed-text.ts';
import { buildArchive } from '../../src/pipeline.ts';
import { foldForComparison, wordHashes } from '../../src/stories/word-hashes.ts';
import { goodArticle } from '../support/temporary-archive.ts';

/** Fourteen words of two letters and more: a copy has hardly a run to spare. */
const sentence =
  'Zoë Quillfeather’s office “firmly” offered 42,000 crowns – in coffers of naïve waifs – before Straße flooded fields';
const secret = `The keeper of the lighthouse and her ledger\n\n${sentence}.\n\nNobody in the harbour was ever charged with it.\n`;

/** What a copy may change and still be a copy. */
const variants: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  'Unicode NFD': text => text.normalize('NFD'),
  'Unicode NFKD': text => text.normalize('NFKD'),
  'soft hyphens in every word': text => text.replace(/(\p{L}\p{L})(?=\p{L})/gu, '$1\u00ad'),
  'zero-width spaces in every word': text => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u200b'),
  'zero-width joiners': text => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u200d'),
  'zero-width non-joiners': text => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u200c'),
  'word joiners': text => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u2060'),
  'byte order marks': text => text.replace(/(\p{L})(?=\p{L})/gu, '$1\ufeff'),
  'combining grapheme joiners': text => text.replace(/(\p{L})(?=\p{L})/gu, '$1\u034f'),
  'joiners between a letter and its mark': text => text.normalize('NFD').replace(/(?=\p{M})/gu, '\u034f'),
  'variation selectors': text => text.replace(/(\p{L})/gu, '$1\ufe0e'),
  'direction marks': text => text.replaceAll(' ', ' \u200e').replaceAll('ff', 'f\u202cf'),
  'isolated words': text => text.replace(/\p{L}+/gu, '\u2068$&\u2069'),
  'Mongolian vowel separators': text => text.replaceAll('i', 'i\u180e'),
  'invisible operators': text => text.replaceAll('o', 'o\u2063'),
  'tags that no one sees': text => text.replaceAll('o', 'o\u{e0061}'),
  'no-break spaces': text => text.replaceAll(' ', '\u00a0'),
  'narrow no-break spaces': text => text.replaceAll(' ', '\u202f'),
  'thin spaces': text => text.replaceAll(' ', '\u2009'),
  'ideographic spaces': text => text.replaceAll(' ', '\u3000'),
  'em spaces': text => text.replaceAll(' ', '\u2003'),
  'two spaces': text => text.replaceAll(' ', '  '),
  tabs: text => text.replaceAll(' ', '\t'),
  'a line a word': text => text.replaceAll(' ', '\n'),
  'lines of Windows': text => text.replaceAll(' ', '\r\n'),
  'line separators': text => text.replaceAll(' ', '\u2028'),
  'ligatures of two letters': text => text.replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'ligatures of three letters': text => text.replaceAll('ffi', 'ﬃ').replaceAll('ffl', 'ﬄ'),
  'the long s': text => text.replaceAll('s', 'ſ'),
  'straight quotes': text => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
  'German quotes': text => text.replaceAll('“', '„').replaceAll('”', '“').replaceAll('’', '‚'),
  guillemets: text => text.replaceAll('“', '«').replaceAll('”', '»'),
  'single quotes': text => text.replace(/[“”]/g, '‘'),
  'an apostrophe that is a letter': text => text.replaceAll('’', 'ʼ'),
  'an acute accent for an apostrophe': text => text.replaceAll('’', '´'),
  'a prime for an apostrophe': text => text.replaceAll('’', '′'),
  'no quotes': text => text.replace(/[“”]/g, ''),
  'a hyphen for a dash': text => text.replaceAll('–', '-'),
  'two hyphens for a dash': text => text.replaceAll('–', '--'),
  'em dashes': text => text.replaceAll(' – ', '—'),
  'minus signs': text => text.replaceAll('–', '−'),
  'horizontal bars': text => text.replaceAll('–', '―'),
  'small capitals': text => text.toUpperCase(),
  'lower case': text => text.toLowerCase(),
  'turned case': text => [...text].map((c, at) => (at % 2 ? c.toUpperCase() : c.toLowerCase())).join(''),
  'a capital ß': text => text.replaceAll('ß', 'ẞ'),
  'ss for ß': text => text.replaceAll('ß', 'ss'),
  'no accents': text => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'Turkish capitals': text => text.replaceAll('i', 'İ'),
  'a dotless i': text => text.replaceAll('i', 'ı'),
  'wide letters': text => text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'bold letters of mathematics': text =>
    text.replace(/[a-z]/g, c => String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97)),
  'letters in circles': text => text.replace(/[a-z]/g, c => String.fromCharCode(0x24d0 + c.charCodeAt(0) - 97)),
  'no thousands separator': text => text.replace('42,000', '42000'),
  'another thousands separator': text => text.replace('42,000', '42.000'),
  'pictures between the words': text => text.replaceAll(' ', ' 🙂\ufe0f '),
  'full stops': text => text.replaceAll(' ', '. '),
  'Markdown marks': text => text.replace('firmly', '*fir*mly').replace('crowns', '[crowns](../a/b/)'),
};

const fileOf = (path: string, text: string): SourceFile => ({ path, bytes: Buffer.from(text) });
const sidecar = fileOf('articles/secret.yml', 'removed:\n  date: 2024-02-03\n  reason: Asked for.\n');

function archiveWith(others: Readonly<Record<string, string>>) {
  const shown = Object.entries({ 'articles/good.txt': goodArticle, ...others }).map(([path, text]) =>
    fileOf(path, text),
  );
  return buildArchive(
    {
      settings: fileOf('archive.yml', 'title: The Larkhaven Papers\n'),
      articles: [...shown, { ...fileOf('articles/secret.txt', secret), sidecar }],
      loneSidecars: [],
      ignored: [],
      authority: [],
      theme: [],
      templates: [],
      problems: [],
    },
    {},
  );
}

const copies = (others: Readonly<Record<string, string>>) =>
  archiveWith(others)
    .problems.filter(({ code }) => code === 'removed-text-elsewhere')
    .map(({ path }) => path);
const quoting = (text: string) => goodArticle.replace('“We have', `${text}.\n\n“We have`);
const { removed } = archiveWith({}).archive;

const folder = mkdtempSync(join(tmpdir(), 'backfile-variants-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the last search refuses a site that has these files. */
async function isRefused(files: Readonly<Record<string, string | Uint8Array>>): Promise<boolean> {
  const site = mkdtempSync(join(folder, 'site-'));
  for (const [path, contents] of Object.entries({ 'good.txt': goodArticle, ...files })) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), contents);
  }
  return refuseRemovedText(site, removed).then(
    () => false,
    error => {
      assert.ok(
        error instanceof Error && /^Text that is removed or not to be published/.test(error.message),
        String(error),
      );
      return true;
    },
  );
}

test('at least fifty variants are planted', () => {
  assert.ok(Object.keys(variants).length >= 50, String(Object.keys(variants).length));
  const changed = Object.values(variants).filter(change => change(sentence) !== sentence);
  assert.equal(changed.length, Object.keys(variants).length - 1);
});

test('a copy in any variant is found among the captures', () => {
  const others = Object.entries(variants).map(([name, change], at) => {
    // A capture of text is read line by line; Markdown's marks are read in Markdown.
    const path = `articles/copy-${String(at).padStart(2, '0')}.${name.startsWith('Markdown') ? 'md' : 'txt'}`;
    return { name, path, text: quoting(change(sentence)) };
  });
  const found = new Set(copies(Object.fromEntries(others.map(({ path, text }) => [path, text]))));
  assert.deepEqual(
    others.filter(({ path }) => !found.has(path)).map(({ name }) => name),
    [],
  );
});

test('a copy in any variant is found in what is published, in every kind of file', async () => {
  const missed: string[] = [];
  for (const [name, change] of Object.entries(variants)) {
    const text = change(sentence);
    const kinds: Readonly<Record<string, string | Uint8Array>> = {
      'index.md': text,
      'index.html': `<p>${text.replaceAll('"', '&quot;')}</p>`,
      'feed.json': JSON.stringify({ content_text: text }),
      'bag.zip': zipSync({ 'data/a.txt': Buffer.from(text) }),
    };
    for (const [path, contents] of Object.entries(kinds)) {
      if (!(await isRefused({ [path]: contents }))) missed.push(`${name} in ${path}`);
    }
  }
  assert.deepEqual(missed, []);
});

/** What has much in common with the removed sentence and is no copy of it: no twelve words in a row. */
const nearMisses: Readonly<Record<string, string>> = {
  'eleven words in a row': sentence.split(' ').slice(0, 12).join(' '),
  'one word in the middle': sentence.replace('naïve waifs', 'silly waifs').replace('crowns', 'pounds'),
  'another number': sentence.replace('42,000', '43,000').replace('flooded', 'drowned'),
  'the words backwards': sentence.split(' ').toReversed().join(' '),
  'a word between': sentence.replace('in coffers', 'in old coffers').replace('offered', 'gladly offered'),
  'a word left out': sentence.replace('crowns ', '').replace('fields', 'meadows').replace('Zoë', ''),
  'other letters': sentence.replace('coffers', 'coffins'),
  'a lost space': sentence.replace('in coffers', 'incoffers'),
};

test('near misses are no copies, neither among the captures nor in what is published', async () => {
  const others = Object.fromEntries(
    Object.values(nearMisses).map((text, at) => [`articles/near-${at}.txt`, quoting(text)]),
  );
  assert.deepEqual(copies(others), []);
  for (const [name, text] of Object.entries(nearMisses)) {
    assert.equal(await isRefused({ 'index.md': text, 'index.html': `<p>${text}</p>` }), false, name);
  }
});

/** Ways in which markup and encodings hide a sentence in a published file. */
const hidden: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'a letter set large': { 'a.html': `<p><span class="cap">Z</span>${sentence.slice(1)}</p>` },
  'a place to break a word': { 'a.html': `<p>${sentence.replace('firmly', 'firm<wbr>ly')}</p>` },
  'a comment inside': { 'a.html': `<p>${sentence.replace('crowns', 'cro<!-- > -->wns')}</p>` },
  'markup in a feed': { 'feed.xml': `<description>&lt;p>${sentence.replace('in', '&lt;strong>in&lt;/strong>')}` },
  'markup in JSON': { 'feed.json': JSON.stringify({ html: sentence.replace('in', '<strong class="a">in</strong>') }) },
  'entities in JSON': { 'feed.json': JSON.stringify({ html: sentence.replaceAll('o', '&#111;') }) },
  'a line break in JSON': { 'd.jsonl': JSON.stringify({ text: sentence.replaceAll(' ', '\n') }) },
  'an attribute in single quotes': { 'a.html': `<meta content='${sentence}'>` },
  'a page under another name': { 'capture.txt': `<p>${sentence.replace('in', '<strong>in</strong>')}</p>` },
  'UTF-16': { 'data/a.txt': Buffer.from(`\ufeff${sentence}`, 'utf16le') },
  'Windows-1252 in a bag': {
    'bag.zip': zipSync({ 'data/a.txt': Buffer.from(sentence.replace(/[’“”–]/g, ' '), 'latin1') }),
  },
  'a saved page in base64': { 'bag.zip': zipSync({ 'data/a.mhtml': Buffer.from(messageOf('base64')) }) },
  'the letters of JSON as numbers': { 'a.json': `{"t":"${escapedBy(code => `\\u${hex(code, 4)}`)}"}` },
  'the letters of a script as numbers': {
    'a.html': `<script>x="${sentence.replace(/[ -~]/g, c => `\\x${hex(c.charCodeAt(0), 2)}`)}"</script>`,
  },
  'the letters of a page as numbers': { 'a.html': escapedBy(code => `&#x${hex(code, 1)};`) },
  'tags in every word': { 'a.html': `<p>${sentence.replace(/(\p{L})(\p{L})/gu, '$1<b></b>$2')}` },
  'UTF-16 without a mark': { 'a.txt': Buffer.from(sentence, 'utf16le').swap16() },
  'quotes of Windows-1252': { 'a.txt': latin(sentence) },
  'quoted-printable without a head': { 'a.txt': quotedPrintable(Buffer.from(sentence)) },
  'base64 without a head': { 'a.txt': Buffer.from(`${sentence}.`).toString('base64') },
  'a page in an address': {
    'a.html': `<iframe src="data:text/html;base64,${Buffer.from(`<p>${sentence}</p>`).toString('base64')}">`,
  },
  'the second part of a message': {
    'a.mhtml': `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n${messageOf('base64', '<p>first</p>')}\r\n--b\r\n${messageOf('base64')}\r\n--b--\r\n`,
  },
  'a ZIP in a ZIP': { 'bag.zip': zipSync({ 'data/a.zip': zipSync({ 'a.txt': Buffer.from(sentence) }) }) },
  'a file of Word': { 'a.docx': zipSync({ 'word/document.xml': Buffer.from(`<w:t>${sentence}</w:t>`) }) },
  'a saved page, quoted-printable': {
    'bag.zip': zipSync({ 'data/a.eml': Buffer.from(messageOf('quoted-printable')) }),
  },
};

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

function escapedBy(write: (code: number) => string): string {
  return [...sentence].map(letter => write(letter.charCodeAt(0))).join('');
}

/** Windows-1252, in which quotes and dashes have bytes of their own. */
function latin(text: string): Buffer {
  const codes = new Map([...'’“”–'].map((letter, at) => [letter, [0x92, 0x93, 0x94, 0x96][at] ?? 0]));
  return Buffer.from(Array.from(text, letter => codes.get(letter) ?? letter.charCodeAt(0)));
}

function quotedPrintable(bytes: Uint8Array): string {
  const quoted = Array.from(bytes, byte => `=${hex(byte, 2).toUpperCase()}`).join('');
  return quoted.replace(/(.{72})/g, '$1=\r\n');
}

function messageOf(encoding: 'base64' | 'quoted-printable', text = `<p>${sentence}</p>`): string {
  const page = Buffer.from(text);
  const body = encoding === 'base64' ? page.toString('base64') : quotedPrintable(page);
  return `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
}

for (const [what, files] of Object.entries(hidden)) {
  test(`the last search reads through ${what}`, async () => assert.ok(await isRefused(files)));
}

test('every Unicode form of any text has the same words', () => {
  const letter = fc.constantFrom(
    ...'aéİıßſﬁñÅﬃØøйЁїΣςάقَאָक्षी한글がﾊﾞ１①Ⅳ½…“’ʼ–-., \u00ad\u200b\u00a0',
    '🙂',
    '𝐛',
    'e\u0301',
  );
  const text = fc.array(letter, { maxLength: 30 }).map(letters => letters.join(''));
  fc.assert(
    fc.property(text, any => {
      const words = wordHashes(any);
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) assert.deepEqual(wordHashes(any.normalize(form)), words, form);
      assert.equal(foldForComparison(foldForComparison(any)), foldForComparison(any));
    }),
    { numRuns: 2000, seed: 7 },
  );
});
