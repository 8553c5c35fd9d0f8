/** What a made-up newspaper writes in one language. `{…}` are places for names: person, other, role, place, town, body, number, year. */
export interface Desk {
  readonly language: string;
  readonly outlets: readonly { readonly name: string; readonly domain: string }[];
  readonly people: readonly string[];
  readonly roles: readonly string[];
  /** Real places and invented ones. */
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly reporters: readonly string[];
  /** `{name}` is the reporter, or two of them. */
  readonly byline: string;
  /** Menus, offers and calls to subscribe. */
  readonly furniture: readonly string[];
  readonly topics: readonly Topic[];
  /** Beginnings, middles and ends of sentences that go with any topic, so that no two articles are alike. */
  readonly parts: readonly [readonly string[], readonly string[], readonly string[]];
}

export interface Topic {
  readonly headlines: readonly string[];
  readonly sentences: readonly string[];
}

const english: Desk = {
  language: 'en',
  outlets: [
    { name: 'The Larkhaven Gazette', domain: 'www.larkhaven-gazette.example' },
    { name: 'Northern Wire', domain: 'northernwire.example' },
    { name: 'The Daily Ledger', domain: 'www.dailyledger.example' },
    { name: 'Harbour Times', domain: 'm.harbourtimes.example' },
    { name: 'Valley & Fells Courier', domain: 'courier.example' },
  ],
  people: [
    'Ada Thorne',
    'Boris Petrov',
    'Grace Okafor',
    'Mary-Anne O’Brien',
    'Ludwig van der Meer',
    'José Castillo',
    'Nadia Haddad',
    'Peter Lindqvist',
    'Omar Demir',
    'Ruth Georgia Walsh',
    'Hana Kim',
    'Martin Paris',
  ],
  roles: ['mayor', 'harbour master', 'finance minister', 'head teacher', 'union leader', 'director', 'councillor'],
  places: [
    'Larkhaven',
    'Paris',
    'London',
    'Georgia',
    'Tbilisi',
    'Lagos',
    'Lima',
    'Oslo',
    'Cairo',
    'Delhi',
    'Toronto',
    'Athens',
    'Newcastle',
    'Perth',
    'Kyiv',
  ],
  bodies: [
    'Larkhaven Council',
    'the Northern Ferry Company',
    'the World Bank',
    'the United Nations',
    'St Bride’s Hospital',
    'the Dockers’ Union',
    'Fenwick & Sons Ltd',
    'the University of Larkhaven',
  ],
  reporters: ['Jane Doe', 'Tom Becker', 'Aoife Ní Bhriain', 'Samuel Okoro', 'Mei-Ling Chen', 'Iris McAllister'],
  byline: 'By {name}',
  furniture: [
    'Home | News | Sport | Opinion | Weather',
    'Share this article',
    'Sign up to our morning newsletter',
    'Subscribe from £1 a week',
    'Most read',
    'Advertisement',
    'Follow us on Facebook',
    'Cookie settings',
  ],
  parts: [
    [
      'After the meeting',
      'On the way to {town}',
      'Asked by a reader',
      'In a letter to {body}',
      'Late in the evening',
      'Before {year}',
      'For {number} days now',
      'Behind the market hall',
      'In the spring',
      'According to {other}',
    ],
    [
      'a clerk had counted the chairs',
      'the lamps were lit again',
      'nobody wanted to speak of money',
      'the old clock ran {number} minutes late',
      'two sisters sold tea and warm rolls',
      'the minutes were read aloud and signed',
      'a brass band rehearsed beside the crane',
      'the notice board was painted green',
      'a lorry with {number} crates turned round',
      'the telephone did not stop ringing',
      'someone had left a bicycle at the door',
    ],
    [
      'and the rain began.',
      'as it had in {year}.',
      'which few people had expected.',
      'while {other} waited outside.',
      'to the surprise of {body}.',
      'and nobody minded.',
      'for the first time in {number} years.',
      'at the corner of Quay Street.',
      'although the sign said otherwise.',
    ],
  ],
  topics: [
    {
      headlines: [
        'Ferry line to {place} reopens after {number} years',
        '{place} votes for a new pier',
        'Harbour crews walk out in {place}',
      ],
      sentences: [
        'The ferry that links {place} with the islands will sail again from the spring, {body} announced.',
        '“We have waited {number} years for this,” said the {role}, {person}, after the vote.',
        'The pier has to be repaired first, at a cost of {number} million pounds.',
        '{person} told reporters that the first crossing would carry {number} passengers free of charge.',
        'Two councillors spoke against the plan, saying that the road bridge carries everyone who wants to cross.',
        'Fishermen fear that the wash of the larger ships will empty their nets.',
        'A study by {body} found that the line could pay for itself within {number} years.',
        'Until {year} the crossing took an hour and was often cancelled in winter.',
        'The new ship, built in {place}, runs on batteries and needs no tug.',
        '{other}, who represents the islanders, called the timetable “a beginning, and no more than that”.',
        'Tickets will be sold on board and at the kiosk beside the old customs house.',
        'Work on the harbour wall begins in March and must not disturb the seals.',
        'The old ferry, the Morning Star, lies rusting in a yard near {place}.',
        'Insurance for the crossing has not been settled.',
      ],
    },
    {
      headlines: [
        'Finance minister warns of {number}% rise in bread prices',
        'Banks in {place} close early as currency slips',
        'Why flour costs twice as much as in {year}',
      ],
      sentences: [
        'Prices for bread rose by {number} per cent in a month, figures from {body} show.',
        'The {role}, {person}, said that the government would not cap prices “at this time”.',
        'Bakers in {place} have begun to sell half loaves.',
        'Economists had expected a rise of a third of that.',
        '{person} said the harvest would bring relief by August.',
        'In {place}, queues formed before dawn outside three branches of the savings bank.',
        'The central bank left its rate at {number} per cent.',
        'Wages have not kept pace since {year}, according to {body}.',
        '“A loaf is a loaf, and a family is a family,” said {other}, who runs a bakery with {number} employees.',
        'Wheat is traded in dollars, so that a weak currency makes every sack dearer.',
        'Opposition members demanded an inquiry into the grain reserve.',
        'A kilogram of flour now costs what two did a year ago.',
      ],
    },
    {
      headlines: [
        '{place} win the cup after {number} penalties',
        'Late goal sends {place} through',
        'Coach {person} resigns after defeat in {place}',
      ],
      sentences: [
        'A goal in the last minute sent {place} into the final on a wet evening.',
        '{person} had given the visitors the lead with a header before half-time.',
        'The {role} of the club, {other}, thanked the {number} supporters who had travelled.',
        'It was the third meeting of the two sides this season, and the first without a red card.',
        'The referee looked at the monitor for {number} minutes before he gave the goal.',
        '“We were not good today, but we were there,” said {person}.',
        'The final is played in {place} in June.',
        'Last time the club reached a final was {year}.',
        'Injuries had kept four regulars out of the side.',
        'After the whistle the players carried their captain around the pitch.',
      ],
    },
    {
      headlines: [
        'Flood water reaches the old town of {place}',
        '{number} families leave their homes as river rises',
        'Storm closes schools from {place} to {town}',
      ],
      sentences: [
        'The river rose by {number} centimetres in a night and stands in the cellars of {place}.',
        'Some {number} families have left their homes, {body} said.',
        '{person}, the {role}, asked people to stay away from the embankment.',
        'Soldiers filled sandbags until two in the morning.',
        'No one was hurt, but {number} sheep are missing from the meadows near {town}.',
        'The last flood of this height was measured in {year}.',
        'Schools stay closed until the end of the week.',
        '{other} lost a workshop that her family has run for {number} years.',
        '“Water has no manners,” she said, and went back to her pump.',
        'Forecasters expect the peak tomorrow evening.',
        'The bridge at {town} is open to pedestrians only.',
      ],
    },
    {
      headlines: [
        'University of Larkhaven finds {number} letters in an attic',
        'A museum without pictures opens in {place}',
        '‘Nobody reads a map any more’: an afternoon with {person}',
      ],
      sentences: [
        'A box with {number} letters was found in the attic of a house in {place}.',
        'They were written between {year} and the end of the war by a woman who signs only with an A.',
        '{person}, who teaches at {body}, calls the find “a voice from the kitchen of history”.',
        'The paper is thin, the ink brown, and every line is filled to the margin.',
        'Most of the letters went to a brother in {place} who never answered, or whose answers are lost.',
        'They speak of the price of coal, of a lodger who plays the oboe, and of the weather.',
        'The museum will show {number} of them from September.',
        '{other}, the {role} of the museum, wants visitors to read aloud.',
        'Transcripts will be published with a free licence.',
        'Whether the writer was the later novelist is a matter of dispute.',
        'An oboe was found in the same attic.',
      ],
    },
    {
      headlines: [
        '{body} and dockers reach a deal on pay',
        'Strike enters its {number}th day at {place} docks',
        '{person} elected to lead the dockers',
      ],
      sentences: [
        'Dockers in {place} return to work after {number} days of strike.',
        'The agreement gives them {number} per cent more pay over two years, {body} said.',
        '{person}, the {role}, spoke of “a fair day’s end”.',
        'Containers stand four high on the quay, and fruit worth millions has been thrown away.',
        'The employers had asked a court in {town} to forbid the strike, without success.',
        '{other} said that trust would take longer to mend than the cranes.',
        'In {year} a strike at the same docks lasted {number} weeks.',
        'The government stayed out of the talks.',
        'Shipping lines want to come back within the month.',
        'A clause on automation was left for the autumn.',
      ],
    },
  ],
};

