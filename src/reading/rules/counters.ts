import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';

const noun =
  'comments?|responses?|replies|shares?|likes?|views?|reads?|votes?|reactions?|followers?|retweets?|kommentare?|commentaires?|partages?|comentarios?|commenti|comentários?|reacties|kommentarer|комментари\\p{L}{1,3}|просмотр\\p{L}{0,3}|komentarzy|yorum';

/** Counts of comments, shares and the like, reading times, and lone numbers. */
export const counters = lineRule({
  name: 'counter',
  sentence: 'A counter of the page: comments, shares, views, reading time, or a number alone.',
  precision: 'certain',
  label: 'boilerplate',
  kind: 'counter-ui',
  reason: 'a counter of the page',
  maxWords: 8,
  phrases: [
    'No comments',
    'No responses',
    '0 comments',
    'Comments',
    'Comment',
    'Shares',
    'Views',
    'Likes',
    'Kommentare',
    'Commentaires',
    'Comentarios',
    'Keine Kommentare',
    'Aucun commentaire',
    'Sin comentarios',
  ],
  patterns: [
    pattern(
      new RegExp(`^\\(?\\d[\\d.,]{0,9}[kKmM]?\\+?\\s?(?:${noun})\\)?$`, 'iu'),
      '12 comments',
      '12 comments were read out in court',
      'counts comments, shares or views',
    ),
    pattern(
      new RegExp(`^(?:${noun})\\s?[:(]?\\s?\\d[\\d.,]{0,9}[kKmM]?\\)?$`, 'iu'),
      'Comments (12)',
      'Comments 12 and 13 were struck from the record',
      'counts comments, shares or views',
    ),
    pattern(
      /^(?:(?:estimated )?reading time:? )?(?:about )?\d{1,3} ?(?:min|mins|minutes?|minuti|minutos|minuten|мин\.?|минут\p{L}?)(?: de)?(?: to)? ?(?:reading time|read|lesezeit|lecture|lectura|leitura|чтения|lezen|læsetid)?\.?$/iu,
      '5 min read',
      '5 minutes later the train left',
      'states the reading time',
    ),
    pattern(
      /^(?:est(?:imated)?\.? )?(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|время чтения|leestijd|lästid)\b.{0,24}$/iu,
      'Reading time: 4 minutes',
      'Reading time is what pupils lack most, teachers say.',
      'states the reading time',
    ),
    pattern(/^[#(]?\d{1,6}[kKmM]?\)?[.+]?$/u, '148', '148 dead', 'a number alone'),
    pattern(/^\d{1,3} ?\/ ?\d{1,3}$/u, '3 / 12', '3/12 of the vote', 'counts the pictures of a gallery'),
    pattern(
      /^\d{1,3} (?:of|von|sur|de|di|из) \d{1,3}$/iu,
      '3 of 12',
      '3 of 12 members voted against',
      'counts the pictures of a gallery',
    ),
  ],
});
