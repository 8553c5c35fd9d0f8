import type { ViewLine } from '../view-line.ts';

/** How many lines after a trail its title may stand, and before it. */
const after = 8;
const before = 2;
/** A shorter line may end another by chance. */
const fewestTokens = 2;

/** What stands before the title in a trail: a mark that parts, a word glued to it, or the site's first page. */
const opensTrail =
  /(?:[»›>/|\\→·:•–—]|\s-|\s\d|\p{Ll}(?=$))\s*$|^(?:home|start|startseite|inicio|início|accueil|hjem|hem|главная)\b/iu;

/**
 * Whether the line leads to the article: "Home » News » Bridge at Holm is shut", with the headline itself printed
 * beside it.
 */
export function isTrail(lines: readonly ViewLine[], place: number): boolean {
  const text = lines[place]?.text ?? '';
  for (let at = Math.max(0, place - before); at <= place + after; at += 1) {
    const title = lines[at];
    if (!title || title.text.length >= text.length || title.tokens.length < fewestTokens) continue;
    if (text.endsWith(title.text) && opensTrail.test(text.slice(0, -title.text.length))) return true;
  }
  return false;
}
