import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';

const prefixed = [
  pattern(
    /^(?:also read|read also|read more|also see|see also|more|related|related story|related article|must read|don[’']?t miss|you may also like|further reading|recommended|read next|more on this|more on this story|in case you missed it|icymi|watch|watch also|watch now|watch more|listen|in pictures|explained|editorial|opinion) ?[:|»>–—-]\s?\S.{2,300}$/iu,
    'Also read: Kremlin: Putin To Address Russians Soon',
    'Also, read by candlelight, the book is a joy',
    'begins like a link to another article',
  ),
  pattern(
    /^(?:READ MORE|ALSO READ|READ ALSO|SEE ALSO|RELATED|DON[’']T MISS|WATCH|MUST READ|JUST IN|READ NEXT|READ|MORE FROM [A-Z ]{3,30}|RECOMMENDED|TRENDING)\b ?[:|»>–—-]?\s[\p{Lu}\d‘“"'].{5,300}$/u,
    'READ MORE: EU chief warns Putin army',
    'READ the letter that she wrote to him',
    'begins like a link to another article',
  ),
  pattern(
    /^(?:lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|siehe auch|weiterlesen|lire aussi|à lire aussi|lire également|à lire également|voir aussi|à voir aussi|lea también|lee también|leer también|lea más|le puede interesar|te puede interesar|vea también|leggi anche|potrebbe interessarti|leia também|leia mais|veja também|lees ook|lees meer|läs också|läs mer|läs även|les også|læs også|читайте также|читайте по теме|читать также|смотрите также|по теме|przeczytaj także|czytaj także|czytaj też|czytaj więcej|zobacz też|ayrıca bakınız|baca juga|lue myös|citește și|přečtěte si|olvasd el|διαβάστε επίσης|читайте ще|читайте також|あわせて読みたい|関連記事) ?[:|»>–—-]\s?\S.{2,300}$/iu,
    'Lesen Sie auch: Der neue Bürgermeister',
    'Lesen Sie auch den zweiten Absatz',
    'begins like a link to another article',
  ),
];

/** "Also read: …" */
export const relatedPrefix = lineRule({
  name: 'related-prefix',
  sentence: 'Begins with words such as "Also read:" and names another article.',
  precision: 'certain',
  label: 'related-link',
  kind: 'related-link',
  reason: 'begins like a link to another article',
  maxWords: 45,
  patterns: prefixed,
});

/** "… [INSIGHT]" */
export const taggedTeaser = lineRule({
  name: 'tagged-teaser',
  sentence: "Another article's headline with a tag such as [INSIGHT] or [VIDEO] at its end.",
  precision: 'certain',
  label: 'related-link',
  kind: 'tagged-teaser',
  reason: 'headline with a tag in brackets',
  patterns: [
    pattern(
      /^.{10,200}\S\s?[[(](?:[A-Z]{4,16}(?: [A-Z]{2,16}){0,2})[\])]$/u,
      'Putin faced with mass desertion after 150 troops killed in strike [INSIGHT]',
      'The troops left the town [sic]',
      undefined,
      { ends: '])' },
    ),
  ],
  unless: line =>
    /\([A-Z ]+\)$/u.test(line.text) &&
    !/\((?:VIDEO|PHOTOS?|WATCH|OPINION|ANALYSIS|GALLERY|PICTURES)\)$/u.test(line.text),
});

/** Excerpts cut short by the site: "… […]", "Continue reading". */
export const excerpt = lineRule({
  name: 'cut-excerpt',
  sentence: 'An excerpt of another article, cut short by the site.',
  precision: 'certain',
  label: 'related-link',
  kind: 'truncated-teaser',
  reason: 'an excerpt cut short by the site',
  maxWords: 90,
  patterns: [
    pattern(
      /^.{20,500}\S\s?[[(](?:…|\.\.\.|&hellip;)[\])]$/u,
      'The council met on Monday to talk about the bridge […]',
      'The council […] met on Monday',
      undefined,
      { ends: '])' },
    ),
    pattern(
      /^.{20,500}(?:…|\.\.\.) ?(?:read more|continue reading|more|weiterlesen|lire la suite|leer más|leggi tutto)[ »>→]{0,3}$/iu,
      'The council met on Monday to… Read more',
      'The council read more of the letter',
      undefined,
      { holds: /…|\.\.\./ },
    ),
  ],
});

/** Links to the rest of another article. */
export const readOn = lineRule({
  name: 'read-on',
  sentence: 'A link to the rest of another article.',
  precision: 'certain',
  label: 'boilerplate',
  kind: 'related-link',
  reason: 'a link to read on',
  maxWords: 9,
  phrases: [
    'Continue reading',
    'Read full story',
    'Read the full story',
    'Read full article',
    'Read the full article',
    'Full story',
    'Read this next',
    'Keep reading',
    'Read on',
    'Weiterlesen',
    'Zum Artikel',
    'Lire la suite',
    'Lire la suite »',
    'Leer más',
    'Seguir leyendo',
    'Leggi tutto',
    'Leia mais',
    'Lees meer',
    'Lees verder',
    'Читать далее',
    'Подробнее',
    'Czytaj dalej',
    'Läs mer',
    'Les mer',
    'Læs mere',
    'Devamını oku',
    '続きを読む',
  ],
  patterns: [
    pattern(
      /^(?:continue reading|read (?:the )?(?:full|rest of the) (?:story|article|post|report))(?: (?:on|at|in|by|about|here)\b.{0,80}| ?[»>→…:“"-].{0,120})?$/iu,
      'Continue reading → The bridge',
      'Continue reading the letter, the judge told him.',
    ),
  ],
});
