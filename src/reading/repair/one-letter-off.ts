const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Whether a word is another with one letter too many, too few or wrong, or with two that changed places. */
export function isOneLetterOff(word: string, isKnown: (word: string) => boolean): boolean {
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const swapped = tail.length > 1 ? `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}` : '';
    if (tail !== '' && (isKnown(head + tail.slice(1)) || isKnown(swapped))) return true;
    for (const letter of letters) {
      if (isKnown(head + letter + tail) || (tail !== '' && isKnown(head + letter + tail.slice(1)))) return true;
    }
  }
  return false;
}
