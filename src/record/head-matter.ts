import { loneJoiner, loneOpener } from '../bylines/byline-words.ts';
import { authorsIn, splitByline } from '../bylines/split-byline.ts';
import type { Capture } from '../capture/capture.ts';
import { undoubled } from '../reading/fold-text.ts';
import { type LabelledLine, shownText } from '../reading/labelled-line.ts';
import { joiner } from '../reading/rules/bylines.ts';
import type { Attributed, Headline, Outlet } from './article-record.ts';
import { type OutletFacts, outletName, outletOfSite } from './outlet-names.ts';
import { outletSite } from './outlet-site.ts';

/** What stands above an article's text, as far as it is known. */
export function headMatter(capture: Capture, lines: readonly LabelledLine[], outlets: OutletFacts = {}) {
  const headline = headlineFrom(capture, lines);
  const standfirst = standfirstFrom(capture, lines);
  const outlet = outletFrom(capture, lines, outlets);
  return {
    ...(headline && { headline }),
    ...(standfirst && { standfirst }),
    byline: bylineFrom(capture, lines),
    ...(outlet && { outlet }),
  };
}

/** The headline: the editor's, the capture's own line, or what the page says of itself; absent when none is known. */
function headlineFrom(capture: Capture, lines: readonly LabelledLine[]): Headline | undefined {
  const supplied = capture.metadata.headline;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const line = lines.find(each => each.label === 'headline');
  if (line) return { text: headlineText(line, lines), basis: 'capture', line: line.number };
  const page = capture.page?.headline;
  return page ? { text: page.value, basis: 'page' } : undefined;
}

/** A hard-wrapped headline goes on over the lines that continue it. */
function headlineText(line: LabelledLine, lines: readonly LabelledLine[]): string {
  const rest = lines.slice(lines.indexOf(line) + 1);
  const end = rest.findIndex(each => each.label !== 'headline' || !each.continues);
  const wrapped = rest.slice(0, end < 0 ? rest.length : end).map(each => shownText(each).trim());
  return [undoubled(shownText(line)), ...wrapped].join(' ');
}

/** The standfirst: the editor's, the capture's own lines, or what the page says of itself. */
function standfirstFrom(capture: Capture, lines: readonly LabelledLine[]): Attributed | undefined {
  const supplied = capture.metadata.standfirst;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const own = lines.filter(line => line.label === 'standfirst');
  const first = own[0];
  if (first) return { text: own.map(line => shownText(line).trim()).join(' '), basis: 'capture', line: first.number };
  const page = capture.page?.standfirst;
  return page ? { text: page.value, basis: 'page' } : undefined;
}

/** The outlet under the name that archive.yml gives it; its domain stands for one that nothing names. */
function outletFrom(capture: Capture, lines: readonly LabelledLine[], outlets: OutletFacts): Outlet | undefined {
  const named = namedOutlet(capture, lines);
  if (named) return { ...named, text: outletName(named.text, outlets) };
  const found = outletSite(capture.metadata.url ?? capture.page?.canonicalUrl?.value, lines);
  if (found === undefined) return undefined;
  const { site, ...where } = found;
  return { text: outletOfSite(site, outlets) ?? outletName(site, outlets), basis: 'address', ...where };
}

/** The outlet's name: the editor's word, the capture's own line, or what the page says of itself. */
function namedOutlet(capture: Capture, lines: readonly LabelledLine[]): Attributed | undefined {
  const supplied = capture.metadata.outlet;
  if (supplied !== undefined) return { text: supplied, basis: 'editor' };
  const line = lines.find(each => each.label === 'outlet');
  if (line) return { text: shownText(line).trim(), basis: 'capture', line: line.number };
  const page = capture.page?.outlet;
  return page ? { text: page.value, basis: 'page' } : undefined;
}

/** The authors in order: the editor's, the page's own, or the names in the capture's bylines; none when unknown. */
function bylineFrom(capture: Capture, lines: readonly LabelledLine[]): readonly Attributed[] {
  const supplied = capture.metadata.byline;
  if (supplied !== undefined) return editorsNames(supplied).map(text => ({ text, basis: 'editor' as const }));
  const page = capture.page?.authors?.value;
  if (page !== undefined && page.length > 0) return page.map(text => ({ text, basis: 'page' as const }));
  const chosen = lines.filter(
    line => line.label === 'byline' && (line.rule === 'editor' || line.rule === 'article-byline'),
  );
  return unique((chosen.length > 0 ? chosen : ownBylines(lines)).flatMap(namesOn));
}

/** A list is taken as it stands; a text is split, unless it is more than names: “The Man in the Moon”. */
function editorsNames(supplied: string | readonly string[]): readonly string[] {
  if (typeof supplied !== 'string') return supplied;
  const { credits, isWhole } = splitByline(supplied, { from: 'field' });
  return isWhole && credits.length > 0 ? credits.map(({ name }) => name) : [supplied];
}

/** How far from the headline or the text's end a byline may stand, in lines with text. */
const reach = 4;

/** How far above the text where no headline is known. */
const headless = 10;

/**
 * The bylines that belong to this article and not to a teaser: between the headline and the first lines of the text,
 * else right above the headline, else right below the text.
 */
function ownBylines(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const written = lines.filter(line => line.label !== 'blank');
  const title = written.findIndex(line => line.label === 'headline');
  const body = written.flatMap((line, at) => (line.label === 'paragraph' && at > title ? [at] : []));
  const opens = body[0] ?? title + 12;
  const from = title < 0 ? Math.max(0, opens - headless) : title + 1;
  const under = firstGroup(written.slice(from, (body[2] ?? opens) + 1));
  if (under.length > 0) return under;
  const before = title >= 0 ? firstGroup(written.slice(Math.max(0, title - reach), title)) : [];
  if (before.length > 0) return before;
  const end = body.at(-1) ?? written.length;
  return firstGroup(written.slice(end, end + reach + 1));
}

/**
 * The first bylines that stand together; names that follow after other lines belong to something else. A "By" opens
 * them: a name that only its place makes a byline, and that the ranker did not choose, is another's too often.
 */
function firstGroup(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const isNamed = (line: LabelledLine) => line.label === 'byline';
  const start = lines.findIndex(line => isNamed(line) && opensByline(line));
  if (start < 0) return [];
  const end = lines.findIndex((line, at) => at > start && !isNamed(line) && !joiner.regex.test(shownText(line).trim()));
  return lines.slice(start, end < 0 ? lines.length : end).filter(isNamed);
}

/** A "By" with the names behind it, or one alone: of the lines that only their place makes a byline, the one without a name. */
function opensByline(line: LabelledLine): boolean {
  const hasNames = authorsIn(shownText(line)).length > 0;
  return line.rule === 'byline-near-headline' ? !hasNames : hasNames;
}

/** Under a lone "By" a name may be one that no rule takes for one: there the line names somebody. */
function namesOn(line: LabelledLine): Attributed[] {
  const text = undoubled(shownText(line));
  const names = authorsIn(text);
  const isBareName =
    names.length === 0 &&
    line.rule === 'article-byline' &&
    bareName.test(text) &&
    !loneOpener.test(text) &&
    !loneJoiner.test(text);
  return (isBareName ? [text] : names).map(name => ({ text: name, basis: 'capture', line: line.number }));
}

const bareName = /^\p{L}[\p{L}\p{N} ._'’-]{2,30}$/iu;

function unique(names: readonly Attributed[]): Attributed[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