const german: Desk = {
  language: 'de',
  outlets: [
    { name: 'Mühlstädter Anzeiger', domain: 'www.muehlstaedter-anzeiger.example' },
    { name: 'Neue Hafenzeitung', domain: 'hafenzeitung.example' },
  ],
  people: ['Jürgen Möller', 'Sabine Weiß', 'Käthe von Lüttwitz', 'Ada Thorne', 'Omar Demir'],
  roles: ['Bürgermeisterin', 'Finanzminister', 'Sprecher', 'Direktorin'],
  places: ['Mühlstadt', 'Köln', 'Larkhaven', 'Zürich', 'Wien', 'Tiflis', 'Paris'],
  bodies: ['der Stadtrat', 'die Universität Köln', 'das Landgericht', 'die Hafengesellschaft'],
  reporters: ['Max Meier', 'Ulrike Schäfer', 'Jörg Öztürk'],
  byline: 'Von {name}',
  furniture: [
    'Startseite | Politik | Wirtschaft | Sport',
    'Jetzt teilen',
    'Newsletter abonnieren',
    'Anzeige',
    'Mehr zum Thema',
  ],
  parts: [
    ['Nach der Sitzung', 'Am späten Abend', 'Auf dem Weg nach {town}', 'Vor dem Rathaus', 'Seit {number} Tagen'],
    [
      'brannten wieder alle Lampen',
      'spielte eine Kapelle neben dem Kran',
      'verkauften zwei Schwestern Tee und Brötchen',
      'stand ein Fahrrad vor der Tür',
      'ging die Uhr {number} Minuten nach',
      'klingelte das Telefon ohne Pause',
    ],
    [
      'wie zuletzt im Jahr {year}.',
      'und niemanden störte es.',
      'zum Erstaunen der Nachbarn.',
      'während {other} draußen wartete.',
      'obwohl das Schild anderes sagte.',
    ],
  ],
  topics: [
    {
      headlines: ['Größtes Hochwasser seit {year}: {place} räumt die Altstadt', 'Brücke in {place} bleibt gesperrt'],
      sentences: [
        'Das Wasser steht in den Kellern von {place}, und es steigt weiter, teilte {body} mit.',
        '{person}, {role} der Stadt, bat die Bürger, das Ufer zu meiden.',
        'Rund {number} Familien mussten ihre Häuser verlassen.',
        '„Wir haben das kommen sehen und trotzdem gehofft“, sagte {other}.',
        'Zuletzt war der Fluss {year} so hoch gewesen.',
        'Die Schulen bleiben bis Freitag geschlossen.',
        'Helfer füllten bis in die Nacht {number} Säcke mit Sand.',
        'Verletzt wurde nach Angaben der Feuerwehr niemand.',
        'Der Scheitel wird für morgen Abend erwartet.',
        'Für die Bäckerei am Markt ist es schon das zweite Mal in diesem Jahr.',
      ],
    },
    {
      headlines: ['Brot wird teurer: {number} Prozent in einem Monat', 'Warum der Zug nach {place} nicht mehr hält'],
      sentences: [
        'Der Preis für Brot ist in einem Monat um {number} Prozent gestiegen.',
        '{person}, {role}, schloss eine Obergrenze aus.',
        'In {place} verkaufen Bäcker inzwischen halbe Laibe.',
        'Die Löhne haben damit seit {year} nicht Schritt gehalten.',
        '„Ein Laib ist ein Laib“, sagte {other}, der {number} Leute beschäftigt.',
        'Weizen wird in Dollar gehandelt, und der Dollar ist stark.',
        'Die Opposition verlangt eine Untersuchung.',
        'Ein Kilogramm Mehl kostet heute so viel wie vor einem Jahr zwei.',
      ],
    },
  ],
};

