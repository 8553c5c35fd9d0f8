import { seededRandom } from '../../bench/seeded-random.ts';
import { type Desk, desks, type Topic } from './newspaper-texts.ts';

/** How many captures the archive has; the files beside them are metadata and lists. */
export const newspaperArticles = 150;

const otherLanguages: readonly Desk[] = [
  desks.german,
  desks.french,
  desks.german,
  desks.spanish,
  desks.italian,
  desks.polish,
  desks.russian,
  desks.french,
  desks.turkish,
  desks.arabic,
  desks.japanese,
];

/**
 * A made-up archive of 150 varied articles, as files by their paths, the same on every machine: ten languages,
 * text, HTML and Markdown; some without headline, outlet, byline or date; events that several outlets tell, copies,
 * a correction, a retraction and a removal.
 */
export function newspaperArchive(): Readonly<Record<string, string>> {
  const captures = Array.from({ length: newspaperArticles - 1 }, (_, number) => captureOf(number));
  return Object.assign(
    { ...lists },
    ...captures.map(capture => ({ [capture.path]: capture.text })),
    ...metadata(captures),
  );
}

interface Written {
  readonly path: string;
  readonly text: string;
  readonly desk: Desk;
}

type Pick = <T>(list: readonly T[]) => T;

function captureOf(number: number): Written {
  // Of every twelve, the last tells the event of the one before it, and every fiftieth is a copy.
  const event = number % 12 === 11 || number % 50 === 49 ? number - 1 : number;
  const facts = seededRandom(7_000 + event);
  const manner = seededRandom(90_000 + number);
  const desk =
    event % 4 === 1 ? (otherLanguages[Math.floor(event / 4) % otherLanguages.length] ?? desks.german) : desks.english;
  const article = write(desk, number, pickFrom(facts), number % 50 === 49 ? pickFrom(facts) : pickFrom(manner), facts);
  const name = `${String(number).padStart(3, '0')}-${desk.language}`;
  const folder = `articles/${['gazette', 'wire', 'clippings'][number % 3]}`;
  if (number % 6 === 2) return { path: `${folder}/${name}.html`, text: pageOf(article, desk, number), desk };
  if (number % 10 === 5) return { path: `${folder}/${name}.md`, text: markdownOf(article), desk };
  return { path: `${folder}/${name}.txt`, text: textOf(article, desk, number), desk };
}

interface Article {
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: Desk['outlets'][number];
  readonly day: Date;
  readonly dated: boolean;
  readonly paragraphs: readonly string[];
}

function write(desk: Desk, number: number, fact: Pick, manner: Pick, random: () => number): Article {
  const topic: Topic = fact(desk.topics);
  const named = {
    person: fact(desk.people),
    other: fact(desk.people),
    role: fact(desk.roles),
    place: fact(desk.places),
    town: fact(desk.places),
    body: fact(desk.bodies),
    year: String(1911 + Math.floor(random() * 100)),
  };
  const figures = Array.from({ length: 24 }, () => String(2 + Math.floor(random() * 97)));
  const fill = (text: string, at: number) =>
    text.replace(/\{(\w+)\}/g, (_, hole: string) => ({ ...named, number: figures[at % 24] ?? '7' })[hole] ?? hole);
  const join = desk.language === 'ja' ? '' : ' ';
  const invented = Array.from({ length: 14 }, (_, at) => fill(desk.parts.map(part => manner(part)).join(join), at + 9));
  const day = new Date(
    Date.UTC(2012 + Math.floor(random() * 13), Math.floor(random() * 12), 1 + Math.floor(random() * 28), 9, 30),
  );
  const sentences = topic.sentences.map(fill);
  const reporters = number % 4 === 0 ? [manner(desk.reporters), manner(desk.reporters)] : [manner(desk.reporters)];
  return {
    ...(number % 13 !== 6 && { headline: capital(fill(manner(topic.headlines), 0)) }),
    ...(number % 7 !== 3 && { byline: desk.byline.replace('{name}', listed([...new Set(reporters)], desk.language)) }),
    ...(number % 9 !== 4 && { outlet: manner(desk.outlets) }),
    day,
    dated: number % 8 !== 5,
    paragraphs: paragraphsOf(mixed(shuffledTail(sentences, manner), invented), manner),
  };
}

/** The lead stays the lead; what follows is told in another order. */
function shuffledTail([lead = '', ...rest]: readonly string[], pick: Pick): readonly string[] {
  const left = [...rest];
  const told = [lead];
  const most = pick([3, 5, 8, 30]);
  while (left.length > 0 && told.length < most) told.push(...left.splice(left.indexOf(pick(left)), 1));
  return told;
}

/** After the lead, each sentence of the topic is followed by one that no other article has. */
function mixed(told: readonly string[], invented: readonly string[]): readonly string[] {
  return told.flatMap((sentence, at) => [sentence, ...invented.slice(at * 2, at * 2 + (at % 3))]);
}

function paragraphsOf(sentences: readonly string[], pick: Pick): readonly string[] {
  const left = [...sentences];
  const paragraphs: string[] = [];
  while (left.length > 0)
    paragraphs.push(
      left
        .splice(0, pick([1, 2, 2, 3]))
        .map(capital)
        .join(' '),
    );
  return paragraphs;
}

