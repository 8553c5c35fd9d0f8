/** Features that say like things, with what they say when they speak against a line and when they speak for it. */
interface Group {
  readonly name: string;
  readonly features: RegExp;
  readonly against: string;
  readonly for: string;
}

const groups: readonly Group[] = [
  { name: 'first pass', features: /^chance$/u, against: '', for: '' },
  {
    name: 'length',
    features: /^(?:words|characters|wordLength|sureLength)$/u,
    against: 'short for running text',
    for: 'as long as running text',
  },
  {
    name: 'sentence',
    features: /^(?:endsSentence|endMark|stops|prose|commas|sureEnds|ellipsis)$/u,
    against: 'not built as a sentence',
    for: 'whole sentences',
  },
  { name: 'capitals', features: /^capital(?:s|Words)$/u, against: 'many capitals', for: 'capitals as in running text' },
  {
    name: 'small words',
    features: /^functionWords$/u,
    against: 'few of the small words of running text',
    for: 'the small words of running text',
  },
  {
    name: 'topic',
    features: /^(?:topic|topicCount|sureWords|likeHead)/u,
    against: 'words that do not return in the article',
    for: 'words that return in the article',
  },
  {
    name: 'repeats',
    features: /^(?:copies|copyBefore|repeat)/u,
    against: 'repeated on the page',
    for: 'stands only here',
  },
  {
    name: 'distance',
    features:
      /^(?:sureBack|sureOn|fromLargest|intoLargest|stretchShare|mass|fromSpan|inSpan|proseBack|proseOn|segment|chance[<>+-])/u,
    against: 'far from the surest running text',
    for: 'among the surest running text',
  },
  {
    name: 'run',
    features: /^(?:short|teaser)(?:Run|Back|On)$/u,
    against: 'in a run of lines of its kind',
    for: 'not in a run of short lines',
  },
  {
    name: 'comments',
    features: /^(?:control|stamp|signed|comment|speaker|sureSpeaker|in form|hint comments|thread|relativeTime)/u,
    against: 'among signs of reader comments',
    for: 'no signs of reader comments near',
  },
  {
    name: 'lists',
    features: /^(?:period|related|hint related|links?|linkDensity)/u,
    against: 'built like the entries of a list of links',
    for: 'no list of links',
  },
  {
    name: 'offers',
    features:
      /^(?:subscribe|share|legal|advert|navigation|hint (?:subscribe|social|advert|navigation|aside)|in (?:nav|footer|header|aside|button))/u,
    against: 'words or surroundings of notices and menus',
    for: 'no words of notices or menus',
  },
  {
    name: 'pictures',
    features: /^(?:picture|in figure|hint picture)/u,
    against: 'words or surroundings of a picture',
    for: 'no words of picture credits',
  },
  {
    name: 'head matter',
    features: /^(?:author|note|time|fullDate|clockTime|dateline|byline|headline|hint head)/u,
    against: 'reads as head matter or a note',
    for: 'follows the head matter',
  },
  {
    name: 'rules',
    features: /^(?:ruled|setAside|notice)/u,
    against: 'between lines that rules set aside',
    for: 'away from lines that rules set aside',
  },
  {
    name: 'speech',
    features: /^(?:speech|sureSpeech|quoteMarks|sureQuotes)/u,
    against: 'without the article’s way of reporting speech',
    for: 'reports speech as the article does',
  },
  {
    name: 'marks',
    features: /^(?:digits|brackets|separators|glued|address|opensWith)/u,
    against: 'digits, signs or addresses instead of words',
    for: 'words rather than signs',
  },
  {
    name: 'headline’s box',
    features: /^(?:steps |from headline|ring |own article|other articles)/u,
    against: 'stands apart from the headline on the page',
    for: 'stands with the headline on the page',
  },
  {
    name: 'rows of elements',
    features: /^(?:alike|siblings)/u,
    against: 'one of a row of like elements',
    for: 'in no row of like elements',
  },
  {
    name: 'stated text',
    features: /^(?:stated|described)/u,
    against: 'not in the text that the page states of itself',
    for: 'in the text that the page states of itself',
  },
  {
    name: 'elements',
    features: /^(?:tag|heading|depth|elements around|inMainText|in |hint |own |around |path |box |outer box )/u,
    against: 'stands in an element unlike the article’s',
    for: 'stands in the article’s elements',
  },
];
const elsewhere: Group = {
  name: 'position',
  features: /^/u,
  against: 'its place on the page',
  for: 'its place on the page',
};

/** Every group; after them, as many for the features of a line's neighbours. */
const all = [...groups, elsewhere];

/** Groups of features have numbers below this. */
export const groupCount = 2 * all.length;

/** The name of a group; those of neighbours say so. */
export function groupName(group: number): string {
  return group < all.length ? (all[group]?.name ?? '') : `near ${all[group - all.length]?.name}`;
}

/** The number of the group that a feature, or a feature of its neighbours, belongs to. */
export function reasonGroup(feature: string): number {
  const own = groups.findIndex(group => group.features.test(feature));
  if (own >= 0) return own;
  const neighbour = /^(.+?)(?:[+-]\d|[<>]\d+)$/u.exec(feature);
  return neighbour ? all.length + all.findIndex(group => group.features.test(neighbour[1] ?? '')) : groups.length;
}

/** The group of what the first pass found. */
export const firstPassGroup = all.findIndex(group => group.name === 'first pass');

/** The clause for a group that decided. `measureOf` gives the line's own features, to say what is true of it. */
export function reasonWords(group: number, keeps: boolean, measureOf: (feature: string) => number): string {
  if (group >= all.length)
    return keeps ? 'its neighbours read as an article' : 'its neighbours do not read as an article';
  const { name, against, for: speaksFor } = all[group] ?? elsewhere;
  if (keeps) return speaksFor;
  const words = measureOf('words');
  if (name === 'length')
    return words > 25 ? 'longer than the article’s paragraphs' : `${words === 1 ? 'one word' : `${words} words`} only`;
  if (name === 'sentence' && measureOf('endsSentence') === 1) return 'its sentences are unlike the article’s';
  if (name === 'repeats' && measureOf('copies') <= 1 && measureOf('repeatedRuns') === 0) return 'near repeated lines';
  return against;
}
