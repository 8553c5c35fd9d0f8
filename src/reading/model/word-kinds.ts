/** Kinds of words that tell boilerplate from an article, whatever the publisher. General words only: no names. */
const wordKinds = {
  comment:
    'comment comments commented commenter commenters commenting reply replies replied upvote downvote upvoted like likes dislike flag report moderated moderation moderator thread guest discussion disqus kommentar kommentare kommentieren antworten antwort melden gefällt commentaire commentaires répondre réponse signaler comentario comentarios responder respuesta denunciar commento commenti rispondi rispondere reactie reacties reageer beantwoorden komentarz komentarze odpowiedz комментарий комментарии ответить відповісти svara kommentarer svar',
  share:
    'share shares sharing tweet retweet facebook twitter whatsapp linkedin pinterest reddit telegram instagram youtube tiktok flipboard tumblr messenger bluesky mastodon threads email mail print link copied copy follow follows followers teilen drucken merken folgen partager imprimer suivre suivez compartir imprimir seguir síguenos condividi condividere stampa segui delen volg compartilhar dela udostępnij поделиться sdílet',
  related:
    'related read more also recommended recommendations recommend trending popular latest next previous prev stories story article articles watch see top most viewed headlines editors picks picked mehr lesen weiterlesen weitere artikel auch meistgelesen empfohlen empfehlungen nachrichten thema themen lire aussi plus suite articles relacionado relacionados leer más también noticias leggi anche articoli correlati lees ook meer gerelateerd leia mais também relacionadas läs mer också czytaj również więcej читайте также ещё ещe číst více další',
  subscribe:
    'newsletter newsletters subscribe subscriber subscribers subscribed subscription unsubscribe sign signup inbox join membership member members donate donation donations contribute support supporters premium trial unlimited offer register free account log login abo abonnieren abonnement abonnenten registrieren anmelden kostenlos spenden abonnez abonnés inscrire inscrivez gratuit connexion don suscríbete suscribirse suscripción gratis registrarse iscriviti abbonati abbonamento gratuito inschrijven aanmelden nieuwsbrief assine assinante newslettera zapisz подписка подпишитесь prenumerera',
  legal:
    'copyright rights reserved privacy policy policies terms conditions cookie cookies gdpr imprint impressum datenschutz agb contact advertise advertising licensing reproduced republished redistributed rewritten broadcast permission accessibility disclaimer nutzungsbedingungen kontakt mentions légales confidentialité conditions contactez droits réservés derechos reservados privacidad aviso condiciones contacto diritti riservati privacidade direitos voorwaarden contacteer auteursrecht prawa zastrzeżone polityka регламент',
  advert:
    'advertisement advertisements advert ad ads sponsored sponsor promoted promotion promo partner partners affiliate commission deals shop buy store price anzeige werbung publicité annonce publicidad anuncio patrocinado pubblicità sponsorizzato advertentie reklama реклама annons',
  navigation:
    'menu home homepage search skip sections section navigation close open toggle sitemap about us careers jobs faq help settings edition mobile app apps download back click here tap view all load show hide startseite suche zurück hilfe schließen accueil recherche retour aide fermer inicio buscar ayuda cerrar cerca chiudi zoeken sluiten szukaj поиск главная',
  author:
    'reporter correspondent editor writer author journalist columnist contributor contributing staff covers covered reached contributed reporting freelance editorial bureau graduated author’s autor autorin redakteur redakteurin redaktion korrespondent journaliste rédaction auteur periodista redacción redactor giornalista redazione redactie dziennikarz redakcja автор корреспондент редактор',
  picture:
    'photo photos photograph photographer photography image images picture pictures pictured getty screenshot illustration video gallery slideshow caption file fullscreen enlarge foto fotos bild bilder imago fotografie galerie imagen imágenes vídeo immagine immagini beeld zdjęcie fot фото снимок crédit crédits credit',
  note: 'correction corrected clarification updated update published posted note modified version earlier veröffentlicht aktualisiert stand publié jour modifié actualizado publicado actualización pubblicato aggiornato gepubliceerd bijgewerkt opublikowano опубликовано обновлено aktualizováno publicerad uppdaterad',
  time: 'ago hour hours hr hrs minute minutes min mins second seconds yesterday today week weeks vor stunden stunde minuten tagen tag gestern heute heures heure il y a hier hace horas hora minutos ayer hoy ore ora fa minuti ieri oggi uur geleden gisteren godzin temu minut часов назад минут вчера сегодня jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo am pm est edt gmt utc bst cet uhr',
  speaker:
    'i im ive id me my mine myself you your youre youve yours lol wow yeah ok thanks thank please sorry ich mich mir mein meine du dich dir dein sie ihr ihre euch je moi mon ma mes tu toi vous votre vos yo mi mis tú tu usted su io mio mia tuo voi ik mijn jij jouw jullie eu meu você ja mój ty я мне мой ты вы',
  speech:
    'said says told added according asked wrote stated explained announced reported argued noted sagte sagt erklärte teilte laut so zufolge schrieb berichtet dit déclaré expliqué selon indiqué annoncé dijo según explicó afirmó aseguró añadió señaló disse detto secondo spiegato ha zei volgens segundo afirmou powiedział według сказал заявил сообщил säger enligt řekl podle uvedl',
} as const;