const french: Desk = {
  language: 'fr',
  outlets: [
    { name: 'La Dépêche du Port', domain: 'www.depecheduport.example' },
    { name: 'Le Courrier de Valmont', domain: 'courrier-valmont.example' },
  ],
  people: ['Élodie Fontaine', 'François Lefèvre', 'Nadia Haddad', 'Jean-Baptiste de La Tour'],
  roles: ['maire', 'ministre', 'directrice', 'porte-parole'],
  places: ['Valmont', 'Paris', 'Genève', 'Bruxelles', 'Dakar', 'Tbilissi'],
  bodies: ['le conseil municipal', 'la Banque mondiale', 'l’université de Valmont'],
  reporters: ['Zoé Martin', 'Étienne Dubois'],
  byline: 'Par {name}',
  furniture: ['Accueil | Politique | Sports', 'Partager', 'Abonnez-vous dès 1 €', 'À lire aussi', 'Publicité'],
  parts: [
    ['Après la séance', 'Tard dans la soirée', 'Sur la route de {town}', 'Depuis {number} jours', 'Devant la mairie'],
    [
      'les lampes se sont rallumées',
      'une fanfare répétait près de la grue',
      'deux sœurs vendaient du thé',
      'l’horloge retardait de {number} minutes',
      'le téléphone n’arrêtait pas de sonner',
    ],
    [
      'comme en {year}.',
      'et personne ne s’en plaignait.',
      'à la surprise des voisins.',
      'pendant que {other} attendait dehors.',
      'malgré l’écriteau.',
    ],
  ],
  topics: [
    {
      headlines: ['À {place}, la mer reprend la vieille jetée', 'Le thème de la fare : {place} rallume son phare'],
      sentences: [
        'La jetée de {place} n’a pas résisté à la tempête de la nuit.',
        '« Nous l’avions dit dès {year} », a déclaré {person}, {role} de la ville.',
        'Près de {number} habitants ont été évacués, selon {body}.',
        'Les pêcheurs craignent pour la saison, qui commence dans {number} jours.',
        'Aucun blessé n’est à déplorer.',
        '{other} a perdu l’atelier où sa famille travaillait depuis {number} ans.',
        'Les travaux coûteront, d’après une première estimation, {number} millions d’euros.',
        'L’école restera fermée jusqu’à lundi.',
        'Le préfet doit se rendre sur place demain matin.',
      ],
    },
  ],
};

