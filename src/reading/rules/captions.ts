import { firstMatch, pattern } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import { lineRule, type Rule, type Verdict, type Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import { imageCredit } from './images.ts';

/** Names joined by "and" or commas, and nothing else: what a picture's caption looks like. */
export const namesOnly = pattern(
  /^(?:\p{Lu}[\p{L}'’-]{1,20}(?: (?:de|von|van|bin|al|der|la) )? ?){1,4}(?:(?:,| and| &| with| und| et| y| и) (?:\p{Lu}[\p{L}'’-]{1,20} ?){1,4}){1,3}$/u,
  'Yevgeny Prigozhin and Vladimir Putin',
  'Putin Holds Talks with Belarus, Central Asian Allies After Wagner Mutiny',
);

const agency =
  'AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|dpa|PA(?: Wire| Images)?|TASS|AAP|EFE|Shutterstock|Bloomberg|Alamy';
const maker = "[\\p{Lu}][\\p{L}\\p{M}.'’ -]{1,40}";

/** How captions end when they carry their credit; tried on the last hundred characters only. */
const creditsAtEnd = [
  pattern(
    /[\s.([](?:photo(?:graph)?s?|image|picture|credit|photo credit|image credit|foto|bild|crédit|fot\.|фото)(?: by| courtesy of| courtesy)?\s?[:/©]\s?[^.!?:]{2,60}[)\]]?\.?$/iu,
    'The bridge over the river in autumn. (Photo: Jane Doe/Example)',
    'The photo by the river was taken in autumn.',
    undefined,
    { holds: /[:/©]/u },
  ),
  pattern(
    /[\s.([]©\s?[^.!?©]{2,60}[)\]]?\.?$/u,
    'The bridge in autumn © Jane Doe',
    'The sign © is small. It means much.',
    undefined,
    { holds: /©/u },
  ),
  pattern(
    new RegExp(
      `[(\\[](?:${maker}(?:/| via |, | ))?(?:${agency})(?: Photo)?(?:/${maker}| via ${maker})?[)\\]]\\.?$`,
      'u',
    ),
    'The bridge over the river in autumn. (Jane Doe/Reuters)',
    'He spoke to the agency. (Reuters could not confirm this)',
    undefined,
    { ends: ')].' },
  ),
  pattern(
    new RegExp(`(?:${agency})(?: Photo)?/${maker}$|${maker}/(?:${agency})$`, 'u'),
    'The bridge over the river in autumn Jane Doe/Getty Images',
    'The bridge was filmed by AP and others',
    undefined,
    { holds: /\// },
  ),
];

const matchAtEnd = firstMatch(creditsAtEnd);

/** Captions that carry their credit at the end. */
export const captionWithCredit: Rule = {
  name: 'caption-with-credit',
  sentence: 'A caption: a description with the picture’s maker at its end.',
  precision: 'strong',
  patterns: creditsAtEnd,
  find: (_, verdicts) =>
    verdicts
      .open()
      .filter(line => line.words >= 6 && line.words <= 70 && endsWithCredit(line.text))
      .map(line => ({ index: line.index, label: 'caption', reason: 'ends with the credit of a picture' })),
};

function endsWithCredit(text: string): boolean {
  return matchAtEnd({ text: text.slice(-100), folded: '' }) !== undefined;
}

/** A caption and its credit run together after the headline: "headline, NBSP, agency / contributor". */
export const gluedCredit: Rule = {
  name: 'glued-credit',
  sentence: 'Repeats the headline as a caption, with the picture’s credit glued to it.',
  precision: 'strong',
  patterns: [],
  find(page, verdicts) {
    const title = page.textLineIndexes
      .map(index => page.lines[index])
      .find(line => line && verdicts.at(line.index)?.label === 'headline');
    if (!title) return [];
    return verdicts.open().flatMap(line => gluedVerdict(line, title));
  },
};

function gluedVerdict(line: ViewLine, title: ViewLine): Verdict[] {
  if (!line.folded.startsWith(`${title.folded} `) || line.words > title.words + 8) return [];
  const rest = line.text.slice(title.text.length).trim();
  const isCredit = rest.includes('/') || imageCredit.patterns.some(each => each.regex.test(rest));
  if (!isCredit) return [];
  return [
    {
      index: line.index,
      label: 'credit',
      kind: 'image-credit',
      reason: 'headline as caption, with a credit glued to it',
    },
  ];
}

/** The capture's first line, made of names alone: a photograph's caption that stands where a headline would. */
export const namesCaption: Rule = {
  name: 'names-caption',
  sentence:
    'Names and nothing else, on the first line, where the text goes on without a headline: a picture’s caption.',
  precision: 'context',
  patterns: [namesOnly],
  find(page, verdicts) {
    const [first, second] = [page.textLineIndexes[0], page.textLineIndexes[1]];
    const line = first === undefined ? undefined : page.lines[first];
    const next = second === undefined ? undefined : page.lines[second];
    if (!line || !next?.prose || !verdicts.isOpen(line.index)) return [];
    if (line.words > 10 || !namesOnly.regex.test(line.text) || !sharesName(line, page)) return [];
    return [{ index: line.index, label: 'caption', reason: 'names alone, no verb, on the first line' }];
  },
};

/** One of the line's names (two words at least) returns in the text. */
function sharesName(line: ViewLine, page: PageView): boolean {
  const pairs = line.tokens.slice(1).map((token, at) => `${line.tokens[at]} ${token}`);
  return page.textLineIndexes
    .slice(1)
    .some(index => pairs.some(pair => (page.lines[index]?.folded ?? '').includes(pair)));
}

/** A short line right before a credit, with no end of a sentence, inside the article. */
export const captionBeforeCredit: Rule = {
  name: 'caption-before-credit',
  sentence: 'A caption: right before the line that credits the picture.',
  precision: 'context',
  patterns: [],
  find: (page, verdicts) =>
    page.textLineIndexes.flatMap((index, position) =>
      captionAt(page, verdicts, index, page.textLineIndexes[position + 1]),
    ),
};

function captionAt(page: PageView, verdicts: Verdicts, index: number, next: number | undefined): Verdict[] {
  const line = page.lines[index];
  if (!line || next === undefined || next !== index + 1 || !verdicts.isOpen(index)) return [];
  if (line.words > 20 || line.endsSentence) return [];
  const credit = verdicts.at(next);
  if (credit?.label !== 'credit' || credit.rule !== 'image-credit') return [];
  return [{ index, label: 'caption', reason: 'stands right before a picture’s credit', confidence: 0.85 }];
}

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s)?';
const day = `\\bon ${weekday}(?:${month}\\s\\d{1,2},\\s?|\\d{1,2} ${month},? )(?:19|20)\\d\\d\\b`;
const onDay = new RegExp(day, 'u');

