import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, wordsOf } from '../../src/search/analysis/words.ts';
import { bestPassage, bestSnippet, markWords } from '../../src/search/snippets.ts';
import { singleWords } from '../../src/search/wanted-words.ts';
import { allHits, searchDocument, searchInMemory } from '../support/search-in-memory.ts';

const forms = (text: string) => wordsOf(text).map(word => word.form);

test('a run of letters without spaces may be of any length', () => {
  const words = wordsOf('中'.repeat(300_000));
  assert.equal(words.length, 300_000);
  assert.deepEqual(words.at(-1), { start: 299_999, end: 300_000, form: '中', joined: true, tail: true });
});

test('words are runs of letters and digits in any script', () => {
  assert.deepEqual(forms("Putin’s, Putin's PUTIN"), ['putin', 'putin', 'putin']);
  assert.deepEqual(forms('the boss’s son s'), ['the', 'boss', 'son', 's']);
  assert.deepEqual(forms('9:05 on 1,200 km²'), ['9', '05', 'on', '1', '200', 'km2']);
  assert.deepEqual(forms('in\u00adter\u200bnet'), ['internet']);
  assert.deepEqual(forms('北京市 hello2022年'), ['北京', '京市', '市', 'hello2022', '年']);
  assert.deepEqual(forms('किताबें পড়ি'), ['किताबें', 'পড়ি'.normalize('NFC')]);
  assert.deepEqual(forms('👍 … — '), []);
});

