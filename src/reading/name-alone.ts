/** What ends a name on a byline: a place, an outlet, a day, a number. */
const tail =
  /\s(?:for|in|at|of|from|updated|published|posted|last|aktualisiert)\s.*$|\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?\s\d.*$|\s*\d.*$/iu;
/** What a writer does, printed after the name with no mark between. */
const roleAfter =
  /\s(?:(?:political|parliamentary|senior|chief|staff|special|sports?|business|news|foreign|deputy|assistant|associate|managing|health|science|technology|education|freelance|investigative|national|local|web) ){0,3}(?:correspondent|reporter|editor|writer|columnist|journalist|contributor)$/iu;
/** For whom: an agency, or an outlet in capitals after a name that is not in capitals. */
const agencyAfter =
  /\s(?:the )?(?:associated press|agence france-presse|canadian press)$|\s(?:reuters|afp|bloomberg)$/iu;
const outletAfter = /(?<=\p{Ll})(?:\s\p{Lu}{2,}){2,3}$/u;

/** The first name of a part of a byline: without a day, a role, an employer, or the name again. */
export function nameAlone(part: string): string {
  const name = part
    .replace(tail, '')
    .replace(/[|:–—-]+$/u, '')
    .trim();
  if (!name.includes(' ')) return name;
  return [roleAfter, agencyAfter, outletAfter].reduce(withoutRest, once(name));
}

/** Without what stands after it, where two words are left that can be a name. */
function withoutRest(name: string, rest: RegExp): string {
  const left = name.replace(rest, '');
  return left.includes(' ') ? left : name;
}

/** "Jane Doe Jane Doe": the text of a link beside its picture's. */
function once(name: string): string {
  const middle = (name.length - 1) / 2;
  return Number.isInteger(middle) && name.slice(0, middle) === name.slice(middle + 1) ? name.slice(0, middle) : name;
}
