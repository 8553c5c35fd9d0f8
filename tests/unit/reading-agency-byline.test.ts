import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';

const body = `The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.

The mayor said it was a good day for the town and that everybody in the chamber would be glad of it in the end.`;

function labelOf(line: string): string | undefined {
  const text = `Council brings back the Larkhaven ferry\n\n${line}\n\n3 May 2021\n\n${body}\n`;
  const { value } = readCapture({ path: 'articles/a.txt', bytes: new TextEncoder().encode(text) });
  assert.ok(value);
  return labelLines(value).find(one => one.text === line)?.label;
}

test('a writer with the agency they write for is a byline, a picture’s maker a credit', () => {
  for (const line of ['By Jane Doe, Reuters', 'By Jane Doe and Bo Li, Associated Press', 'Von Hans Müller, dpa'])
    assert.equal(labelOf(line), 'byline', line);
  for (const line of ['Jane Doe/Reuters', 'Photo by Jane Doe/Reuters', 'Jane Doe via Getty Images'])
    assert.equal(labelOf(line), 'credit', line);
});
