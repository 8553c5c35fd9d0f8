import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';

const vote =
  'The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.';
const tickets =
  'The ferry will sail again in June, the harbour office said on Wednesday, and tickets can be had at the quay.';

function labelsOf(path: string, text: string): ReadonlyMap<string, string> {
  const capture = readCapture({ path, bytes: new TextEncoder().encode(text) }).value;
  assert.ok(capture);
  return new Map(labelLines(capture).map(line => [line.text.trim(), line.label]));
}

const opening = 'Ferry returns to Larkhaven\n\nBy Ada Thorne\n\n4 March 2021\n\n';

test('in a text a question above a running text is a heading, and one among short answers is none', () => {
  const headed = labelsOf('articles/a.txt', `${opening}${vote}\n\nWho will pay for it?\n\n${tickets}\n\n${vote}\n`);
  assert.equal(headed.get('Who will pay for it?'), 'crosshead');
  const asked = labelsOf(
    'articles/a.txt',
    `${opening}${vote}\n\nWere you at the quay?\n\nYes.\n\nWas it open?\n\nNo.\n\n${tickets}\n`,
  );
  for (const line of ['Were you at the quay?', 'Yes.', 'Was it open?', 'No.'])
    assert.equal(asked.get(line), 'paragraph', line);
});

test('in a short article of Markdown the entries of lists in lists stay, with all their paragraphs', () => {
  const list = '- bread\n\n    - white\n    - brown\n\n  And some more\n\n- milk\n    1. fresh';
  const labels = labelsOf('articles/a.md', `# ${opening}${vote}\n\n${list}\n\n${tickets}\n`);
  for (const line of ['- bread', '- white', '- brown', 'And some more', '- milk', '1. fresh'])
    assert.equal(labels.get(line), 'list-item', line);
});