const spanish: Desk = {
  language: 'es',
  outlets: [{ name: 'El Faro de Puerto Nuevo', domain: 'elfaro.example' }],
  people: ['José Castillo', 'María Ángeles Núñez', 'Íñigo Peña'],
  roles: ['alcaldesa', 'ministro', 'portavoz'],
  places: ['Puerto Nuevo', 'Lima', 'Madrid', 'Córdoba', 'París'],
  bodies: ['el ayuntamiento', 'el Banco Mundial', 'la cofradía de pescadores'],
  reporters: ['Lucía Gómez', 'Andrés Ibáñez'],
  byline: 'Por {name}',
  furniture: ['Portada | Deportes | Opinión', 'Compartir', 'Suscríbete', 'Publicidad'],
  parts: [
    ['Tras la reunión', 'A última hora', 'Camino de {town}', 'Desde hace {number} días'],
    [
      'se encendieron otra vez las farolas',
      'ensayaba una banda junto a la grúa',
      'dos hermanas vendían té',
      'el reloj iba {number} minutos atrasado',
    ],
    ['como en {year}.', 'y a nadie le importó.', 'para sorpresa de los vecinos.', 'mientras {other} esperaba fuera.'],
  ],
  topics: [
    {
      headlines: ['El pan sube un {number} % en {place}', '{place} vuelve a tener tren después de {number} años'],
      sentences: [
        'El precio del pan ha subido un {number} por ciento en un mes, según {body}.',
        '«No habrá tope de precios», dijo {person}, {role} de la ciudad.',
        'En {place} las panaderías venden ya medias barras.',
        'Los salarios no han crecido al mismo ritmo desde {year}.',
        '{other}, que da trabajo a {number} personas, pide ayuda.',
        'La cosecha traerá alivio en agosto, según el ministerio.',
        'El kilo de harina cuesta hoy lo que costaban dos hace un año.',
        'La oposición exige una investigación.',
      ],
    },
  ],
};

