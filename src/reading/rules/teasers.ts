import { firstMatch, pattern } from '../line-pattern.ts';
import { lineRule, type Rule, type Verdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

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

const glued = pattern(
  /^(?:[\p{Lu}\d“"'‘][^\s]{0,30} ){1,14}?[^\s]{0,30}[\p{Ll}\d?!’'”"](?<!\b(?:Mc|Mac|De|La|Le|Van|Di|i|e))\p{Lu}\p{Ll}{0,20}[’']?\p{Ll}{0,4}[ ,]\S/u,
  'Ten Cheese ShopsWondering where to buy it? We asked.',
  'Ten Cheese Shops Wondering Where to Buy It',
  undefined,
  { holds: /[\p{Ll}\d?!’'”"]\p{Lu}/u },
);

const matchGlued = firstMatch([glued]);

/** Teasers whose headline and standfirst ran together: "Cheese ShopsWondering where…". */
export const teaserRuns: Rule = {
  name: 'teaser-run',
  sentence: 'One of several lines in a row in which a headline and the sentence under it have run together: teasers.',
  precision: 'context',
  patterns: [glued],
  find(_, verdicts) {
    const runs: ViewLine[][] = [[]];
    for (const line of verdicts.open()) {
      if (isGlued(line)) runs.at(-1)?.push(line);
      else runs.push([]);
    }
    return runs.filter(run => run.length >= 2).flatMap(run => run.map(gluedTeaser));
  },
};

function isGlued(line: ViewLine): boolean {
  if (line.words < 6 || line.words > 70 || line.shape.innerCapitals === 0) return false;
  return matchGlued({ text: line.text.slice(0, 300), folded: '' }) !== undefined;
}

function gluedTeaser({ index }: ViewLine): Verdict {
  return {
    index,
    label: 'related-link',
    kind: 'teaser-run',
    reason: 'headline and sentence run together, in a row of such lines',
  };
}

const cutOff = pattern(
  /[\p{L}\p{N},’'”"%)] ?(?:…|\.\.\.)$/u,
  'The ongoing construction of the temple shows rapid progress as skilled artisans…',
  '“I do not know…”',
);

/** Runs of lines that break off in "…": excerpts of other articles. One alone may be the author's pause. */
export const truncatedTeasers: Rule = {
  name: 'truncated-teasers',
  sentence: 'One of several lines in a row that break off with "…": the beginnings of other articles.',
  precision: 'strong',
  patterns: [cutOff],
  find(_, verdicts) {
    const runs: ViewLine[][] = [[]];
    for (const line of verdicts.open()) {
      if (isCut(line)) runs.at(-1)?.push(line);
      else runs.push([]);
    }
    return runs.filter(run => run.length >= 2).flatMap(run => run.map(line => truncatedTeaser(line, run.length)));
  },
};

/** A table's cells may be cut short too; they have tabs between them. */
function isCut(line: ViewLine): boolean {
  if (line.source.text.includes('\t')) return false;
  if (line.words < 6 || line.words > 60 || !/[….]$/u.test(line.text.slice(-1))) return false;
  return cutOff.regex.test(line.text.slice(-8)) && !/^[“"'‘«„–—-]/u.test(line.text);
}

function truncatedTeaser(line: ViewLine, length: number): Verdict {
  return {
    index: line.index,
    label: 'related-link',
    kind: 'truncated-teaser',
    reason: `breaks off with “…”, in a run of ${length}`,
  };
}

const capitals = pattern(
  /^(?=(?:[^\p{Lu}]{0,12}\p{Lu}){24})[“"‘'\p{Lu}\p{N}][^\p{Ll}\p{Lo}]{20,200}(?<![?)])$/u,
  'MAYOR OF HOLM OPENS THE LONGEST BRIDGE IN THE COUNTRY',
  'THE MAYOR OF HOLM opens the longest bridge in the country',
  undefined,
  { holds: /\p{Lu}{3}/u },
);
/** As many as the pattern asks for. */
const fewestCapitals = 24;
const fewestWords = 7;
/** As many lines in capitals as this are how the text is written. */
const most = 12;
/** A crosshead in capitals; it may have a figure, and is not one word. */
const crosshead = /^(?=(?:[^\p{Lu}]{0,12}\p{Lu}){6})[^\p{Ll}\p{Lo}]{8,60}$/u;

/** Between the paragraphs of an article some sites print other articles' headlines in capitals. */
export const capitalLinks: Rule = {
  name: 'capital-link',
  sentence: 'A line in capitals between paragraphs: another article’s headline.',
  precision: 'strong',
  patterns: [capitals],
  find(_, verdicts) {
    const open = verdicts.open();
    const found = open.filter(line => line.words >= fewestWords && isInCapitals(line));
    if (found.length === 0 || found.length > most) return [];
    const first = open.find(line => line.prose && !isInCapitals(line))?.index ?? Infinity;
    const links = found.filter(line => line.index > first && isLink(line));
    const crossheads = open.filter(line => line.index > first && line.words > 1 && isCrosshead(line));
    return crossheads.length > links.length ? [] : links.map(({ index }) => capitalLink(index));
  },
};

/** Most lines have too few capitals. */
function isInCapitals({ text, shape }: ViewLine): boolean {
  return shape.capitals >= fewestCapitals && capitals.regex.test(text);
}

function capitalLink(index: number): Verdict {
  const reason = 'a headline in capitals between the paragraphs';
  return { index, label: 'related-link', kind: 'related-link', reason };
}

/** Where crossheads are in capitals too, a long one is one of them. */
function isCrosshead({ words, text }: ViewLine): boolean {
  return words < fewestWords && crosshead.test(text);
}

/** Speech is quoted. */
function isLink({ text }: ViewLine): boolean {
  return !/^[“"‘'].*[”"’']$/u.test(text);
}
