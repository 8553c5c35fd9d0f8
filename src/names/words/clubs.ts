import { wordSet } from './language.ts';

/** What a club does after its name. */
export const clubVerbs =
  wordSet(`beat beats thrashed thrash edged edge defeated drew draw lost lose won win host hosts hosted signed sign
  conceded scored equalised equalized trail trailed lead led play plays played visit visited face faces meet meets clinched
  clinch qualified advanced climbed slipped moved relegated promoted knocked outplayed routed crushed overcame stunned
  dominated held`);

/** What its player does as often: said of a name of several words it is a person's. */
export const playerVerbs = wordSet(
  'scored conceded played play plays led lead equalised equalized held dominated won lost',
);

/** Lands that play as countries do and are in no list of countries. */
export const landsThatPlay = wordSet('england scotland wales');

/** What a club does to the one whose name follows. */
export const clubVerbsBefore = wordSet(`beat beats beating thrashed thrashing edged edging defeated defeating host hosts
  hosting hosted face facing faces routed crushed overcame stunned visiting v vs versus`);

/** “a win over”, “lost to”, “drew 1-1 with”, “the defeat by”. */
export const clubResults =
  wordSet(`win wins victory victories defeat defeats loss losses draw draws lost lose drew drawn
  beaten match game clash tie fixture leg trip visit derby goal goals`);
export const resultPrepositions = wordSet('over to by with at against for');

/** “has joined Villarreal”. */
export const transferVerbs = wordSet('joined join joins joining left leave leaves leaving rejoined rejoin signed');
export const transferPrepositions = wordSet('from for to with at');
export const transferWords = wordSet(`transfer loan signed signing signs striker midfielder defender goalkeeper winger
  quarterback pitcher contract moved`);

/** Who plays for a club, and nobody besides. */
export const players =
  wordSet(`striker strikers midfielder midfielders defender defenders goalkeeper goalkeepers keeper winger
  wingers forward fullback captain coach manager skipper quarterback pitcher infielder outfielder shortstop linebacker
  centre-half scrum-half fly-half playmaker substitute fans supporters`);

/** Words of sports that teams play. */
export const teamWords =
  wordSet(`goal goals league halftime half-time fixture fixtures kick-off kickoff equaliser equalizer
  innings inning playoff playoffs relegation touchdown touchdowns hat-trick striker strikers midfielder midfielders defender
  goalkeeper winger quarterback pitcher shortstop linebacker`);

/** Words that have a second meaning elsewhere: two of them are enough. */
export const halfTeamWords =
  wordSet(`season club side match penalty penalties leg promotion transfer captain coach manager
  skipper forward keeper substitute fans supporters team defeat win loan contract defenders table final beat drew lost draw
  host hosts stoppage semi-finals scored signed`);

/** Words of sports that one plays alone, and of votes, which are counted as goals are. */
export const otherScores = wordSet(`tennis seed seeded seeds sets singles atp wta wimbledon knockout boxer boxing
  heavyweight golfer golf birdie chess snooker marathon sprint skier voted vote votes ruling ruled senate parliament bill
  court election poll`);