const italian: Desk = {
  language: 'it',
  outlets: [{ name: 'Il Corriere del Golfo', domain: 'corrieredelgolfo.example' }],
  people: ['Giulia De Santis', 'Niccolò Ferri'],
  roles: ['sindaca', 'ministro', 'portavoce'],
  places: ['Porto Vecchio', 'Napoli', 'Torino', 'Parigi'],
  bodies: ['il consiglio comunale', 'l’università di Torino'],
  reporters: ['Anna Rossi'],
  byline: 'di {name}',
  furniture: ['Home | Cronaca | Sport', 'Condividi', 'Abbonati', 'Pubblicità'],
  parts: [
    ['Dopo la seduta', 'A tarda sera', 'Sulla strada per {town}', 'Da {number} giorni'],
    [
      'si sono riaccese le lampade',
      'una banda provava accanto alla gru',
      'due sorelle vendevano il tè',
      'l’orologio era indietro di {number} minuti',
    ],
    ['come nel {year}.', 'e nessuno ci ha fatto caso.', 'con sorpresa dei vicini.', 'mentre {other} aspettava fuori.'],
  ],
  topics: [
    {
      headlines: ['Riapre il traghetto per {place} dopo {number} anni', 'Perché a {place} è finita la farina'],
      sentences: [
        'Il traghetto per {place} tornerà a navigare in primavera, ha annunciato {body}.',
        '«Abbiamo aspettato {number} anni», ha detto {person}, {role} della città.',
        'Prima bisogna riparare il molo, con una spesa di {number} milioni di euro.',
        'I pescatori temono per le reti.',
        'Fino al {year} la traversata durava un’ora.',
        '{other} parla di «un inizio, e niente di più».',
        'I biglietti si comprano a bordo.',
        'La vecchia nave arrugginisce in un cantiere vicino a {place}.',
      ],
    },
  ],
};

const polish: Desk = {
  language: 'pl',
  outlets: [{ name: 'Kurier Nadmorski', domain: 'kuriernadmorski.example' }],
  people: ['Łukasz Żeleński', 'Małgorzata Święcicka'],
  roles: ['burmistrz', 'minister', 'rzeczniczka'],
  places: ['Gdańsk', 'Łódź', 'Warszawa', 'Paryż'],
  bodies: ['rada miasta', 'Uniwersytet Warszawski'],
  reporters: ['Piotr Nowak'],
  byline: '{name}',
  furniture: ['Strona główna | Kraj | Sport', 'Udostępnij', 'Zapisz się do newslettera', 'Reklama'],
  parts: [
    ['Po posiedzeniu', 'Późnym wieczorem', 'W drodze do {town}', 'Od {number} dni'],
    [
      'znów zapalono lampy',
      'orkiestra ćwiczyła obok dźwigu',
      'dwie siostry sprzedawały herbatę',
      'zegar spóźniał się o {number} minut',
    ],
    [
      'jak w {year} roku.',
      'i nikomu to nie przeszkadzało.',
      'ku zdziwieniu sąsiadów.',
      'a {other} czekał na zewnątrz.',
    ],
  ],
  topics: [
    {
      headlines: ['Prom do {place} wraca po {number} latach', 'W mieście {place} zabrakło mąki'],
      sentences: [
        'Prom, który łączył miasto z wyspami, znów popłynie wiosną, ogłosiła {body}.',
        '„Czekaliśmy na to {number} lat” – powiedział {role} {person}.',
        'Najpierw trzeba naprawić molo za {number} milionów złotych.',
        'Rybacy boją się o sieci.',
        'Do {year} roku przeprawa trwała godzinę.',
        'Bilety będzie można kupić na pokładzie.',
        '{other} mówi, że to dopiero początek.',
        'Szkoły pozostaną zamknięte do piątku.',
      ],
    },
  ],
};

