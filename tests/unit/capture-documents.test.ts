import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { documentPage, documentProblem } from '../../src/capture/document-page.ts';
import { paragraphsOf } from '../../src/capture/formats/pdf-layout.ts';
import type { PdfRun } from '../../src/capture/formats/pdf-lines.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { formatLedger } from '../../src/commands/show.ts';
import type { Paint } from '../../src/commands/terminal.ts';
import { asRead } from '../../src/io/read-articles.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { recordFrom } from '../../src/record/record-from.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import { projectFolder } from '../support/run-backfile.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(projectFolder, 'tests/fixtures/documents', name)));

/** What becomes of a document, as the program reads it: in its thread. */
function labelled(name: string) {
  const file = asRead({ path: `articles/${name}`, bytes: bytesOf(name) });
  const { value, problems } = readCapture(file);
  assert.deepEqual(problems, []);
  assert.ok(value);
  return { file, capture: value, lines: labelLines(value) };
}

/** The text of the lines that have a label. */
const withLabel = (lines: ReturnType<typeof labelLines>, label: string) =>
  lines.filter(line => line.label === label).map(({ text }) => text);

const lead =
  'The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998. Nine councillors were in favour and two against, after a debate that went on until midnight.';

for (const name of ['ferry.docx', 'ferry-writer.docx', 'ferry.odt', 'ferry-writer.pdf', 'ferry-columns.pdf']) {
  test(`${name}: headline, byline, crosshead and whole paragraphs`, () => {
    const { lines, capture } = labelled(name);
    assert.equal(capture.fixity.byteLength, bytesOf(name).length, 'the fixity is that of the file');
    assert.deepEqual(withLabel(lines, 'headline'), ['Harbour town votes to reopen its ferry line']);
    assert.deepEqual(withLabel(lines, 'byline'), ['By Ellen Marsh']);
    assert.deepEqual(withLabel(lines, 'crosshead'), ['A ferry of 40 places']);
    assert.equal(withLabel(lines, 'paragraph')[0], lead);
    const rest = withLabel(lines, 'paragraph').filter(text => !/^[\p{Lu}“].*[.”]$/u.test(text));
    assert.deepEqual(rest, [], 'every paragraph begins and ends as one');
  });
}

test('a picture of a Word document is held, with its caption; a link leads where it led', () => {
  const { file, capture, lines } = labelled('ferry.docx');
  assert.deepEqual(
    file.pictures?.map(({ form }) => form && [form.format, form.width, form.height]),
    [['png', 100, 60]],
  );
  assert.equal(capture.pictures?.[0]?.alt, 'The pier at low tide');
  assert.deepEqual(withLabel(lines, 'caption'), ['The pier at low tide. Photo: Jon Reed']);
  const links = capture.lines.flatMap(({ inline = [] }) =>
    inline.flatMap(mark => (mark.kind === 'link' ? mark.url : [])),
  );
  assert.deepEqual(links, ['https://mercury.example/timetable']);
});

test('lines of a PDF know their pages, columns are read one after another, and words are put together', () => {
  const { capture, lines } = labelled('ferry-columns.pdf');
  const [first, last] = [capture.lines[0], lines.filter(({ label }) => label === 'paragraph').at(-1)];
  assert.equal(first?.page, 1);
  assert.equal(capture.lines.find(({ number }) => number === last?.number)?.page, 2);
  const text = lines.flatMap(({ text: own, rule }) => (rule === 'running-head' ? [] : [own])).join('\n');
  assert.doesNotMatch(text, /\p{Ll}-\p{Ll}|\u00ad/u);
  const edges = lines.filter(({ rule }) => rule === 'running-head').map(({ text: own }) => own);
  assert.equal(edges.filter(own => own === 'https://mercury.example/2021/harbour-ferry').length, 2);
  assert.ok(edges.includes('1/2') && edges.includes('2/2'));
  assert.equal(lines.filter(({ text: own }) => own.includes('mercury.example')).length, 2);
});

