import { monthNamed } from '../../dates/month-words.ts';
import { isInDialogue } from '../dialogue.ts';
import { pattern, phraseList } from '../line-pattern.ts';
import type { PageView } from '../page-view.ts';
import { lineRule, type Rule, type Verdict } from '../rule.ts';

/** Menus, skip links, search boxes and the like. */
export const navigation = lineRule({
  name: 'navigation',
  sentence: 'Part of a menu or another control for moving about the site.',
  precision: 'certain',
  label: 'boilerplate',
  kind: 'navigation',
  reason: 'wording of a menu or control',
  maxWords: 16,
  // The cells of a page's table stand on one line as the links of a menu do.
  unless: (line, page) => line.source.dom?.tag === 'tr' || isInDialogue(line, page),
  phrases: phraseList(`
    Home | Homepage | Front page | Menu | Main menu | Close | Close menu | Open menu | Toggle menu
    Toggle navigation | Show menu | Navigation | Search | Search for | Search this site | Search site
    Search... | Search form | Advanced search | Site search | Skip to content | Skip to main content
    Skip to navigation | Skip navigation | Jump to content | Skip to footer | Back to top | Top | Go to top
    Scroll to top | Return to top | Back | Next | Previous | Prev | More | More... | Show more | Show less
    Read less | See more | See all | View all | View more | Load more | Loading | Learn more | Expand | Collapse
    Sections | All sections | Edition | Editions | Site map | Sitemap | Site index | Archive | Archives
    Categories | Category | Tags | Tag | About | About us | Contact | Contact us | Careers | Jobs | Help
    Help center | FAQ | FAQs | Feedback | Support | Shop | Store | Cart | Games | Crossword | Horoscopes
    Weather | Obituaries | Classifieds | E-Paper | ePaper | Podcasts | Videos | Photos | Live | Live TV
    Watch live | Watch Live TV | Breaking news | Latest news | Top stories | Trending now | Trending | Donate
    Donate now | Support us | Download the app | Get the app | Our apps | Mobile apps | Select language
    Language | Choose language | Change language | Enter keyword | Quick links | Useful links
    Follow this topic | Go | Submit | Send | Cancel | Yes | No | OK | Text size | Dark mode | Light mode
    Table of contents | On this page | Jump to | In this article | News | World | Sports | Sport | Business
    Politics | Opinion | Entertainment | Lifestyle | Technology | Health | Science | Travel | Culture
    Education | Environment | Local | National | Startseite | Menü | Suche | Suchen | Schließen | Zur Startseite
    Zum Inhalt springen | Zum Inhalt | Nach oben | Mehr | Mehr anzeigen | Weitere | Kontakt | Über uns | Hilfe
    Nachrichten | Politik | Wirtschaft | Kultur | Wissenschaft | Gesellschaft | Panorama | Podcasts | Accueil
    Rechercher | Recherche | Fermer | Aller au contenu | Aller au contenu principal | Retour en haut | Voir plus
    Plus | Contactez-nous | Qui sommes-nous | Aide | Politique | Économie | Société | Culture | Sports | Inicio
    Buscar | Cerrar | Ir al contenido | Ver más | Contacto | Quiénes somos | Política | Economía | Deportes
    Cultura | Sociedad | Internacional | Cerca | Chiudi | Contatti | Chi siamo | Esportes | Zoeken | Sluiten
    Meer | Sök | Søg | Søk | Luk | Stäng | Lukk | Главная | Поиск | Меню | Ещё | Контакты | О нас | Новости
    Szukaj | Zamknij | Kontakt | Ara | Anasayfa | Ana Sayfa | İletişim | 検索 | ホーム | メニュー | 首页 | 搜索 | 검색 | 홈
  `),
  patterns: [
    pattern(
      /^(?:home|startseite|accueil|inicio|главная)(?: ?[›»>/|→·] ?[^›»>/|→·]{1,60}){1,6}$/iu,
      'Home > World > Europe',
      'Home and away games',
      'a trail of sections',
    ),
    pattern(
      /^[^|]{1,40}(?: \| [^|]{1,40}){3,20}$/u,
      'News | Sport | Weather | Video',
      'Kyiv | Monday',
      'a row of links',
      { holds: /\|/ },
    ),
    pattern(
      /^[^•·]{1,30}(?: [•·] [^•·]{1,30}){4,20}$/u,
      'News · Sport · Weather · Video · More',
      'Kyiv · Monday',
      'a row of links',
      { holds: /[•·]/ },
    ),
    pattern(
      /^(?:skip|jump) to (?:main |the )?[\p{L} ]{3,30}$/iu,
      'Skip to main content',
      'Skip to the part where the bridge collapses, and you see it',
    ),
    pattern(
      /^(?:see|view|show|read|load) (?:all|more)(?: (?:on|from|in|about|of))? [^.!?]{2,50}$/iu,
      'View all posts by Jane Doe',
      'See all that you can see. Then leave.',
      'a link to more pages',
    ),
    pattern(/^[\p{P}\p{S}\s]{1,12}$/u, '» |', '» a', 'no letter or digit'),
  ],
});

