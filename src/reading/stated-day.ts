const monthNames: readonly (readonly string[])[] = [
  [
    'jan',
    'january',
    'januar',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
    'января',
    'stycznia',
    'ocak',
  ],
  [
    'feb',
    'february',
    'februar',
    'février',
    'févr',
    'febrero',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
    'февраля',
    'lutego',
    'şubat',
  ],
  ['mar', 'march', 'märz', 'mars', 'marzo', 'março', 'maart', 'марта', 'marca', 'mart'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'aprile', 'апреля', 'kwietnia', 'nisan'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'maj', 'mei', 'мая', 'maja', 'mayıs'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho', 'июня', 'czerwca', 'haziran'],
  ['jul', 'july', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho', 'июля', 'lipca', 'temmuz'],
  ['aug', 'august', 'août', 'agosto', 'ago', 'augustus', 'augusti', 'августа', 'sierpnia', 'ağustos'],
  [
    'sep',
    'sept',
    'september',
    'septembre',
    'septiembre',
    'settembre',
    'set',
    'setembro',
    'сентября',
    'września',
    'eylül',
  ],
  [
    'oct',
    'october',
    'okt',
    'oktober',
    'octobre',
    'octubre',
    'ottobre',
    'ott',
    'outubro',
    'out',
    'октября',
    'października',
    'ekim',
  ],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro', 'ноября', 'listopada', 'kasım'],
  [
    'dec',
    'december',
    'dez',
    'dezember',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
    'desember',
    'декабря',
    'grudnia',
    'aralık',
  ],
];
const monthOf = new Map(monthNames.flatMap((names, at) => names.map(name => [name, at + 1] as const)));

const dayFirst =
  /\b(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?((?:19|20)\d\d)(?!\d)/iu;
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/iu;
const yearFirst = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const cjk = /((?:19|20)\d\d)年\s?(\d{1,2})月\s?(\d{1,2})日/u;
const numeric = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/u;

/**
 * The first full day that the text states, as EDTF (YYYY-MM-DD); none when the day is in doubt.
 * "03/04/2021" is two days at once; it is read only when one of its numbers cannot be a month, or dots part them.
 */
export function statedDay(text: string): string | undefined {
  const said = text.slice(0, 300);
  const found = [
    named(dayFirst.exec(said), 1, 2),
    named(monthFirst.exec(said), 2, 1),
    inOrder(yearFirst.exec(said)),
    inOrder(cjk.exec(said)),
    inNumbers(numeric.exec(said)),
  ];
  const first = found.filter(each => each !== undefined).sort((a, b) => a.at - b.at)[0];
  return first?.day;
}

interface Found {
  readonly at: number;
  readonly day: string;
}

function named(match: RegExpExecArray | null, day: number, month: number): Found | undefined {
  if (!match) return undefined;
  return found(match.index, match[3], monthOf.get((match[month] ?? '').toLowerCase()), Number(match[day]));
}

function inOrder(match: RegExpExecArray | null): Found | undefined {
  return match ? found(match.index, match[1], Number(match[2]), Number(match[3])) : undefined;
}

function inNumbers(match: RegExpExecArray | null): Found | undefined {
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (match[2] === '.' || first > 12 || first === second) return found(match.index, match[4], second, first);
  return second > 12 ? found(match.index, match[4], first, second) : undefined;
}

function found(at: number, year: string | undefined, month: number | undefined, day: number): Found | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day < 1 || day > last) return undefined;
  return { at, day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}
