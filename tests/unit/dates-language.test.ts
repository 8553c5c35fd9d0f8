import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from '../../src/record/direction-of.ts';
import { languageOf } from '../../src/record/language-of.ts';

/** A paragraph in each language, longer than any headline. */
const bodies: Readonly<Record<string, string>> = {
  en: 'The harbour was closed on Monday after the dockers walked out, and the mayor said that ships would have to wait until both sides had agreed on a new timetable for the autumn.',
  de: 'Der Hafen wurde am Montag geschlossen, nachdem die Arbeiter die Kais verlassen hatten. Der Bürgermeister sagte, die Schiffe müssten warten, bis sich beide Seiten geeinigt haben.',
  fr: 'Le port a été fermé lundi après le départ des dockers, et le maire a déclaré que les navires devraient attendre que les deux parties se mettent d’accord sur un nouvel horaire.',
  es: 'El puerto fue cerrado el lunes después de que los estibadores abandonaran los muelles, y el alcalde dijo que los barcos tendrían que esperar hasta que ambas partes llegaran a un acuerdo.',
  ru: 'Порт был закрыт в понедельник после того, как докеры покинули причалы, и мэр заявил, что судам придётся ждать, пока обе стороны не договорятся о новом расписании.',
  uk: 'Порт закрили в понеділок після того, як докери залишили причали, і мер заявив, що суднам доведеться чекати, доки обидві сторони не домовляться про новий розклад.',
  ar: 'أغلق الميناء يوم الاثنين بعد أن غادر العمال الأرصفة، وقال رئيس البلدية إن السفن ستضطر إلى الانتظار حتى يتفق الطرفان على جدول زمني جديد للخريف القادم في المدينة.',
  ja: '港は月曜日に閉鎖され、港湾労働者が埠頭を離れた後、市長は、双方が秋の新しい日程について合意するまで船は待たなければならないと述べた。市民の多くはこの決定を支持していると地元の新聞は伝えている。今後の交渉は来週の水曜日に再開される予定である。',
};

test('the body tells its language, in any archive', () => {
  for (const [language, body] of Object.entries(bodies)) {
    assert.equal(languageOf(body, { fallback: 'sw' }), language, language);
  }
});

test('an archive’s list of languages restricts the answer, with its own regions', () => {
  const languages = ['en-GB', 'pt-BR', 'ru'];
  assert.equal(languageOf(bodies['en'] ?? '', { languages, fallback: 'ru' }), 'en-GB');
  assert.equal(languageOf(bodies['uk'] ?? '', { languages, fallback: 'en-GB' }), 'ru');
  assert.equal(languageOf(bodies['ru'] ?? '', { languages: ['en'], fallback: 'en' }), 'en');
  assert.equal(languageOf(bodies['en'] ?? '', { fallback: 'en-GB' }), 'en-GB');
});

test('too few letters prove nothing', () => {
  assert.equal(languageOf('Hafen geschlossen', { fallback: 'en' }), 'en');
  assert.equal(languageOf('12 345 678, 90 % – '.repeat(40), { fallback: 'en' }), 'en');
});

test('direction follows the script, then the language', () => {
  const right = ['ar', 'he', 'fa-IR', 'ur', 'az-Arab', 'yi'];
  assert.deepEqual(
    [...right, 'en', 'ar-Latn', 'ru', 'ur-Latn-PK'].filter(tag => directionOf(tag) === 'rtl'),
    right,
  );
});
