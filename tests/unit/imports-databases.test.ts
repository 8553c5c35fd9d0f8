import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document, Packer, Paragraph } from 'docx';
import { readCapture } from '../../src/capture/read-capture.ts';
import { databaseImport } from '../../src/imports/databases/database-import.ts';
import type { ImportedArticle } from '../../src/imports/imported.ts';
import { metadataText } from '../../src/io/new-articles.ts';
import { labelLines } from '../../src/reading/label-lines.ts';

async function articlesOf(bytes: string | Uint8Array, path = 'nexis.txt'): Promise<readonly ImportedArticle[]> {
  const planned = await databaseImport({ path, pieces: () => [Buffer.from(bytes)] });
  assert.ok(planned && 'entries' in planned);
  const found: ImportedArticle[] = [];
  for await (const one of planned.entries()) if (one.kind === 'article') found.push(one);
  return found;
}

const factsOf = ({ headline, metadata: { byline, outlet, date, standfirst } }: ImportedArticle) => ({
  headline,
  byline,
  outlet,
  date,
  standfirst,
});

/** What readers see of it: the headline and the body. */
function shown(article: ImportedArticle | undefined): readonly string[] {
  assert.ok(article?.capture.kind === 'file');
  const sidecar = { path: 'articles/a.yml', bytes: Buffer.from(metadataText(article.metadata)) };
  const { value, problems } = readCapture({ path: 'articles/a.txt', bytes: article.capture.bytes, sidecar });
  assert.ok(value, JSON.stringify(problems));
  return labelLines(value).flatMap(({ label, text }) =>
    ['headline', 'paragraph', 'crosshead', 'quote', 'list-item'].includes(label) ? [text] : [],
  );
}

const one = 'The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands.';
const two = 'Language: that was what the two sides lacked, said the mayor after the vote of nine to two on the pier.';

const classic = `
                               1 of 2 DOCUMENTS


                              The Guardian (London)

                            March 14, 2021 Sunday
                              London Final Edition

Ferry returns to Saltmarsh

BYLINE: Ellen Marsh in Larkhaven

SECTION: NEWS; Pg. 5

LENGTH: 52 words

HIGHLIGHT: After four years the island
has a boat again.

BODY:

${one}

${two}

LOAD-DATE: March 15, 2021

LANGUAGE: ENGLISH

                  Copyright 2021 Guardian Newspapers Limited
                             All Rights Reserved


                               2 of 2 DOCUMENTS


                                 Daily Ledger

                            March 16, 2021 Tuesday

Storm ends

LENGTH: 20 words

BODY:
${one}

LOAD-DATE: March 17, 2021
`;

test('a file of Nexis in its old form is split, and its head and foot are told apart from the text', async () => {
  const [first, second, ...others] = await articlesOf(classic);
  assert.equal(others.length, 0);
  assert.ok(first && second);
  assert.deepEqual(factsOf(first), {
    ...{ headline: 'Ferry returns to Saltmarsh', byline: 'Ellen Marsh in Larkhaven', outlet: 'The Guardian (London)' },
    ...{ date: '2021-03-14', standfirst: 'After four years the island has a boat again.' },
  });
  assert.deepEqual(shown(first), ['Ferry returns to Saltmarsh', one, two]);
  assert.deepEqual(
    [second.headline, second.metadata.outlet, second.metadata.date],
    ['Storm ends', 'Daily Ledger', '2021-03-16'],
  );
  assert.deepEqual(shown(second), ['Storm ends', one]);
});

const present = `Documents (2)
1. Ferry returns to Saltmarsh
Client/Matter: -None-
2. Storm ends

Ferry returns to Saltmarsh
The Guardian (London)
March 14, 2021 Sunday


Copyright 2021 Guardian Newspapers Limited All Rights Reserved
Section: NEWS; Pg. 5
Length: 52 words
Byline: Ellen Marsh
Highlight: After four years.
Body


${one}

${two}

Load-Date: March 15, 2021

End of Document

Storm ends
Daily Ledger
March 16, 2021 Tuesday

Copyright 2021 Ledger All Rights Reserved
Length: 20 words
Body

${one}

Load-Date: March 17, 2021

End of Document
`;

test('a file of Nexis in its present form is split, with its list of contents or as a Word document', async () => {
  const paragraphs = present.split('\n').map(text => new Paragraph({ text }));
  const word = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
  for (const articles of [await articlesOf(present), await articlesOf(word, 'nexis.docx')]) {
    const [first, second, ...others] = articles;
    assert.equal(others.length, 0);
    assert.ok(first && second);
    assert.deepEqual(factsOf(first), {
      ...{ headline: 'Ferry returns to Saltmarsh', byline: 'Ellen Marsh', outlet: 'The Guardian (London)' },
      ...{ date: '2021-03-14', standfirst: 'After four years.' },
    });
    assert.deepEqual(shown(first), ['Ferry returns to Saltmarsh', one, two]);
    assert.deepEqual(shown(second), ['Storm ends', one]);
  }
});

test('a file of Factiva is split, with codes or without them', async () => {
  const coded = `HD
Ferry returns to Saltmarsh
BY    By Ellen Marsh
WC    52 words
PD    14 March 2021
SN    The Guardian
SC    GRDN
LA    English
CY    Copyright 2021.
LP
${one}
TD
${two}
NS    gcat : Politics
AN    Document GRDN000020210314eh3e00001
`;
  const plain = `Ferry returns to Saltmarsh
By Ellen Marsh
52 words
14 March 2021
02:00
The Guardian
GRDN
5
English
Copyright 2021. Guardian Newspapers Limited.

${one}

${two}

Document GRDN000020210314eh3e00001
`;
  for (const text of [coded, plain]) {
    const articles = await articlesOf(
      text + text.replace('Ferry returns', 'Storm comes').replace('14 March', '16 March'),
    );
    assert.deepEqual(articles.map(factsOf), [
      {
        headline: 'Ferry returns to Saltmarsh',
        byline: 'By Ellen Marsh',
        outlet: 'The Guardian',
        date: '2021-03-14',
        standfirst: undefined,
      },
      {
        headline: 'Storm comes to Saltmarsh',
        byline: 'By Ellen Marsh',
        outlet: 'The Guardian',
        date: '2021-03-16',
        standfirst: undefined,
      },
    ]);
    assert.deepEqual(shown(articles[0]), ['Ferry returns to Saltmarsh', one, two]);
  }
});

test('a text with one article is no file of a database', async () => {
  assert.equal(await databaseImport({ path: 'a.txt', pieces: () => [Buffer.from(`Ferry\n\n${one}\n`)] }), undefined);
});
