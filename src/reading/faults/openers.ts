/** Offices that stand before a name, and days: no product's name ends in one. */
export const offices: ReadonlySet<string> = new Set(
  `President Minister Secretary Chancellor Governor Senator Ambassador Commissioner General Colonel Professor
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday`.split(/\s+/u),
);

/** The same, and words that begin a sentence. */
export const openers: ReadonlySet<string> = new Set([
  ...offices,
  ...`The This That These Those There They When While Where What After Before However Because Although Since But And Its
  His Her Their Our`.split(/\s+/u),
]);
