import { addresses } from '../addresses.ts';
import { offeredArticles } from '../offered-articles.ts';
import { ruleHits } from '../rule-hits.ts';
import type { Page } from '../site-plan.ts';
import { pageUrl } from '../site-url.ts';
import type { Survey } from '../survey.ts';
import { makePage } from './make-page.ts';
import { lookupKind } from './plan-lookup.ts';

/** Articles on the front page and on the search page before a search. */
const shown = 20;

/** Home, search, about, downloads and the page for addresses that lead nowhere. */
export function planFront(survey: Survey): readonly Page[] {
  const { articles, calendar, names, outlets, stories } = survey;
  const latest = newestFirst(survey).slice(0, shown);
  const lineCount = articles.reduce((sum, article) => sum + article.lines.length, 0);
  return [
    makePage('home', addresses.home, { latest, calendar, stories, names: names.all, outlets }),
    makePage('search', addresses.search, { total: articles.length, articles: latest, searchFolder: pageUrl('search') }),
    makePage('about', addresses.about, { rules: ruleHits(articles), lineCount }),
    makePage('downloads', addresses.downloads, { files: survey.downloads }),
    makePage('not-found', addresses.notFound, { latest, lookup: lookupKind(survey) }, { indexed: false }),
  ];
}

/** Dated articles, newest first, then the undated. */
function newestFirst(survey: Survey) {
  const undated = new Set(survey.calendar.undated);
  const offered = offeredArticles(survey.articles);
  return [...offered.filter(one => !undated.has(one)).reverse(), ...offered.filter(one => undated.has(one))];
}
