import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';

const month =
  'jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr?(?:ier)?|mar(?:ch|s|zo|ço)?|märz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maggio|maio|maj|june?|juni|juin|junio|giugno|junho|july?|juli|juill?(?:et)?|julio|luglio|julho|aug(?:ust|ustus)?|août|agosto|sept?(?:ember|embre|iembre)?|settembre|setembro|oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|enero|febrero|gennaio|febbraio|janeiro|fevereiro|januari|februari|maart|mei|augusti|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık';
const day = '\\d{1,2}(?:st|nd|rd|th|\\.|er|º|ª)?';
const date = `(?:${day} (?:de |of )?(?:${month})\\.?,?(?: de)? (?:19|20)\\d\\d|(?:${month})\\.? ${day},? (?:19|20)\\d\\d|(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)?\\d\\d|(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日)`;
const before =
  '(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|date|on|issued|last updated|last modified|veröffentlicht|aktualisiert|stand|erstellt|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|publicado em|atualizado|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|опубликовано|обновлено|дата|data|opublikowano|aktualizacja|yayınlanma|güncelleme|le|am|el|il|vom)(?: (?:on|at|le|am|el|il|em|op|den|il))?:? ?)?';
const weekday = '(?:[\\p{L}-]{2,13}\\.?,? )?';
const after = '(?:(?:,|\\.| -| –| \\||T| at| um| à| a las| alle| om| kl\\.?| в| o| às| ore)? ?.{0,60})';

const alone = pattern(
  new RegExp(`^${before}${weekday}${date}${after}$`, 'iu'),
  'Published: 12 March 2021, 10:30 GMT',
  'On 12 the March began',
  'a date alone',
  { holds: /\d/ },
);
const ago = pattern(
  /^(?:updated |published |posted |last updated )?(?:about |an? |\d{1,3} ?)(?:s|sec|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|weeks?|w|months?|mo|years?|y|yr) ago\.?$/iu,
  '3 hours ago',
  '3 hours ago the bridge fell',
  'an age in place of a date',
);
const clock = pattern(
  /^(?:\d{1,2}[:.]\d\d)(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/iu,
  '10:30 am',
  '10:30 on Monday',
  'a time alone',
);

/** Whether the line is a date and little else. */
export function isDateLine(text: string): boolean {
  return text.length < 130 && /\d/u.test(text) && alone.regex.test(text);
}

/** Two such notes on a line, each with a stop, are no sentence. */
const saysWhat =
  /^(?:first |last )?(?:published|posted|updated)\b[^.]{6,50}\. (?:published|posted|updated)\b[^.]{6,50}\.$/iu;

/** When it was published, on a line of its own. */
export const dateLine = lineRule({
  name: 'date-line',
  sentence: 'Says when the article was published or changed, and little else.',
  precision: 'strong',
  label: 'dateline',
  reason: 'a date alone',
  maxWords: 16,
  patterns: [alone],
  unless: line => (line.endsSentence && line.words > 8 && !saysWhat.test(line.text)) || line.source.text.includes('\t'),
});

/** Ages and times of day that the page shows in place of a date. */
export const ageLine = lineRule({
  name: 'age-line',
  sentence: 'An age such as "3 hours ago" or a time alone.',
  precision: 'strong',
  label: 'boilerplate',
  kind: 'counter-ui',
  reason: 'an age in place of a date',
  maxWords: 6,
  patterns: [ago, clock],
});