test('what is no document, is locked or unpacks to too much is told', async () => {
  const told = async (path: string, bytes: Uint8Array) => {
    const page = await documentPage(path, bytes);
    assert.ok('fault' in page);
    const { code, message } = documentProblem(path, page.fault);
    return `${code}: ${message}`;
  };
  assert.match(await told('a.docx', strToU8('no ZIP')), /^broken-document/);
  assert.match(await told('a.docx', zipSync({ 'x.xml': strToU8('<a/>') })), /^broken-document.*not a Word document/);
  assert.match(await told('a.odt', zipSync({ 'x.xml': strToU8('<a/>') })), /^broken-document.*OpenDocument/);
  const half = asRead({ path: 'a.pdf', bytes: bytesOf('ferry-writer.pdf').subarray(0, 9000) });
  assert.deepEqual(
    readCapture(half).problems.map(({ code }) => code),
    ['broken-document'],
  );
  const bomb = zipSync({ 'content.xml': new Uint8Array(51 * 1024 * 1024) }, { level: 1 });
  assert.ok(bomb.length < 1024 * 1024);
  assert.match(await told('a.odt', bomb), /^file-too-large.*50 MB/);
  assert.match(await told('a.pdf', new Uint8Array()), /^empty-file: .*is empty/);
  assert.match(await told('a.docx', strToU8('\n\n')), /^empty-file: .*is empty/);
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')]);
  assert.match(await told('a.docx', compound('EncryptedPackage')), /^broken-document: .*locked with a password/);
  assert.match(await told('a.docx', compound('WordDocument')), /^broken-document: .*before 2007/);
  const locked = zipSync({
    'content.xml': Uint8Array.from({ length: 99 }, (_, at) => (at * 89) % 256),
    'META-INF/manifest.xml': strToU8('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
  });
  assert.match(await told('a.odt', locked), /^broken-document: .*locked with a password/);
  const empty = zipSync({ 'content.xml': strToU8('<office:text><text:p/></office:text>') });
  assert.match(await told('a.odt', empty), /^empty-file/);
});

test('an OpenDocument text runs and loads nothing, and leaves out what was deleted', async () => {
  const content = `<d xmlns:x="y"><office:text><text:tracked-changes><text:p>Gone</text:p></text:tracked-changes>
<text:p>Read &lt;script&gt;alert(1)&lt;/script&gt; <text:a xlink:href="javascript:alert(1)">here</text:a></text:p>
<text:p><draw:image xlink:href="http://evil.example/a.png"/><draw:image xlink:href="../../etc/passwd"/>Done</text:p>
</office:text></d>`;
  const page = await documentPage('a.odt', zipSync({ 'content.xml': strToU8(content) }));
  assert.ok('html' in page);
  assert.doesNotMatch(page.html, /<script|javascript:|evil|passwd|Gone|<img/);
  assert.match(page.html, /&lt;script&gt;.*here/);
});

/** Runs of a column: a line every 12 points. */
function column(lines: readonly string[], x: number, width: number): readonly PdfRun[] {
  const run = (text: string, at: number) => ({ text, x, y: 100 + 12 * at, size: 10, isTurned: false });
  return lines.map((text, at) => ({ ...run(text, at), width: Math.min(width, text.length * 5) }));
}

test('a hyphen at the end of a line stays where the document writes the word with it', () => {
  const lines = [
    'It was a well-known harbour and',
    'the mayor, who was also well-',
    'known, spoke of the trans-',
    'port of goods by the sea lane',
  ];
  const [paragraph] = paragraphsOf([column(lines, 50, 160)]);
  assert.equal(
    paragraph?.text,
    'It was a well-known harbour and the mayor, who was also well-known, spoke of the transport of goods by the sea lane',
  );
});

test('a page of very many pieces of text is read in time, without looking for columns', () => {
  const runs = Array.from({ length: 20_000 }, (_, at) => ({
    ...{
      text: `word ${at}`,
      x: (at * 37) % 500,
      y: Math.floor(at / 10) * 3,
      width: 30,
      size: 8,
      isTurned: at % 7 === 0,
    },
  }));
  assert.ok(paragraphsOf([runs]).length > 100);
});

test('a record tells which lines begin on which page of a PDF, and has that when it is read again', () => {
  const { capture, lines } = labelled('ferry-columns.pdf');
  const record = recordFrom(capture, lines, { language: 'en', rights: 'https://example.org/' }).value;
  assert.ok(record);
  const pages = record.capture?.pages ?? [];
  assert.deepEqual(
    pages.flat().sort((a, b) => a - b),
    capture.lines.map(({ number }) => number),
  );
  assert.ok(pages.length === 2 && pages[0]?.includes(1) && !pages[1]?.includes(1));
  assert.deepEqual(parseRecord(formatRecord(record)).capture?.pages, pages);
  const plain: Paint = (_style, text) => text;
  assert.match(
    formatLedger(lines, plain).join('\n'),
    /^ ?1 {2}p\. 1 {2}headline.*\n[\s\S]*^\d+ {2}p\. 2 {2}paragraph/m,
  );
});