function textOf({ headline, byline, outlet, day, dated, paragraphs }: Article, desk: Desk, number: number): string {
  const [menu = '', ...offers] = desk.furniture;
  const isFullPage = number % 2 === 0;
  const lines = [
    ...(isFullPage ? [menu] : []),
    ...(outlet ? [outlet.name] : []),
    ...(headline ? [headline] : []),
    ...(byline ? [byline] : []),
    ...(dated ? [longDate(day, desk.language)] : []),
    ...paragraphs,
    ...(isFullPage ? offers : []),
  ];
  return `${lines.join('\n\n')}\n`;
}

function markdownOf({ headline, byline, day, dated, outlet, paragraphs }: Article): string {
  const head = [
    ...(headline ? [`# ${headline}`] : []),
    ...(byline ? [`*${byline}*`] : []),
    ...(dated ? [`${outlet ? `${outlet.name}, ` : ''}${day.toISOString().slice(0, 10)}`] : []),
  ];
  const [first = '', second = '', ...rest] = paragraphs;
  return `${[...head, first, second && `> ${second}`, ...rest].filter(Boolean).join('\n\n')}\n`;
}

function pageOf(article: Article, desk: Desk, number: number): string {
  const { headline, byline, outlet, day, dated, paragraphs } = article;
  const address = outlet && `https://${outlet.domain}/news/${day.getUTCFullYear()}/${number}.html`;
  const [menu = '', ...offers] = desk.furniture.map(escaped);
  const metadata = dated ? `<meta property="article:published_time" content="${day.toISOString()}">` : '';
  const names = menu.split(' | ').map(name => `<li><a href="/">${name}</a></li>`);
  return `<!doctype html>
<html lang="${desk.language}"${desk.language === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<title>${escaped(headline ?? outlet?.name ?? '')}</title>
${address ? `<link rel="canonical" href="${address}">` : ''}
${number % 12 === 2 && outlet ? `<meta property="og:site_name" content="${escaped(outlet.name)}">` : ''}
${metadata}
</head>
<body>
<nav><ul>${names.join('')}</ul></nav>
<main><article>
${headline ? `<h1>${escaped(headline)}</h1>` : ''}
${byline ? `<p class="byline">${escaped(byline)}</p>` : ''}
<figure><img src="picture-${number}.jpg" alt=""><figcaption>${escaped(desk.places[0] ?? '')}, ${day.getUTCFullYear()}. Photo: ${escaped(desk.reporters[0] ?? '')}</figcaption></figure>
${paragraphs.map(text => `<p>${escaped(text)}</p>`).join('\n')}
</article></main>
<footer>${offers.map(text => `<p>${text}</p>`).join('')}</footer>
</body>
</html>
`;
}

/** What an editor wrote of some articles, and what no page told. */
function metadata(captures: readonly Written[]): readonly Readonly<Record<string, string>>[] {
  const beside = (number: number, yaml: string) => {
    const capture = captures[number];
    return capture ? { [`${capture.path.replace(/\.\w+$/, '')}.yml`]: yaml } : {};
  };
  return [
    beside(10, 'url: https://www.northernwire.example/2019/05/ferry?utm_source=feed\n'),
    beside(17, 'headline: A headline that an editor supplied\ndate: 2014-03~\n'),
    beside(40, 'corrections:\n  - date: 2024-05-06\n    note: An earlier version gave the wrong year.\n'),
    beside(60, 'retracted:\n  date: 2024-01-02\n  reason: The source withdrew the report.\n'),
    {
      'articles/clippings/withdrawn.txt':
        'Quiet night in the reading room\n\nNothing was stolen from the reading room, wrote its keeper, who had slept there.\n\nThe key hung on its nail, the ink was dry, and the cat had moved from one chair to the other.\n',
      'articles/clippings/withdrawn.yml': 'removed:\n  date: 2024-02-03\n  reason: A court order.\n',
    },
    beside(90, 'date: 2016/2018\nurl: https://courier.example/archive/90\n'),
    beside(
      120,
      'byline: Priya Raman\noutlet: The Island Bulletin\nrights: https://creativecommons.org/licenses/by/4.0/\n',
    ),
  ];
}

const lists: Readonly<Record<string, string>> = {
  'archive.yml': `title: The Larkhaven Papers
motto: Kept by the harbour
description: A searchable archive of news from Larkhaven and beyond, from 2012 to today.
address: https://archive.example/
language: en
contact: editors@archive.example
`,
  'authority/people.yml': `Ada Thorne:
  variants: [Thorne, Mayor Thorne]
  note: Mayor of Larkhaven.
Grace Okafor:
  variants: [Okafor]
Ludwig van der Meer:
  variants: [Van der Meer]
`,
  'authority/places.yml': `Larkhaven:
  coordinates: { latitude: 54.97, longitude: -1.61 }
  note: Harbour town, made up.
`,
  'authority/organisations.yml': `Northern Ferry Company:
  variants: [Northern Ferry]
`,
};

function pickFrom(random: () => number): Pick {
  return list => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  };
}

function longDate(day: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language).format(names);
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase());
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
