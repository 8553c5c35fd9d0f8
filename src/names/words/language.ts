/** The words of a text that lists them. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of speech and report, in the forms news uses. */
export const speechVerbs =
  wordSet(`said says say told tells added adds replied insisted argued claimed explained announced
  declared denied warned wrote tweeted acknowledged admitted confirmed stated noted recalled conceded complained joked
  predicted revealed remarked commented pledged promised vowed urged testified maintained blamed accused praised criticised
  criticized condemned welcomed apologised apologized called appealed expects believes`);

/** Verbs that help others; what stands before them is what a sentence is about. */
export const auxiliaries = wordSet('has had have will would is was were are may might must can could did does');

/** What a person does and an organisation or a place does not. */
export const personalVerbs = wordSet(`resigned retired died born married scored limped studied smiled laughed wept sang
  travelled traveled arrived visited flew lives lived ruled graduated quit pleaded confessed grew thanked himself herself
  his her he she informed`);

/** Written with a capital and no name of what this archive lists. */
export const calendarWords =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri
  sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec christmas easter ramadan eid passover diwali hanukkah thanksgiving ad bc gmt utc am pm`);

/** Peoples, faiths, languages and currents of thought that no country list has. */
export const peoplesAndFaiths =
  wordSet(`muslim muslims christian christians jewish jew jews catholic catholics protestant
  orthodox hindu hindus buddhist buddhists sikh sikhs islam islamic islamist islamists christianity judaism hinduism buddhism
  sunni shia shiite kurdish kurd kurds arab arabs arabic european europeans asian asians asiatic african africans latin latino
  latinos hispanic western westerner westerners eastern northern southern soviet soviets nazi nazis communist communists
  socialist socialists marxist republican republicans democrat democrats democratic conservative conservatives tory tories
  labour liberal liberals brexit covid internet english russophobia mandarin hebrew tamil hausa swahili zulu yoruba pashto
  gikuyu kikuyu amharic oromo tigrinya igbo xhosa sesotho setswana shona wolof fulani bambara lingala kinyarwanda luganda
  tamazight quechua aymara guarani nahuatl gujarati marathi telugu kannada malayalam odia assamese urdu sindhi sinhala khmer
  tagalog cebuano javanese sundanese malay cantonese hokkien hakka gaelic breton frisian flemish yiddish ladino romani latin
  persian farsi dari sanskrit esperanto creole bengali punjabi hindi roma tatar chechen catalan basque uyghur uighur rohingya tibetan berber maori inuit aboriginal indigenous slavic balkan
  nordic baltic caucasian mediterranean atlantic pacific arctic antarctic euro euros dollar pound rouble ruble yen yuan
  olympic olympics brit brits god allah bible koran quran west east north south`);

/** Written in capitals and short for a thing, not a body. */
export const thingAcronyms =
  wordSet(`ai tv pc dvd cd vhs dna rna hiv covid gdp gnp vat ceo ceos cfo coo cto phd mba ma ba bsc msc llb bbq
  atm gps usb pdf url html xml css api apis ui ux seo vr ar llm llms gpu cpu ram rom sms suv ufo vip faq diy id ip it hr pr pm mp mps
  ok usd eur gbp cctv dj mc ev evs icu er mri ct gmo ngo ngos pow ied rpg fx iq iot saas ipo roi kpi sme tnt lcd led hd uhd pto
  sql gpa gmat sat ptsd adhd dui lgbt lgbtq bame asap rsvp aka eta pin ssd lng lpg icbm
  gmt utc bst est edt pst pdt cet am pm bc ad ce bce kg km mph kph psi rpm hp cc cm mm mw gw kw kwh ghz mhz gb mb tb kb
  dns vpn ram rom lan wan wifi http https ftp ssl tls sdk ide ocr rfid nfc ui os cms crm erp cto cso cio cmo svp evp vp md
  cta ugc seo sem cpc ppc b2b b2c pos poc mvp nda llc plc gdpr hipaa iso kyc aml etf etfs ebitda eps pe npv apr cpi ppi
  nft nfts dao defi hdr oled qled fps dpi usb-c hdmi bluetooth lte sim pcr mrna icu ivf bmi std stds sti stis hpv copd als
  ms cte ocd ptsd iud ppe bpm bls cpr aed gi jr sr rip ok ps nb tbc tbd faqs pdfs tldr diy bff lol omg wtf imo fyi eta
  pvc ph co2 uv hq gop sos r&d a&e q&a b&b r&b c-section x-ray vhf uhf am fm lp ep cd-rom ussr`);

/** Small words that join the parts of a person’s name. */
export const nameParticles = wordSet(
  'de da do dos das del della dalla dello degli di du le la van von vom zum zu zur der den ter ten tot bin ibn bint binti al el ul ur ould ag abu e y af av ben ap ab wa',
);

/** Family names that stand first and are English words in lower case. */
export const familyNamesThatAreWords = wordSet('park song sun moon long young bang sung gong');

/** Never the first word of a name at the start of a sentence, however it is written. */
export const functionWords =
  wordSet(`the a an and but or nor so yet if when while as at by for from in into of off on onto out
  over to up with without about after against along among amid around before behind below beneath beside besides between beyond
  despite down during except inside like near outside past since through throughout till until toward towards under
  underneath unlike upon via within he she it they we you i his her its their our your my him them us me this that these
  those there here who whom whose which what where why how all both each every few many most much some any several such no not
  only own same than too very can will just should now also however meanwhile moreover although though because unless
  whereas whether yes is are was were be been being has have had do does did could would may might must shall one two three
  four five six seven eight nine ten first second third last next other another more less later earlier then thus still
  even ever never again once nobody nothing everybody everyone everything someone something anyone anything none according
  mr mrs ms dr former late new old asked speaking addressing given shortly read police officials critics`);
