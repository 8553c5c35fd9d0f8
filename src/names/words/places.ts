import { wordSet } from './language.ts';

/** The last word of a place’s name, written with a capital. */
export const placeHeads =
  wordSet(`river lake sea ocean bay gulf strait straits channel canal island islands isles peninsula
  mountain mountains hills valley desert forest delta plateau basin province district county region oblast krai prefecture
  canton state territory territories city town village township municipality borough heights airport harbour harbor
  port square street avenue road bridge park gardens reservoir dam pass glacier cape reef coast beach reservation reserve`);

/** The first word of a place’s name, or the word before “of” in it. */
export const placeOpeners = wordSet(
  'mount mt lake cape isle fort port saint st san santa são sao los las el al republic kingdom bay gulf strait state province city',
);
export const surePlaceOpeners = wordSet('mount mt lake cape isle gulf strait');

/** Opens the name of a part of a land: Western Equatoria, North Kivu. */
export const directions = wordSet('north south east west northern southern eastern western upper lower');

/** Heads that are the land's own, and no state's or street's. */
export const landforms = wordSet(
  'river lake sea ocean bay gulf strait channel canal island islands isles peninsula mountains hills valley desert',
);

/** Said of a place just after its name: the Donetsk region. */
export const placeNouns = wordSet(
  'region province district oblast county city town village valley peninsula river island islands area suburb border airport coast prefecture municipality',
);

/** Said of a place before its name: the city of Mersin, the port of Odesa. */
export const placeNounsBefore = wordSet(
  'city town village port capital region province district island state settlement suburb municipality county mayor outskirts suburbs streets north south east west residents',
);

/** Prepositions that mostly stand before a place when a name follows, with how much they say. */
export const placePrepositions: ReadonlyMap<string, number> = new Map([
  ['in', 3],
  ['near', 3],
  ['outside', 2],
  ['across', 2],
  ['around', 1],
  ['off', 2],
  ['throughout', 2],
  ['towards', 1],
  ['toward', 1],
  ['from', 1],
  ['to', 1],
  ['at', 1],
  ['into', 2],
  ['through', 1],
  ['between', 1],
]);

/** Verbs that lead to a place or away from one. */
export const motions =
  wordSet(`flew flown fly flies flight flights travelled traveled travel moved move fled flee went gone go drove driven
  sailed returned return came come walked marched rode deported extradited evacuated arrived commuted hitchhiked emigrated
  migrated trekked bus train ferry road rail`);

/** What a river, a sea or a mountain has: the mouth of the Amazon, a bridge over the Gomti. */
export const partsOfLand = wordSet(
  'bridge bridges bank banks mouth mouths shore shores source sources waters estuary tributary tributaries slopes foothills peaks crossing',
);

/** What stands at a place. */
export const sites = wordSet(
  'dig excavation plant works mine quarry camp base garrison barracks prison jail factory refinery smelter dam reactor port dock docks shipyard platform terminal checkpoint crossing ruins temple monastery shrine tomb cemetery reserve wetland',
);
