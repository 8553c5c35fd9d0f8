import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorsIn } from '../../src/bylines/split-byline.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { isTrail } from '../../src/reading/headline-byline-date/headline-candidates.ts';
import { CommonWords } from '../../src/reading/headline-byline-date/names-on-page.ts';
import { viewPage } from '../../src/reading/page-view.ts';

function linesOf(...texts: string[]) {
  const bytes = new TextEncoder().encode(texts.join('\n'));
  const { value } = readCapture({ path: 'articles/a.txt', bytes });
  assert.ok(value);
  return viewPage(value).lines;
}

const title = 'Harbour bridge at Holm closes for repairs';

test('a line that leads to the headline beside it is a trail', () => {
  const trails = [
    `Home » News » ${title}`,
    `Blog / ${title}`,
    `Holm Courier > ${title}`,
    `HomeNews${title}`,
    `Home 9 News 9 ${title}`,
  ];
  for (const trail of trails) assert.ok(isTrail(linesOf(trail, title, 'The bridge closed.'), 0), trail);
  assert.ok(isTrail(linesOf(title, `Home › ${title}`), 1));
});

test('a headline with its section before it, far from its repeat or without one is no trail', () => {
  assert.ok(!isTrail(linesOf(`Repairs begin ${title}`, title), 0));
  assert.ok(!isTrail(linesOf(`Home » News » ${title}`, 'The bridge closed.'), 0));
  assert.ok(!isTrail(linesOf(`Home » ${title}`, ...Array.from({ length: 9 }, (_, at) => `Line ${at}`), title), 0));
  assert.ok(!isTrail(linesOf(title, title), 0));
});

test('the words of headings stand on the page in small letters, those of names seldom', () => {
  const common = new CommonWords(
    linesOf('Harbour Watch', 'Anna Berg', 'They watch the harbour as if a berg of ice stood there, and keep watch.'),
  );
  assert.equal(common.share('Harbour Watch'), 1);
  assert.equal(common.share('Anna Berg'), 0.5);
  assert.equal(common.share('Tom Aldous'), 0);
  assert.equal(common.share(''), 0);
});

test('names without large letters are told by the word beside them', () => {
  assert.deepEqual(authorsIn('홀름, 김하늘 기자 haneul@example.com'), ['김하늘']);
  assert.deepEqual(authorsIn('(责编：林晓、王海明)'), ['林晓', '王海明']);
  assert.deepEqual(authorsIn('기자 회견이 열렸다'), []);
  assert.deepEqual(authorsIn('来源：河口新闻'), []);
});

test('the words of buttons and headings are no names', () => {
  for (const text of ['Copy Link Copied', 'Get Started', 'Filed Under:', 'Final Thoughts', 'Mobile Marketing'])
    assert.deepEqual(authorsIn(text), [], text);
});