const russian: Desk = {
  language: 'ru',
  outlets: [{ name: 'Вечерняя Гавань', domain: 'gavan.example' }],
  people: ['Борис Петров', 'Анна Щербакова'],
  roles: ['мэр', 'министр', 'представитель порта'],
  places: ['Москва', 'Тбилиси', 'Одесса', 'Париж'],
  bodies: ['городской совет', 'Всемирный банк'],
  reporters: ['Ирина Ёлкина'],
  byline: 'Автор: {name}',
  furniture: ['Главная | Политика | Спорт', 'Поделиться', 'Подписаться', 'Реклама'],
  parts: [
    ['После заседания', 'Поздно вечером', 'По дороге в город {town}', 'Уже {number} дней'],
    [
      'снова горели фонари',
      'у крана репетировал оркестр',
      'две сестры продавали чай',
      'часы отставали на {number} минут',
    ],
    ['как в {year} году.', 'и никто не возражал.', 'к удивлению соседей.', 'пока {other} ждал снаружи.'],
  ],
  topics: [
    {
      headlines: ['Паром вернётся через {number} лет', 'Почему подорожал хлеб'],
      sentences: [
        'Паром, который связывал город с островами, снова пойдёт весной, сообщил {body}.',
        '«Мы ждали этого {number} лет», – сказал {role} {person}.',
        'Сначала нужно починить причал, это обойдётся в {number} миллионов рублей.',
        'Рыбаки опасаются за сети.',
        'До {year} года переправа занимала час.',
        '{other} считает, что это только начало.',
        'Билеты можно будет купить на борту.',
        'Школы закрыты до конца недели.',
      ],
    },
  ],
};

const turkish: Desk = {
  language: 'tr',
  outlets: [{ name: 'Liman Postası', domain: 'limanpostasi.example' }],
  people: ['Omar Demir', 'Şule Çağlayan'],
  roles: ['belediye başkanı', 'bakan'],
  places: ['İzmir', 'Ankara', 'Tiflis'],
  bodies: ['belediye meclisi', 'Dünya Bankası'],
  reporters: ['Ayşe Yıldız'],
  byline: 'Haber: {name}',
  furniture: ['Ana sayfa | Gündem | Spor', 'Paylaş', 'Abone ol', 'Reklam'],
  parts: [
    ['Toplantının ardından', 'Gece geç saatlerde', '{town} yolunda', '{number} gündür'],
    [
      'lambalar yeniden yandı',
      'vincin yanında bando prova yaptı',
      'iki kız kardeş çay sattı',
      'saat {number} dakika geri kaldı',
    ],
    [
      '{year} yılında olduğu gibi.',
      've kimse aldırmadı.',
      'komşuların şaşkınlığına rağmen.',
      '{other} dışarıda beklerken.',
    ],
  ],
  topics: [
    {
      headlines: ['Vapur {number} yıl sonra yeniden sefere çıkıyor', '{place} limanında grev sona erdi'],
      sentences: [
        'Kenti adalara bağlayan vapur ilkbaharda yeniden sefere çıkacak, {body} duyurdu.',
        '“Bunu {number} yıldır bekliyorduk” dedi {role} {person}.',
        'Önce iskelenin {number} milyon liraya onarılması gerekiyor.',
        'Balıkçılar ağları için endişeli.',
        '{year} yılına kadar yolculuk bir saat sürüyordu.',
        'Biletler vapurda satılacak.',
        '{other} bunun yalnızca bir başlangıç olduğunu söyledi.',
        'Okullar cuma gününe kadar kapalı kalacak.',
      ],
    },
  ],
};

