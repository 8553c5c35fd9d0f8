import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { blocksFrom } from '../../src/record/blocks-from.ts';
import { formatBody, parseBody } from '../../src/record/body-markdown.ts';
import { renderBody } from '../../src/site/render-body.ts';
import { endsInTime } from '../support/ends-in-time.ts';

const prose = 'The harbour board said on Tuesday that the ferry sails again from Easter, four years later.';

/** The body of a page with the markup in a paragraph, whatever the reading makes of that line. */
function bodyOf(markup: string) {
  const html = `<html><body><h1>Ferry sails again</h1><p>${prose}</p><p>${markup} ${prose}</p></body></html>`;
  const { value } = readCapture({ path: 'articles/a.html', bytes: new TextEncoder().encode(html) });
  const lines = value ? labelLines(value) : [];
  return blocksFrom(lines.map(line => ({ ...line, label: 'paragraph' })));
}

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java&#10;script:alert(1)',
  '&#1;javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  'about:blank',
  'view-source:https://a.example/',
  'https://user:password@a.example/',
  'https://[',
  'http://',
  '//',
  '#a',
  `https://a.example/${'x'.repeat(3000)}`,
];

for (const address of addresses)
  test(`no link is made of ${address.slice(0, 60)}`, () => {
    const html = renderBody(bodyOf(`<a href="${address.replaceAll('"', '&quot;')}">words</a>`));
    assert.match(html, /words/);
    assert.doesNotMatch(html, /<a /);
  });

test('an address cannot leave its attribute', () => {
  const html = renderBody(
    bodyOf('<a href="https://a.example/?&quot;onclick=&quot;alert(1)&quot;&gt;&lt;b&gt;">words</a>'),
  );
  assert.match(html, /<a href="https:\/\/a\.example\/\?%22onclick=%22alert\(1\)%22%3E%3Cb%3E" rel="nofollow noopener"/);
});

const heavy: Readonly<Record<string, string>> = {
  'elements in one another': `${'<b><i>'.repeat(40)}a${'</i></b>'.repeat(40)}`,
  'elements that are never closed': '<b><i><s><a href="https://a.example/">a '.repeat(100),
  'elements that cross': '<b>a <i>b </b>c </i>'.repeat(500),
  'marks side by side': '<b>a</b><i>b</i><s>c</s><a href="https://a.example/">d</a>'.repeat(500),
  'marks of signs': '<b>*</b>_<i>~</i>`[<s>]</s>('.repeat(300),
  'marks inside words': 'a<b>(</b>'.repeat(500),
  'marks at every other letter': '<code>a</code>b'.repeat(500),
  brackets: `${'['.repeat(5000)}<b>a</b>`,
  backslashes: `${'\\'.repeat(5000)}<b>a</b>${'\\'.repeat(5000)}`,
  breaks: 'a word<br>'.repeat(500),
  spaces: `<b>${'&nbsp;'.repeat(5000)}a${'&nbsp;'.repeat(5000)}</b>`,
};

for (const [name, markup] of Object.entries(heavy))
  test(`hostile markup is read in bounded time, and its body comes back from the record: ${name}`, () => {
    endsInTime(name, () => {
      const body = bodyOf(markup);
      assert.notEqual(body.length, 0);
      const lines = body.map(block => block.lines);
      assert.deepEqual(parseBody(formatBody(body), lines), body);
      renderBody(body);
    });
  });

test('a page that nests ten thousand deep is read or refused', () => {
  for (const name of ['b', 'a href="https://a.example/"', 'span style="font-weight:bold"']) {
    const [closing = ''] = name.split(' ');
    assert.doesNotThrow(() => bodyOf(`${`<${name}>`.repeat(10_000)}a${`</${closing}>`.repeat(10_000)}`));
  }
});
