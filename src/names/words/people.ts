import { wordSet } from './language.ts';

/** Written with a dot that ends no sentence. */
export const abbreviations = wordSet(
  'mr mrs ms dr prof st gen sen rep gov lt col capt sgt maj rev hon pres jr sr mt ft supt insp cmdr adm msgr bros no',
);

/** Stands before a person's name and nowhere else. */
export const honorifics = wordSet(`mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur
  imam sheikh shaikh ayatollah mullah rabbi reverend rev pastor father sister brother bishop archbishop cardinal pope
  rt ven fr sr sra srta mme mlle mgr herr frau señor señora senhor senhora don doña pandit swami maulana mufti
  sayyid syed hajj ratu datuk seri alhaji alhaja ustaz begum sahib
  king queen prince princess emperor sultan emir baron baroness count countess duke duchess hon shri smt ustad haji`);

/** Offices, ranks and callings: a name beside one of them is a person's. */
export const roles =
  wordSet(`president premier chancellor minister secretary governor gov mayor senator sen supt insp cmdr det cpl congressman congresswoman
  representative rep deputy ambassador envoy diplomat commissioner chairman chairwoman chairperson chair chief director
  head leader founder co-founder cofounder owner manager executive ceo cfo boss rector dean principal headmaster
  spokesman spokeswoman spokesperson adviser advisor aide official counsellor councillor mp mep mla legislator lawmaker
  general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal admiral adm commander brigadier marshal
  judge justice magistrate prosecutor lawyer attorney solicitor barrister notary
  detective inspector superintendent constable sheriff officer policeman
  scientist researcher analyst economist historian physicist chemist biologist engineer architect doctor surgeon nurse
  teacher lecturer scholar sociologist anthropologist archaeologist astronomer geologist epidemiologist psychologist
  journalist reporter editor correspondent columnist photographer publisher writer author novelist poet playwright
  singer musician composer conductor pianist violinist actor actress artist painter sculptor film-maker filmmaker director
  coach trainer player striker defender midfielder goalkeeper batsman bowler sprinter cyclist boxer wrestler climber
  farmer fisherman driver baker shopkeeper trader banker businessman businesswoman billionaire entrepreneur investor
  activist campaigner organiser organizer dissident candidate rival opponent challenger incumbent
  priest monk nun missionary
  wife husband widow widower son daughter brother sister mother father uncle aunt nephew niece cousin grandfather grandmother
  neighbour neighbor colleague counterpart friend mediator negotiator arbiter harbourmaster harbormaster master
  astronaut cosmonaut pilot sailor skipper curator librarian archivist
  speaker whip treasurer auditor ombudsman registrar warden consul attache tsar dictator warlord rebel
  fellow politician chef cook midwife carpenter plumber electrician mechanic tailor jeweller welder
  gardener waiter butcher fishmonger hairdresser barber cleaner courier herder shepherd beekeeper winemaker brewer
  vet veterinarian dentist pharmacist paramedic firefighter rescuer lifeguard ranger diver surveyor statistician
  mathematician philosopher linguist theologian zoologist botanist ecologist virologist cardiologist psychiatrist
  taoiseach tanaiste screenwriter illustrator cartoonist designer dancer choreographer comedian presenter broadcaster producer guitarist
  drummer rapper soprano tenor baritone cellist footballer cricketer midfielder winger flanker jockey golfer swimmer
  runner gymnast skier councilman councilwoman councillor alderman pensioner student pupil refugee survivor resident
  hostage gunman suspect defendant veteran commentator blogger whistleblower lobbyist financier investigator
  mountaineer explorer navigator seamstress nanny housewife`);

/** Stand before a role and belong to it: deputy foreign minister, former chief executive. */
export const roleModifiers =
  wordSet(`former ex acting interim outgoing incoming deputy vice assistant associate senior junior
  chief foreign prime defence defense finance interior health education trade energy environment justice home
  agriculture transport culture labour labor information economy economic lead first second regional provincial
  federal state national general honorary late veteran group country global managing then new current city district village tribal military naval army
  police press company party opposition parliamentary executive managing human rights`);

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
