/** Names that a verdict may carry besides those of the rule table, with one sentence each. */
export const closingRules: Readonly<Record<string, string>> = {
  editor: 'The label was set by an editor under `lines:` in the metadata; nothing overrules it.',
  'front-matter': 'Belongs to the metadata at the head of the file.',
  blank: 'Nothing stands on the line.',
  model: 'No rule knows the line, and the line model takes it for no part of the article; the reason says by what.',
  headline:
    'The headline: before the running text, its words return in the text, and it does not end as a sentence does.',
  'article-byline': 'Of the names on the page, those of who wrote the article.',
  'article-day': 'Of the days on the page, the one on which the article was published.',
  paragraph: 'Stands in the running text.',
  crosshead: 'Stands in the running text, is short, ends without a stop, and text follows.',
  quote: 'A quotation: the line before ends in a verb of saying and a colon, or a quotation goes on.',
  list: 'Opens with a bullet, or with a number that its neighbours count on from.',
  'lost-space':
    'Puts a lost space back: each half is a word that stands elsewhere in the article or, in English, in the word list.',
  'markdown-link': 'In a Markdown capture: the words of a link or picture are shown, its address is kept beside.',
  'markdown-mark': 'In a Markdown capture: marks of headings, quotations and emphasis are read, not shown.',
  table: 'Has columns, and so has a line beside it.',
};