const arabic: Desk = {
  language: 'ar',
  outlets: [{ name: 'بريد الميناء', domain: 'barid.example' }],
  people: ['نادية حداد', 'عمر المصري'],
  roles: ['رئيسة البلدية', 'وزير المالية'],
  places: ['القاهرة', 'بيروت', 'باريس'],
  bodies: ['المجلس البلدي', 'البنك الدولي'],
  reporters: ['ليلى منصور'],
  byline: 'بقلم {name}',
  furniture: ['الرئيسية | سياسة | رياضة', 'شارك', 'اشترك في النشرة', 'إعلان'],
  parts: [
    ['بعد الجلسة', 'في وقت متأخر من المساء', 'على الطريق إلى {town}', 'منذ {number} أيام'],
    ['أضيئت المصابيح من جديد', 'تدربت الفرقة قرب الرافعة', 'باعت أختان الشاي', 'تأخرت الساعة {number} دقيقة'],
    ['كما حدث عام {year}.', 'ولم يعترض أحد.', 'وسط دهشة الجيران.', 'بينما انتظر {other} في الخارج.'],
  ],
  topics: [
    {
      headlines: ['عودة العبارة إلى الجزر بعد {number} عاما', 'أسعار الخبز ترتفع في {place}'],
      sentences: [
        'تعود العبارة التي تربط المدينة بالجزر إلى العمل في الربيع، كما أعلن {body}.',
        'وقالت {person}، {role}، إن السكان انتظروا هذا اليوم {number} عاما.',
        'ويجب إصلاح الرصيف أولا بكلفة {number} مليون.',
        'ويخشى الصيادون على شباكهم.',
        'وكانت الرحلة تستغرق ساعة حتى عام {year}.',
        'وتباع التذاكر على متن العبارة.',
        'وقال {other} إن هذه ليست سوى البداية.',
        'وتبقى المدارس مغلقة حتى نهاية الأسبوع.',
      ],
    },
  ],
};

const japanese: Desk = {
  language: 'ja',
  outlets: [{ name: '港町新聞', domain: 'minatomachi.example' }],
  people: ['山田太郎', '佐藤花子'],
  roles: ['市長', '大臣'],
  places: ['東京', '横浜', 'パリ'],
  bodies: ['市議会', '世界銀行'],
  reporters: ['鈴木一郎'],
  byline: '{name}',
  furniture: ['ホーム | 政治 | スポーツ', 'シェアする', '購読する', '広告'],
  parts: [
    ['会議のあと、', '夜遅く、', '{town}へ向かう途中、', '{number}日前から'],
    ['街灯がふたたび灯り', 'クレーンのそばで楽団が練習し', '姉妹がお茶を売り', '時計は{number}分遅れていて'],
    ['{year}年のときと同じだった。', '誰も気にしなかった。', '近所の人は驚いていた。', '{other}氏は外で待っていた。'],
  ],
  topics: [
    {
      headlines: ['島への渡し船、{number}年ぶりに再開', '{place}でパンの値段が上がる'],
      sentences: [
        '島と町を結ぶ渡し船が春から再開されると{body}が発表した。',
        '「{number}年間この日を待っていた」と{role}の{person}氏は述べた。',
        'まず桟橋を{number}億円かけて修理する必要がある。',
        '漁師たちは網への影響を心配している。',
        '{year}年までは片道一時間かかった。',
        '切符は船内で販売される。',
        '{other}氏は「これは始まりにすぎない」と話した。',
        '学校は週末まで休みになる。',
      ],
    },
  ],
};

/** English most of all, as in the archive of an English-speaking newsroom that also keeps what others wrote. */
export const desks = { english, german, french, spanish, italian, polish, russian, turkish, arabic, japanese };
