import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { groupCount, groupName, reasonGroup } from '../../src/reading/model/feature-groups.ts';
import { scoreLines, shippedModel } from '../../src/reading/model/line-model.ts';
import { viewPage } from '../../src/reading/page-view.ts';

const menu = ['Home', 'News', 'Sport', 'Weather', 'Sign in to subscribe', 'Most read'];
const paragraphs = [
  'The harbour bridge at Holm closed on Monday after a barge struck its middle pier in thick fog, the council said.',
  'Engineers will look at the damage this week, and ferries run every hour until the repairs of the bridge are done.',
  'Nobody was hurt, but two of the three lanes will stay shut until the end of the month, the harbour master said.',
  'The bridge was built in 1931 and was last repaired nine years ago, when its deck was laid anew, she added.',
];

function viewOf(texts: readonly string[]) {
  const { value } = readCapture({ path: 'articles/a.txt', bytes: new TextEncoder().encode(texts.join('\n\n')) });
  assert.ok(value);
  return viewPage(value);
}

test('paragraphs are likelier than a menu, and only what should go has a reason', () => {
  const texts = [...menu, ...paragraphs];
  const scores = scoreLines(viewOf(texts), []);
  texts.forEach((text, at) => {
    const { keep, reason } = scores[2 * at] ?? { keep: -1, reason: '' };
    assert.equal(keep >= 0.5, paragraphs.includes(text), `${text}: ${keep}`);
    assert.equal(reason === '', paragraphs.includes(text), `${text}: ${reason}`);
    assert.ok(reason.split(', ').length <= 2, reason);
  });
});

test('a blank line is not scored', () => {
  assert.deepEqual(scoreLines(viewOf(['One line.', 'Another line.']), [])[1], { keep: 0, reason: '' });
});

test('a line that a rule knows is scored but needs no reason', () => {
  const known = { index: 0, label: 'boilerplate', rule: 'navigation', reason: 'a menu', confidence: 0.99 } as const;
  const [first] = scoreLines(viewOf([...menu, ...paragraphs]), [known]);
  assert.ok(first && first.keep < 0.5);
  assert.equal(first.reason, '');
});

test('every feature belongs to a group that can say why, its neighbours’ to the group beside', () => {
  for (const { trees } of [shippedModel.firstPass, shippedModel.text.trees, shippedModel.html.trees])
    for (const name of trees.features) assert.ok(reasonGroup(name) >= 0 && reasonGroup(name) < groupCount, name);
  assert.equal(groupName(reasonGroup('words')), 'length');
  assert.equal(groupName(reasonGroup('words+1')), 'near length');
  assert.equal(groupName(reasonGroup('position')), 'position');
  assert.equal(groupName(reasonGroup('path share')), 'elements');
});
