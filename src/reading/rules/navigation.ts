import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';
import { phraseList } from '../phrase-list.ts';

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
  unless: line => line.source.dom?.tag === 'tr',
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