test('folding takes marks from letters that stand without them, and leaves letters of their own', () => {
  const pairs = [
    ['Erdoğan', 'erdogan'],
    ['ısı İZMİR', 'isi izmir'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Đặng', 'dang'],
    ['STRAßE', 'strasse'],
    ['Þór', 'thor'],
    ['Ёлка', 'елка'],
    ['новый', 'новый'],
    ['Άνθρωπος', 'ανθρωποσ'],
    ['أَحْمَد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['がぎ', 'がぎ'],
    ['한국', '한국'],
    ['ﬁne', 'fine'],
  ] as const;
  for (const [word, folded] of pairs) assert.equal(word.split(' ').map(fold).join(' '), folded, word);
});

test('spellings, marks and scripts find each other', async () => {
  const { index } = await searchInMemory([
    searchDocument('a', 'Mobilisation', 'Erdoğan spoke of the centre, the programme and its colour. Analysed.'),
    searchDocument('b', 'Mobilization', 'Putin’s organization. The center. Analyzed.'),
    searchDocument('c', 'Звонок', 'Лукашенко сказал новым министрам.', { language: 'ru' }),
    searchDocument('d', '北京市长访问', '東京都は日本の首都です。', { language: 'ja' }),
    searchDocument('e', 'Les élections', 'Les gouvernements européens.', { language: 'fr' }),
    searchDocument('f', 'ประเทศไทย', 'รัฐบาลไทยประกาศ', { language: 'th' }),
    searchDocument('g', 'كتابهم', 'الكتاب', { language: 'ar' }),
    searchDocument('h', 'Κυβέρνηση', 'Οι υπουργοί της Ελλάδας.', { language: 'el' }),
    searchDocument('i', 'שלום', 'הממשלה בִּירוּשָׁלַיִם', { language: 'he' }),
    searchDocument('j', 'हिन्दी समाचार', 'सरकार ने किताबें दीं।', { language: 'hi' }),
    searchDocument('k', '정부는 발표했다', '서울에서 회의가 열렸다', { language: 'ko' }),
    searchDocument('l', 'Zürcher Straße', 'Die Bürgermeister der Städte.', { language: 'de' }),
    searchDocument('m', 'Łódź i Ærø', 'Ministrowie w Đà Nẵng', { language: 'pl' }),
  ]);
  const found = async (query: string) =>
    (await allHits(index, { query }))
      .map(hit => hit.url.slice(9, -1))
      .sort()
      .join('');
  assert.equal(await found('mobilization'), 'ab');
  assert.equal(await found('mobilisation'), 'ab');
  assert.equal(await found('centers'), 'ab');
  assert.equal(await found('analyse'), 'ab');
  assert.equal(await found('erdogan color'), 'a');
  assert.equal(await found("Putin's organisation"), 'b');
  assert.equal(await found('лукашенко новый министр'), 'c');
  assert.equal(await found('京市'), 'd');
  assert.equal(await found('首都'), 'd');
  assert.equal(await found('gouvernement européen election'), 'e');
  assert.equal(await found('รัฐบาล'), 'f');
  assert.equal(await found('كتاب'), 'g');
  assert.equal(await found('κυβερνηση υπουργοι'), 'h');
  assert.equal(await found('ΕΛΛΆΔΑΣ'), 'h');
  assert.equal(await found('ירושלים'), '', 'a prefixed letter is part of the word in Hebrew');
  assert.equal(await found('בירושלים'), 'i');
  assert.equal(await found('समाचार किताबें'), 'j');
  assert.equal(await found('서울 회의'), 'k');
  assert.equal(await found('zurcher strasse burgermeister'), 'l');
  assert.equal(await found('lodz +danang'), '', 'two words are not one');
  assert.equal(await found('lodz aero "da nang"'), 'm');
});

test('snippets are the best passage, marked, and cut between words', () => {
  const text = `${'Nothing here at all. '.repeat(30)}A stab in the dark. ${'More of it. '.repeat(30)}`;
  const parts = bestPassage(
    text,
    singleWords(form => form === 'stab' || form === 'dark'),
  );
  assert.deepEqual(
    parts.filter(part => part.marked).map(part => part.text),
    ['stab', 'dark'],
  );
  const passage = parts.map(part => part.text).join('');
  assert.match(passage, /^… .*A stab in the dark\..* …$/);
  assert.ok(passage.length < 260);
  assert.deepEqual(
    bestPassage(
      '',
      singleWords(() => true),
    ),
    [{ text: '', marked: false }],
  );
  assert.equal(
    markWords(
      'one two three',
      singleWords(form => form !== 'three'),
    )
      .map(part => (part.marked ? `[${part.text}]` : part.text))
      .join(''),
    '[one two] three',
  );
});

test('a phrase is marked where it stands, and its words nowhere else', () => {
  const is = (wanted: string) => (form: string) => form === wanted;
  const marked = (text: string, isWord: (form: string) => boolean = () => false) =>
    markWords(text, { isWord, isSign: () => false, phrases: [['stab', 'in', 'the', 'back'].map(is)] })
      .map(part => (part.marked ? `[${part.text}]` : part.text))
      .join('');
  assert.equal(marked('In the dark, a stab in the back.'), 'In the dark, a [stab in the back].');
  assert.equal(marked('A stab in the dark, and back'), 'A stab in the dark, and back');
  assert.equal(marked('stab in the'), 'stab in the');
  assert.equal(marked('the knife: stab in the back', is('knife')), 'the [knife]: [stab in the back]');
  assert.equal(
    markWords('他在北京市。北京', { isWord: () => false, isSign: () => false, phrases: [['北京', '京市'].map(is)] })
      .map(part => (part.marked ? `[${part.text}]` : part.text))
      .join(''),
    '他在[北京市]。北京',
  );
});

test('a snippet is a caption where that alone has the words, or more of them than the text, and says so', () => {
  const wanted = singleWords(form => form === 'pier' || form === 'storm');
  const shown = (text: string, asides: readonly string[]) => {
    const { parts, isAside } = bestSnippet({ text, asides }, wanted);
    return [isAside, parts.map(part => (part.marked ? `[${part.text}]` : part.text)).join('')];
  };
  const caption = 'The pier after the storm';
  assert.deepEqual(shown('Nothing of it here.', ['A gull', caption]), [true, 'The [pier] after the [storm]']);
  assert.deepEqual(shown('The pier stands.', [caption]), [true, 'The [pier] after the [storm]']);
  assert.deepEqual(shown('The pier stood in the storm.', [caption]), [false, 'The [pier] stood in the [storm].']);
  assert.deepEqual(shown('Nothing of it here.', ['A gull']), [false, 'Nothing of it here.']);
});

test('a snippet shows the sentence of what was found, and never begins inside a word', () => {
  const is = singleWords(form => form === 'lighthouse' || form === '灯塔');
  const shown = (text: string) =>
    bestPassage(text, is)
      .map(part => part.text)
      .join('');
  const filling = 'Nothing of note was said on the quay that day by anyone at all, it seems. '.repeat(4);
  assert.match(
    shown(`${filling}The keeper of the old lighthouse waved. ${filling}`),
    /^… The keeper of the old lighthouse/u,
  );
  const long = `${'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(6)} lighthouse ${filling}`;
  assert.match(shown(long), /^… lighthouse/u);
  assert.match(shown(`${'船长说船今天不会离开港口'.repeat(20)}灯塔`), /^… .+灯塔$/u);
});