export type WordKind = keyof typeof wordKinds;

/** The commonest small words of each language: running text is full of them, menus and lists of links are not. */
const functionWords: readonly string[] = [
  'the of and to in a is that for it was on with as he his be at by i this had not are but from or have an they which she were her would there been their has will who no if more when can out so up about into them than its after other over one also did what could because him we my you all our some any during before between while where how do does just',
  'der die das und in zu den mit von ist des sich auf für nicht es dem im ein eine auch als an er sie nach bei aus wie hat dass werden einer um noch am einen sind war oder aber vor zur zum bis mehr durch man sein wird wurde haben hatte nur über so wenn kann diese einem ihr ihre wir ich gegen unter vom schon dann seine',
  'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux d l à cette ou mais comme on n été sa ses ont elle leur être fait je nous y après entre deux aussi ces tout était sans c s',
  'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué han yo hay',
  'di e il la che in a per un è del non una con i le si da sono al lo della dei come ma più gli alla anche nel ha se o delle dal su questo ci nella era essere stato dalla hanno loro suo tra dopo cui due quando fa mi io l d',
  'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo',
  'de het een en van in is dat op te zijn met voor niet aan er die om ook als dan door maar bij uit nog naar hij ze over wordt heeft worden was tot hebben kan deze meer geen ik je werd na al we hun wel dit moet ons zou',
  'och i att det som en på är av för med den till inte om ett har de men var jag sig från vi så kan när nu man ut skulle under här efter bara eller mot også og ikke til der er af han hun var blev fra men som på ved kan skal vil har det den en et de at',
  'i w na z do się nie że to jest o po od za jak dla ale przez co tak przy tym był oraz jego są które który już tylko ze może być tego czy jej która został będzie w roku a v se je že s do o za k to ale jako by jsou po podle také jeho který které pro aby byl jen už když více nebo až si od bylo není i však',
  'и в не на что с по он из как за к это от у его для а но все также так о было года был при которые же то только до со мы их или я она они если том после бы во уже быть этого где і що та до як від про це за у на з який після але також або є він вони його',
  've bir bu da de için ile olarak daha çok en gibi kadar ne o olan sonra ama şey yüzde ise her var diye göre değil ya mi az és hogy nem egy is meg csak volt már mint de ez el még lesz ki ha pedig van și de la în cu nu pe care mai a din o este să un pentru că au fost ce prin sau dar ja on ei se että oli hän mutta ovat kun myös joka niin kuin',
];

export const wordKindNames = Object.keys(wordKinds) as readonly WordKind[];

/** Bit i stands for the i-th kind; the same for function words and languages. */
export interface Marks {
  readonly kinds: number;
  readonly languages: number;
}

const unmarked: Marks = { kinds: 0, languages: 0 };
const marks: ReadonlyMap<string, Marks> = marksByWord();

function marksByWord(): ReadonlyMap<string, Marks> {
  const marked = new Map<string, Marks>();
  const mark = (words: string, kindBits: number, languageBits: number) => {
    for (const word of words.split(' ')) {
      const known = marked.get(word) ?? unmarked;
      marked.set(word, { kinds: known.kinds | kindBits, languages: known.languages | languageBits });
    }
  };
  wordKindNames.forEach((kind, bit) => {
    mark(wordKinds[kind], 1 << bit, 0);
  });
  functionWords.forEach((words, bit) => {
    mark(words, 0, 1 << bit);
  });
  return marked;
}

export const languageCount = functionWords.length;

/** What is known of a word in lower case. */
export function marksOf(word: string): Marks {
  return marks.get(word) ?? unmarked;
}
