import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../src/messages/languages.ts';
import type { Message } from '../../src/messages/message-text.ts';
import { ruleSentence, rulesOutsideTheTable, ruleTable } from '../../src/reading/rule-table.ts';
import type { Archive } from '../../src/site/archive.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, mentionOf, nameWith, settingsWith } from '../support/site-archive.ts';

/** Our own terms, and turns that nobody says: a reader of the site meets neither. */
const houseWords =
  /\b(?:captur\w*|inferr\w*|inference|ledger|lifted|supplied|provenance|fixity|stated|tellings?|tells|told|whence|thereof|herein|set aside|as received|ties?|tied)\b/giu;
const germanHouseWords = /\b(?:Mitschnitt\w*|mitgeschnitten\w*|erschlossen\w*|Etikett\w*|Zitate?|verrät|irren)\b/giu;

function houseWordsIn(text: string): readonly string[] {
  return [...text.matchAll(houseWords), ...text.matchAll(germanHouseWords)].map(match => {
    const start = Math.max(0, match.index - 30);
    return `${match[0]}: ${text.slice(start, match.index + 40).trim()}`;
  });
}

test('house words are found where they are', () => {
  assert.equal(houseWordsIn('The capture was inferred.').length, 2);
  assert.equal(houseWordsIn('Der Mitschnitt').length, 1);
  assert.deepEqual(houseWordsIn('Estimated from clues on the saved page. The ties of Untold Supply'), [
    'ties: clues on the saved page. The ties of Untold Supply',
  ]);
});

for (const [language, messages] of languages) {
  test(`no text of the interface in ${language} has a house word`, () => {
    const texts = Object.entries<Message>(messages).flatMap(([key, message]) =>
      [message].flatMap(one => (typeof one === 'string' ? [one] : Object.values(one))).map(text => `${key} ${text}`),
    );
    // Keys and placeholders are ours, and may say what we call a thing.
    assert.deepEqual(
      texts.flatMap(text => houseWordsIn(text.slice(text.indexOf(' ')).replace(/\{\w+\}/g, '…'))),
      [],
    );
  });

  test(`no page in ${language} has a house word`, () => {
    const { pages } = renderSite({ ...plainArchive(), texts: { language, messages } });
    assert.ok(pages.size > 20);
    for (const [path, { html }] of pages) assert.deepEqual(houseWordsIn(readableText(html)), [], path);
  });
}

test('what readers learn of a rule has no house word', () => {
  for (const rule of [...ruleTable.map(({ name }) => name), ...Object.keys(rulesOutsideTheTable)]) {
    assert.deepEqual(houseWordsIn(ruleSentence(rule) ?? ''), [], rule);
  }
});

/** What is read or spoken of a page: its text, and the attributes that hold words. */
function readableText(html: string): string {
  const body = html.replace(/<(script|style)\b.*?<\/\1>/gs, ' ');
  const attributes = [...body.matchAll(/\b(?:aria-label|title|alt|placeholder|content|data-said)="([^"]*)"/g)];
  return [body.replace(/<[^>]*>/g, ' '), ...attributes.map(match => match[1] ?? '')].join('\n');
}

/** Articles whose own words are plain: of every basis of a date and every state, with lines left out and repaired. */
function plainArchive(): Archive {
  const names = (['person', 'place', 'organisation', 'topic'] as const).map(kind =>
    nameWith({ kind, slug: `a-${kind}`, preferred: `A ${kind}`, variants: ['Another form'], certainty: 'authority' }),
  );
  const [place = nameWith(), ...others] = names.filter(({ kind }) => kind === 'place');
  const placed = { ...place, coordinates: { latitude: 51.5, longitude: -0.1 } };
  const all = [placed, ...others, ...names.filter(({ kind }) => kind !== 'place')];
  const mentions = all.map(mentionOf);
  const row = { label: 'boilerplate', kind: 'navigation', confidence: 0.9 } as const;
  const rows = ruleTable.map(({ name, sentence }, at) => ({
    ...row,
    lines: [at + 4],
    opens: ['Home'],
    rule: name,
    reason: sentence,
  }));
  const repairs = [
    { line: 3, rule: 'lost-space', at: 0, stood: 'Theharbour', stands: 'The harbour', reason: 'Two words.' },
  ] as const;
  const evidence = [{ quote: 'in March', line: 3, note: 'The year is that of the storm.' }];
  const { headline: _, ...headless } = articleWith({ id: idOf(4), date: { basis: 'unknown' } }).record;
  const articles = [
    articleWith(
      { id: idOf(1), captured: '2021-04-01', repairs, ledger: { rows, continues: [], refused: [] } },
      { mentions },
    ),
    articleWith({ id: idOf(2), date: { basis: 'inferred', edtf: '2021-03~', evidence } }, { mentions }),
    articleWith({ id: idOf(3), headline: { text: 'Harbour', basis: 'editor' }, body: [] }, { mentions }),
    { record: headless, mentions: [] },
    articleWith({ id: idOf(5), state: { kind: 'corrected', notes: [{ date: '2024', note: 'A name was wrong.' }] } }),
    articleWith({ id: idOf(6), state: { kind: 'retracted', date: '2024-01-02', reason: 'Made up.' } }),
    articleWith({ id: idOf(7), state: { kind: 'removed', date: '2024-01-02', reason: 'Asked for.' } }),
  ];
  return archiveOf(articles, {
    settings: settingsWith({ contact: 'editor@papers.example' }),
    names: { names: all, mentions: new Map(), candidates: [] },
    stories: {
      copies: [{ articles: [idOf(1), idOf(5)], overlap: 0.9 }],
      stories: [{ slug: 'aaaaab', articles: [idOf(1), idOf(2)] }],
      related: new Map([[idOf(1), [{ article: idOf(3), similarity: 0.4 }]]]),
    },
  });
}