const noun =
  'comments?|responses?|replies|shares?|likes?|views?|reads?|votes?|reactions?|followers?|retweets?|kommentare?|commentaires?|partages?|comentarios?|commenti|comentários?|reacties|kommentarer|комментари\\p{L}{1,3}|просмотр\\p{L}{0,3}|komentarzy|yorum';

/** Counts of comments, shares and the like, reading times, and lone numbers. */
export const counters = lineRule({
  name: 'counter',
  sentence: 'A counter of the page: comments, shares, views, reading time, or a number alone.',
  precision: 'certain',
  label: 'boilerplate',
  kind: 'counter-ui',
  reason: 'a counter of the page',
  maxWords: 8,
  phrases: [
    'No comments',
    'No responses',
    '0 comments',
    'Comments',
    'Comment',
    'Shares',
    'Views',
    'Likes',
    'Kommentare',
    'Commentaires',
    'Comentarios',
    'Keine Kommentare',
    'Aucun commentaire',
    'Sin comentarios',
  ],
  patterns: [
    pattern(
      new RegExp(`^\\(?\\d[\\d.,]{0,9}[kKmM]?\\+?\\s?(?:${noun})\\)?$`, 'iu'),
      '12 comments',
      '12 comments were read out in court',
      'counts comments, shares or views',
    ),
    pattern(
      new RegExp(`^(?:${noun})\\s?[:(]?\\s?\\d[\\d.,]{0,9}[kKmM]?\\)?$`, 'iu'),
      'Comments (12)',
      'Comments 12 and 13 were struck from the record',
      'counts comments, shares or views',
    ),
    pattern(
      /^(?:(?:estimated )?reading time:? )?(?:about )?\d{1,3} ?(?:min|mins|minutes?|minuti|minutos|minuten|мин\.?|минут\p{L}?)(?: de)?(?: to)? ?(?:reading time|read|lesezeit|lecture|lectura|leitura|чтения|lezen|læsetid)?\.?$/iu,
      '5 min read',
      '5 minutes later the train left',
      'states the reading time',
    ),
    pattern(
      /^(?:est(?:imated)?\.? )?(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|время чтения|leestijd|lästid)\b.{0,24}$/iu,
      'Reading time: 4 minutes',
      'Reading time is what pupils lack most, teachers say.',
      'states the reading time',
    ),
    pattern(/^[#(]?\d{1,6}[kKmM]?\)?[.+]?$/u, '148', '148 dead', 'a number alone'),
    pattern(/^\d{1,3} ?\/ ?\d{1,3}$/u, '3 / 12', '3/12 of the vote', 'counts the pictures of a gallery'),
    pattern(
      /^\d{1,3} (?:of|von|sur|de|di|из) \d{1,3}$/iu,
      '3 of 12',
      '3 of 12 members voted against',
      'counts the pictures of a gallery',
    ),
  ],
});

/** A word and a number: a month of an archive has its number of articles so. */
const countedWord = /^\p{L}{3,12}\.?(?: (?:19|20)\d\d)? \(\d{1,5}\)$/u;

/** What capture/formats/pdf.ts found along the edges of the pages. */
export const runningHead: Rule = {
  name: 'running-head',
  sentence: 'Stands at the edge of the pages of a document: its running head, its foot, or the number of the page.',
  precision: 'strong',
  patterns: [],
  find: ({ lines }: PageView): readonly Verdict[] =>
    lines
      .filter(({ source }) => source.page !== undefined && source.dom?.hints.includes('running'))
      .map(({ index }) => ({
        ...{ index, label: 'boilerplate', kind: 'navigation', confidence: 0.97 },
        reason: 'stands at the edge of the pages',
      })),
};

/** Headings that themes and plug-ins add. */
export const themeWidget = lineRule({
  name: 'theme-widget',
  sentence: "A heading or label that the site's theme adds to every page.",
  precision: 'certain',
  label: 'boilerplate',
  kind: 'theme-widget',
  reason: 'heading of a theme widget',
  maxWords: 10,
  // “Weber (35)” is a player and his age.
  unless: ({ text }) => countedWord.test(text) && monthNamed(text.slice(0, text.search(/[ .]/u))) === undefined,
  phrases: [
    'Latest from Blog',
    'Current Issue',
    'View our current issue',
    'Read our current issue',
    'Video of the Week',
    'Video of the Day',
    'Latest from the Blog',
    'From the Blog',
    'Recent Comments',
    'Tag Cloud',
    'Meta',
    'Entries feed',
    'Comments feed',
    'WordPress.org',
    'Blog Stats',
    'Blogroll',
    'Instagram Feed',
    'Proudly powered by WordPress',
    'Powered by WordPress',
    'Powered by Blogger',
    'Blog Archive',
    'Search This Blog',
    'Labels',
    'Pages',
    'Followers',
  ],
  patterns: [
    pattern(
      countedWord,
      'March 2021 (14)',
      'March (14 days)',
      'a month of the site’s archive, with its number of articles',
    ),
    pattern(
      /^@?[\p{L}\d_.]{2,30} on instagram$/iu,
      'withemes on instagram',
      'The minister posted on instagram',
      undefined,
      { ends: 'mM' },
    ),
    pattern(
      /^(?:proudly )?(?:powered|designed|developed|built) (?:by|with) [^.]{2,40}$/iu,
      'Powered by WordPress',
      'Powered by two engines, the boat left. Nobody saw it.',
    ),
    pattern(
      /^(?:wordpress )?theme: [^.]{2,40} by [^.]{2,40}\.?$/iu,
      'Theme: Newsup by Themeansar.',
      'Theme parks were closed by storms.',
    ),
  ],
});

/** Template source that was never filled in or run. */
export const templateConfig = lineRule({
  name: 'template-config',
  sentence: 'Source of the page template that leaked into the text.',
  precision: 'certain',
  label: 'boilerplate',
  kind: 'template-config',
  reason: 'source of a template or plug-in',
  maxWords: 80,
  patterns: [
    pattern(
      /^lorem ipsum(?: dolor\b|\s?\d{0,2}$)/iu,
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
      'Lorem ipsum is what printers set to try a face.',
      'text that fills a template',
    ),
    pattern(/^#[a-z_]+=\(/u, '#buttons=(Ok, Go it!) #days=(20)', '#buttons are missing'),
    pattern(
      /^\{\{[^{}]{1,120}\}\}$|^\{%[^{}]{1,120}%\}$/u,
      '{{ post.title }}',
      'Write {{ post.title }} where the title goes',
    ),
    pattern(
      /^\[\/?[a-z][a-z_-]{2,30}(?: [a-z_-]{1,30}=[^\]]{0,200})?\]$/u,
      '[gallery ids="1,2"]',
      '[The minister] said so',
    ),
    pattern(
      /^(?:\.|#)[a-z][\w-]{0,40}(?:[ ,>.#][\w.#>-]{0,40}){0,6} ?\{.{0,200}\}?$/u,
      '.td_block_inner { margin: 0; }',
      '.5 of a point',
    ),
    pattern(
      /^\/\* ?<!\[CDATA\[|^<!\[CDATA\[|^\/\/ ?\]\]>|^<!--/u,
      '/* <![CDATA[ */',
      '/ or * on the form',
      'program code',
    ),
  ],
  // An article about programming prints templates on purpose, and then many.
  unlessPage: page => page.textLines.filter(({ text }) => /^\{[{%]/u.test(text)).length > 2,
});
