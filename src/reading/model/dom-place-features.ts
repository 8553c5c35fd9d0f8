import type { DomHints } from '../../capture/capture.ts';
import { type Column, type Columns, columnOf, meanAfter, meanBefore } from './columns.ts';

/** Stands for an element of which nothing is known. */
export const noHints: DomHints = {
  tag: '',
  linkDensity: 0,
  hints: [],
  within: [],
  inMainText: false,
  place: { depth: 0, steps: -1, headlineSteps: -1, article: 0, articleNumber: -1, alike: 1, siblings: 1, boxes: [] },
  stated: -1,
  described: -1,
};

/** Where each line stands from the headline, in which boxes, and what the page's head repeats of it. */
export function domPlaceFeatures(doms: readonly DomHints[]): Columns {
  const of = (measure: (dom: DomHints) => number) => columnOf(doms.length, row => measure(doms[row] ?? noHints));
  const stated = of(dom => dom.stated);
  const articles = of(dom => dom.place.article);
  return {
    'elements around': of(({ place }) => place.depth),
    'steps to headline': of(({ place }) => place.steps),
    'steps from headline': of(({ place }) => place.headlineSteps),
    'own article': articles,
    'other articles': pageWide(doms, ({ place }) => Number(place.article < 0)),
    alike: of(({ place }) => Math.log1p(place.alike)),
    siblings: of(({ place }) => Math.log1p(place.siblings)),
    'from headline': fromHeadline(doms),
    stated,
    'stated<3': meanBefore(stated, 3),
    'stated>3': meanAfter(stated, 3),
    'stated at all': pageWide(doms, dom => Number(dom.stated > 0.5)),
    described: of(dom => dom.described),
  };
}

/** How many lines of the page something holds for, the same for all of them. */
function pageWide(doms: readonly DomHints[], measure: (dom: DomHints) => number): Column {
  const sum = doms.reduce((total, dom) => total + measure(dom), 0);
  return new Float32Array(doms.length).fill(Math.log1p(sum));
}

/** Lines after the one that shows the headline, more slowly the farther; less than none for those before it. */
function fromHeadline(doms: readonly DomHints[]): Column {
  const headline = doms.findIndex(({ place }) => place.steps === 0 && place.headlineSteps === 0);
  return columnOf(doms.length, row =>
    headline < 0 ? -9 : Math.sign(row - headline) * Math.log1p(Math.abs(row - headline)),
  );
}
