import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentPage } from '../../src/capture/document-page.ts';
import { rtfPage } from '../../src/capture/formats/rtf.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { databaseImport } from '../../src/imports/databases/database-import.ts';
import { asRead } from '../../src/io/read-articles.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { projectFolder } from '../support/run-backfile.ts';

const fixture = readFileSync(join(projectFolder, 'tests/fixtures/documents/ferry-writer.rtf'));

/** The page of a document whose inside is given; its bytes stand as characters. */
const pageOf = (inside: string) => rtfPage(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${inside}}`, 'latin1'));

test('a document that LibreOffice saved is read as the same in other formats is', () => {
  const file = asRead({ path: 'articles/ferry-writer.rtf', bytes: fixture });
  const { value, problems } = readCapture(file);
  assert.deepEqual(problems, []);
  assert.ok(value);
  const lines = labelLines(value);
  const all = (label: string) => lines.flatMap(line => (line.label === label ? [line.text] : []));
  assert.deepEqual(all('headline'), ['Harbour town votes to reopen its ferry line']);
  assert.deepEqual(all('byline'), ['By Ellen Marsh']);
  assert.deepEqual(all('crosshead'), ['A ferry of 40 places']);
  assert.ok(all('paragraph').length > 4 && all('paragraph').every(text => /[.”]$/u.test(text)));
});

test('letters come from code pages of the file and of fonts, and from Unicode with what stands for it left out', () => {
  const fonts = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}}';
  const text = "caf\\'e9 \\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2 \\f2 \\'93\\'8c\\'8b\\'9e\\f0\\par";
  assert.equal(pageOf(`${fonts}${text}`), '<p>café Привет 東京</p>');
  assert.equal(
    pageOf("\\uc1 \\u8217?s \\u-10179?\\u-8704?\\uc0\\u233 e\\uc2\\u8211\\'96\\'96!\\par"),
    '<p>’s 😀ée–!</p>',
  );
  assert.equal(
    pageOf('\\ldblquote A\\emdash B\\rdblquote\\~C\\_D co\\-op \\{x\\}\\par'),
    '<p>“A—B”\u00a0C-D coop {x}</p>',
  );
  assert.equal(pageOf('{\\upr{old}{\\*\\ud{new}}}\\par'), '<p>new</p>');
});

test('headings, lists, tables, links and notes stand in the page; what is hidden, deleted or no text does not', () => {
  const styles = '{\\stylesheet{\\s1 heading 1;}{\\s2\\sbasedon0 Überschrift 2;}{\\s3 Title;}}';
  assert.equal(
    pageOf(
      `${styles}\\pard\\s3 {\\b Name}\\par\\pard\\s1 One\\par\\pard\\outlinelevel2 Three\\par` +
        '\\pard{\\listtext\\bullet\\tab}a\\par{\\pntext 2.}b\\par\\pard text{\\footnote A {\\i note}.}\\line on\\par',
    ),
    '<h1>Name</h1>\n<h1>One</h1>\n<h3>Three</h3>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>text<br>on</p>\n<p class="footnote">A <i>note</i>.</p>',
  );
  assert.equal(
    pageOf('\\trowd\\intbl a\\cell b\\par c\\cell\\row\\trowd\\intbl d\\cell e\\cell\\row\\pard f\\par'),
    '<table>\n<tr><td>a</td><td>b<br>c</td></tr>\n<tr><td>d</td><td>e</td></tr>\n</table>\n<p>f</p>',
  );
  const field = '{\\field{\\*\\fldinst{HYPERLINK "https://a.example/?a=1&b=<2>"}}{\\fldrslt here}}';
  assert.equal(pageOf(`go ${field}\\par`), '<p>go <a href="https://a.example/?a=1&amp;b=&lt;2&gt;">here</a></p>');
  assert.equal(pageOf('{\\field{\\*\\fldinst HYPERLINK "javascript:alert(1)"}{\\fldrslt no}}\\par'), '<p>no</p>');
  assert.equal(
    pageOf(
      '{\\info{\\author Ann}}{\\header top}{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 0105}{\\result x}}' +
        '{\\*\\unheard of}{\\v hidden}{\\deleted gone}a\\v b\\v0 c <b>\\bin6 }}\\par{d\\par',
    ),
    '<p>ac &lt;b&gt;d</p>',
  );
});

test('what is no RTF, nests too deep or has no text is told', async () => {
  const faultOf = async (text: string) => {
    const page = await documentPage('a.rtf', Buffer.from(text, 'latin1'));
    return 'fault' in page ? page.fault.kind : page.html;
  };
  assert.equal(await faultOf('Dear reader'), 'broken');
  assert.equal(await faultOf(`{\\rtf1 ${'{'.repeat(100_000)}a`), 'too-large');
  assert.equal(await faultOf('{\\rtf1{\\pict 00}\\par}'), 'no-text');
});

test('bytes of any kind are read in time, and no markup gets through', () => {
  const words = [
    '{',
    '}',
    '\\par ',
    '\\u-1?',
    "\\'",
    "\\'9",
    '\\*',
    '\\bin99999999999 ',
    '\\footnote ',
    '\\cell',
    '\\row',
    '<b>',
  ];
  const more = [
    '\\fonttbl',
    '\\stylesheet',
    '\\s1 ',
    '\\field',
    '\\fldinst',
    '\\upr',
    '\\ud',
    '\\f9 ',
    '\\fcharset128 ',
    'é',
    '\0',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words, ...more), fc.string())), pieces => {
      const html = pageOf(pieces.join(''));
      assert.doesNotMatch(
        html.replace(/<\/?(?:p|h[1-6]|ul|li|table|tr|td|br|b|i)(?: class="footnote")?>/g, ''),
        /[<>]/,
      );
    }),
    { numRuns: 300 },
  );
  const long = `{\\rtf1 ${"\\'e9\\b a\\b0 {\\i b}".repeat(50_000)}\\par}`;
  assert.ok(rtfPage(Buffer.from(long, 'latin1')).length > 100_000);
});

test('a Nexis file in RTF is split into its articles', async () => {
  const article = (number: number, headline: string) =>
    `\\pard\\qc ${number} of 2 DOCUMENTS\\par\\par The Guardian (London)\\par\\par March 14, 2021 Sunday\\par\\par ` +
    `\\pard ${headline}\\par\\par BYLINE: Ellen Marsh\\par\\par LENGTH: 52 words\\par\\par BODY:\\par\\par ` +
    'The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands.\\par\\page ';
  const bytes = Buffer.from(`{\\rtf1\\ansi ${article(1, 'Ferry returns')}${article(2, 'Ferry leaves')}}`);
  const planned = await databaseImport({ path: 'nexis.rtf', pieces: () => [bytes] });
  assert.ok(planned && 'entries' in planned);
  const headlines: string[] = [];
  for await (const one of planned.entries()) if (one.kind === 'article') headlines.push(one.headline);
  assert.deepEqual(headlines, ['Ferry returns', 'Ferry leaves']);
  const broken = await databaseImport({ path: 'nexis.rtf', pieces: () => [Buffer.from('no RTF')] });
  assert.ok(broken && 'fault' in broken && /no RTF/.test(broken.fault));
});
