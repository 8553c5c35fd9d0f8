const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What one person makes, said before “by”. */
export const creations =
  wordSet(`novel novels book books memoir memoirs biography poem poems poetry play plays film films
  documentary painting paintings portrait sculpture song songs album symphony opera essay essays article study paper
  photograph photographs drawing drawings cartoon translation directed written composed painted sung edited translated
  choreographed narrated authored photographed coached captained goal goals`);

/** Words that end as callings do and are none. */
export const notCallings =
  wordSet(`human german roman woman's ottoman policemen exist consist insist persist resist assist
  list fist mist twist wrist career omen specimen regimen acumen pioneer peer beer deer veer sheer cheer steer jeer
  fellowmen`);

export const personalPronouns = wordSet('he she his her him himself herself');

/** What is done to a person and to nothing else, in the form that stands right before the name. */
export const doneToPeople =
  wordSet(`met jailed imprisoned arrested detained married wed hired interviewed sacked fired elected re-elected
  appointed nominated murdered assassinated kidnapped abducted extradited deported handcuffed knighted succeeded
  befriended divorced acquitted sentenced convicted pardoned beheaded stabbed shot killed buried mourned
  injured wounded rescued questioned thanked congratulated`);

/** Those who bear one name together. */
export const families = wordSet('family brothers sisters twins siblings dynasty clan household');