/** What people and things do in pictures, in the present tense. */
const shows = `(?:(?:is|are) (?:seen|pictured|shown)|speaks?|arrives?|poses?|holds?|walks?|stands?|looks?|attends?|gestures?|waves|leaves?|delivers?|listens?|reacts?|sits?|takes? part|gathers?|marches|rides?|carry|carries|shakes?|watch|watches|addresses|celebrates?|hugs?|departs?|enters?|greets?|performs?|flies|fly|burns?|works?|waits?|wears?|displays?|hangs?)`;

/** News tells what was; nor does a caption quote, or speak of the writer. */
const telling = /\b(?:said|says|told|was|were|had|has|have|will|would|according|we|our|I|you)\b|["“”]/iu;

/** Captions without a credit, told by how they are written: the present tense, with the very day. */
export const datedCaptions = lineRule({
  name: 'dated-caption',
  sentence: 'A caption by its wording: who is seen or does what, in the present tense, with the very day.',
  precision: 'strong',
  label: 'caption',
  reason: 'says who is seen in a picture',
  maxWords: 60,
  unless: isTelling,
  patterns: [
    pattern(
      new RegExp(`^\\p{Lu}[^“”"]{3,200}? ${shows} [^“”"]{0,220}${day}`, 'u'),
      'The harbour master speaks at the opening of the pier on March 14, 2021.',
      'The harbour master spoke at the opening of the pier on March 14, 2021.',
      undefined,
      { holds: / (?:19|20)\d\d\b/u },
    ),
    pattern(
      /^FILE\s?(?:PHOTO\s?)?[-–—:]\s\p{Lu}/u,
      'FILE - The pier of Saltmarsh in autumn, when the boats come in.',
      'FILE a complaint - or leave it, they were told.',
      'says that the picture is from the files',
    ),
    pattern(
      /^Pictured(?: at the (?:back|front|top))?,? (?:(?:is|are) )?(?:from (?:the )?)?(?:left|right)\b/u,
      'Pictured from left are the harbour master and her crew.',
      'Pictured below is a plan of the harbour.',
    ),
  ],
});

function isTelling({ text }: ViewLine): boolean {
  const found = onDay.exec(text);
  return found !== null && telling.test(text.slice(0, found.index));
}
