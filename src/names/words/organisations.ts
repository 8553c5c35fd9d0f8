import { wordSet } from './language.ts';

/** The last word of an organisation's name, or the word before “of” or “for” in it. */
export const organisationHeads =
  wordSet(`ministry ministries department bureau agency authority commission committee council
  secretariat treasury senate parliament congress assembly duma cabinet tribunal court police constabulary gendarmerie army
  navy guard guards corps command forces party alliance coalition front movement league union federation confederation
  association society institute institution academy university college school faculty foundation trust fund charity
  bank banks exchange securities insurance holdings holding group company corporation corp inc ltd limited plc llc gmbh
  co partners partnership ventures capital industries enterprises airlines airways railways motors pharmaceuticals
  technologies technology systems software laboratories laboratory labs energy petroleum electronics entertainment
  broadcasting broadcaster television radio network news newspaper times post herald tribune gazette chronicle guardian
  telegraph observer journal magazine review press media orchestra philharmonic choir theatre opera ballet museum gallery
  library hospital clinic church synod diocese archdiocese club fc united rovers rangers athletic
  organisation organization office service services administration directorate inspectorate registry board centre center
  observatory initiative programme program project consortium cooperative co-operative syndicate chamber brigade battalion
  regiment division militia militias cross crescent watch international airline operator rangers factory works mills
  crown prosecution lantern mail standard express globe courier dispatch mirror mercury argus examiner enquirer inquirer
  sentinel advertiser echo bulletin monitor citizen advocate beacon tv fm biotech pharma operations foods breweries brewery railway
  steel mining shipping logistics telecom voice ff bk sk fk cf afc rfc`);

/** Head words that are ordinary words too: only the last word of a name, and never after a person’s given name. */
export const weakHeads =
  wordSet(`voice times post herald front command guards guard watch office works mills international
  capital energy systems standard express globe mail lantern united cross press media news centre center church school
  project review journal service services guardian crown rangers athletic congress capital courier dispatch mirror
  mercury argus examiner enquirer inquirer sentinel advertiser echo bulletin monitor citizen advocate beacon
  operations foods steel mining shipping logistics`);

/** Said of an organisation just after its name: the Wagner group, the Nord Stream consortium. */
export const organisationNouns = wordSet(`group company firm corporation bank party newspaper magazine broadcaster
  agency airline carrier network club team union militia mercenaries consortium conglomerate retailer manufacturer
  automaker carmaker university charity think-tank platform channel app website site foundation institute movement
  faction guerrillas militants insurgents rebels fighters pipelines pipeline`);

/** Said of an organisation just before its name: the retailer Waterstones, her party, Tiako. */
export const organisationNounsBefore =
  wordSet(`company firm corporation party newspaper magazine broadcaster agency airline
  carrier network union militia conglomerate retailer manufacturer automaker carmaker charity think-tank tank platform
  website site subsidiary bookseller supermarket startup start-up insurer lender developer utility
  giant group team club monthly weekly daily tabloid consultancy nonprofit non-profit contractor shipbuilder drugmaker
  chipmaker planemaker watchdog regulator journal operator miner bank refiner brewer supplier quango studio orchestra broadsheet`);

/** Those who band together under what they are: Dairy Farmers of Ontario, Doctors Without Borders. */
export const bandedPeople = wordSet(`farmers workers teachers physicians doctors nurses engineers lawyers students women
  mothers friends veterans growers producers pilots reporters scientists parents pensioners architects writers`);

/** The first word of an organisation's name, in English and beside it: Bank Nusantara, Banco do Sul. */
export const organisationOpeners =
  wordSet(`air bank banco banca banque radio grupo gruppo groupe universidad universidade universite
  universita institut instituto partido parti partito banka klub associazione asociacion`);

/** Of these nouns, those that are a part of the name even in lower case: the Wagner group. */
export const nounsWithinNames = wordSet('group party movement union');

/** The last or first word of a body that every state has one of: whose it is belongs to its name. */
export const stateBodies =
  wordSet(`ministry department parliament senate congress court police army navy treasury cabinet
  assembly embassy government`);

/** Those who work at a body; a nurse or a teacher works at a place as often. */
export const employees =
  wordSet(`analyst analysts economist economists strategist strategists clerk banker bankers trader traders lawyer
  lawyers auditor auditors accountant accountants consultant consultants executive executives partner manager managers
  broker brokers editor editors journalist journalists reporter reporters correspondent correspondents columnist engineer
  engineers designer designers spokesman spokeswoman spokesperson researcher researchers scientist scientists professor
  lecturer fellow director nobody somebody colleagues bosses insiders`);

/** What one holds of a company. */
export const holdings = wordSet('share shares stake stakes shareholding shareholdings shareholder shareholders stock');

/** Plural words that follow a place in what is held, signed or won there, and is no team. */
export const contests =
  wordSet(`olympics games paralympics accords agreements conventions protocols talks trials papers awards championships
  championship finals series elections polls riots protests attacks bombings killings murders floods fires earthquakes
  wars campaigns summits declarations principles rules markets schools roads streets mountains hills islands lakes states
  territories provinces districts suburbs heights gardens parks courts times news sports arts headquarters days nights
  years prizes stakes`);

/** Who holds an office of a body, said after its name. */
export const offices =
  wordSet(`chief chiefs boss executive ceo chairman chairwoman chairperson chair director president founder co-founder
  owner editor analyst economist strategist treasurer commissioner secretary leader striker midfielder defender goalkeeper
  winger captain coach manager correspondent reporter columnist`);
