import { eld } from 'eld/small';

/** The languages an article may be in, and the one it is in when nothing tells. BCP 47. */
export interface ArchiveLanguages {
  /** Absent: any language. */
  readonly languages?: readonly string[] | undefined;
  readonly fallback: string;
}

/** Fewer letters than this prove no language; with a list to choose from, fewer do. */
const fewestLetters = { free: 120, restricted: 30 };

/** The language of a body, never of a headline: they are too short and full of names. */
export function languageOf(body: string, { languages, fallback }: ArchiveLanguages): string {
  const allowed = languages ?? [];
  const [only] = allowed;
  if (only !== undefined && allowed.length === 1) return only;
  if (lettersIn(body) < (allowed.length > 0 ? fewestLetters.restricted : fewestLetters.free)) return fallback;
  return allowed.length > 0 ? likeliest(body, allowed, fallback) : anyLanguage(body, fallback);
}

/** Letters at the head of a body; one that writes a syllable or a word counts as three. */
function lettersIn(body: string): number {
  const head = body.slice(0, 1000);
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const whole = head.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return letters + 2 * whole;
}

function anyLanguage(body: string, fallback: string): string {
  const found = eld.detect(body);
  // “en” says less than the archive's own “en-GB”.
  return found.language === '' || !found.isReliable() || found.language === baseOf(fallback)
    ? fallback
    : found.language;
}

function likeliest(body: string, allowed: readonly string[], fallback: string): string {
  const scores = eld.detect(body).getScores();
  let best = fallback;
  let highest = 0;
  for (const language of allowed) {
    const score = scores[baseOf(language)] ?? 0;
    if (score > highest) [best, highest] = [language, score];
  }
  return best;
}

/** `pt` of `pt-BR`: the detector knows no regions. Norwegian Bokmål and Nynorsk are both its `no`. */
function baseOf(language: string): string {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  return base === 'nb' || base === 'nn' ? 'no' : base;
}
