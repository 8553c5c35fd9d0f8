/** What class and id words say, in the words that theme makers use everywhere; a row a sort, its words apart by spaces. */
const words = {
  body: 'articlebody body text paragraph paragraphs prose copy richtext texte cuerpo corps',
  article: 'article story post entry artikel articulo noticia hentry news single',
  content: 'content main primary inhalt contenido contenu',
  comments: 'comment comments disqus respond reply replies discussion thread kommentare commentlist reviews',
  aside: 'sidebar aside widget widgets rail secondary complementary module box panel',
  related:
    'related recommended recommendations recommend more trending popular latest teaser teasers card cards ' +
    'promo recirc taboola outbrain list listing grid river feed carousel slider next also readmore',
  social: 'share sharing social follow tools toolbar addthis sharedaddy likes',
  advert: 'ad ads advert advertisement sponsor sponsored sponsors dfp banner affiliate shopping partner',
  subscribe:
    'newsletter subscribe subscription signup register login paywall membership donate modal popup ' +
    'overlay cookie consent gdpr notice cta form dialog',
  navigation:
    'nav navigation navbar menu header footer masthead breadcrumb breadcrumbs topbar bottom colophon ' +
    'search pagination pager sitemap legal copyright',
  head:
    'byline author authors date meta time timestamp published dateline title headline subtitle subhead ' +
    'dek summary standfirst lead intro kicker deck teaser excerpt description contributor bio biography ' +
    'vcard',
  picture:
    'caption captions figcaption image images img photo gallery media video credit figure thumbnail ' +
    'slideshow player picture embed wp',
  tags: 'tag tags topic topics category categories keywords cat labels',
  quote:
    'pullquote pull quote blockquote tweet twitter instagram factbox infobox inset sidenote highlight ' + 'callout',
};

/** The sorts, in the order of the model's columns. */
export const hintSorts: readonly string[] = Object.keys(words);

/** The sort of a class or id word. */
export const sortOfHint: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([sort, each]) => each.split(' ').map(word => [word, sort] as const)),
);
