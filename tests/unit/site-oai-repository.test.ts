import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { parseYamlText } from '../../src/capture/parse-yaml.ts';
import { archiveSettingsSchema } from '../../src/site/settings/settings.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, settingsWith } from '../support/site-archive.ts';
import { removedWords, variedArchive } from '../support/varied-archive.ts';

const oaiPmh = { email: 'editor@papers.example', changed: '2026-02-03' };

interface Element {
  /** With its namespace in braces. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A document as a parser that knows namespaces and throws at every fault has it. */
function parsed(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const kept = Object.values(attributes).filter(({ prefix }) => prefix !== 'xmlns' && prefix !== 'xsi');
    const given = Object.fromEntries(kept.flatMap(({ name, value }) => (name === 'xmlns' ? [] : [[name, value]])));
    const made = { name: `{${uri}}${local}`, attributes: given, children: [], text: '' };
    open.at(-1)?.children.push(made);
    open.push(made);
  });
  parser.on('text', text => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  assert.ok(root);
  return root;
}

const sr = (name: string) => `{http://www.openarchives.org/OAI/2.0/static-repository}${name}`;
const oai = (name: string) => `{http://www.openarchives.org/OAI/2.0/}${name}`;
const dc = '{http://purl.org/dc/elements/1.1/}';
const dcTerms =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights';

const namesOf = ({ children }: Element) => children.map(({ name }) => name);
const day = /^\d{4}-\d\d-\d\d$/;

/** What static-repository.xsd and the restricted schema of OAI-PMH that it imports ask of a file. */
function assertValid(root: Element): readonly Element[] {
  assert.equal(root.name, sr('Repository'));
  assert.deepEqual(namesOf(root), ['Identify', 'ListMetadataFormats', 'ListRecords'].map(sr));
  const [identify, formats, list] = root.children as [Element, Element, Element];
  const asked = 'repositoryName baseURL protocolVersion adminEmail earliestDatestamp deletedRecord granularity';
  assert.deepEqual(namesOf(identify), asked.split(' ').map(oai));
  const [name = '', , version, email = '', earliest = '', ...fixed] = identify.children.map(({ text }) => text);
  assert.ok(name !== '' && /^\S+@(?:\S+\.)+\S+$/.test(email) && day.test(earliest));
  assert.deepEqual([version, ...fixed], ['2.0', 'no', 'YYYY-MM-DD']);
  assert.deepEqual(formats.children.map(namesOf), [['metadataPrefix', 'schema', 'metadataNamespace'].map(oai)]);
  assert.deepEqual(list.attributes, { metadataPrefix: 'oai_dc' });
  for (const record of list.children) {
    assert.equal(record.name, oai('record'));
    assert.deepEqual(namesOf(record), ['header', 'metadata'].map(oai));
    const [header, metadata] = record.children as [Element, Element];
    // Sets and deleted records are not allowed here.
    assert.deepEqual([namesOf(header), header.attributes], [['identifier', 'datestamp'].map(oai), {}]);
    const [identifier = '', stamp = ''] = header.children.map(({ text }) => text);
    assert.match(identifier, /^oai:[a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)+:[\w.!~*'();/?:@&=+$,%-]+$/i);
    assert.ok(day.test(stamp) && stamp >= earliest);
    assert.deepEqual(namesOf(metadata), ['{http://www.openarchives.org/OAI/2.0/oai_dc/}dc']);
    for (const { name: term, children } of metadata.children[0]?.children ?? []) {
      assert.ok(dcTerms.split(' ').includes(term.replace(dc, '')), term);
      assert.equal(children.length, 0);
    }
  }
  return list.children;
}

const oaiOf = (...[articles, changes]: Parameters<typeof archiveOf>) =>
  renderSite(archiveOf(articles, { settings: settingsWith({ oaiPmh }), ...changes })).texts.get('oai.xml');

function termsOf(record: Element | undefined): readonly (readonly [string, string])[] {
  return (
    record?.children[1]?.children[0]?.children.map(({ name, text }) => [name.replace(dc, ''), text] as const) ?? []
  );
}

test('the static repository has the shape that its schema asks for, whatever the texts, and no text of an article', () => {
  const settings = settingsWith({ oaiPmh });
  const xml = renderSite({ ...variedArchive(), settings }).texts.get('oai.xml') ?? '';
  assert.ok(assertValid(parsed(xml)).length > 3);
  assert.doesNotMatch(xml, /First words|Still quoted/);
  assert.ok(!xml.includes(removedWords));
});

test('a record has what is known of its article, with its identifiers and collections', () => {
  const article = articleWith({
    id: idOf(1),
    identifiers: { doi: '10.5555/1', local: ['A 1'] },
    collections: ['The ferry papers'],
    sourceUrl: 'https://mercury.example/ferry',
    date: { basis: 'stated', edtf: '2021-03-14', evidence: [] },
    byline: [{ text: 'Ellen Marsh', basis: 'capture' }],
  });
  const [record] = assertValid(parsed(oaiOf([article]) ?? ''));
  const terms = termsOf(record);
  const all = (name: string) => terms.flatMap(([term, text]) => (term === name ? [text] : []));
  assert.deepEqual(all('creator'), ['Marsh, Ellen']);
  assert.deepEqual(all('date'), ['2021-03-14']);
  assert.deepEqual(all('identifier').slice(1), ['https://doi.org/10.5555/1', 'A 1']);
  assert.deepEqual(all('source'), ['https://mercury.example/ferry']);
  assert.deepEqual(all('relation'), ['https://example.org/papers/collections/the-ferry-papers/']);
  assert.deepEqual(all('rights'), [article.record.rights]);
});

test('a record is stamped with the day of the last change: the archive’s, or its own where that is later', () => {
  const corrected = (date: string) => ({ kind: 'corrected', notes: [{ date, note: 'A name.' }] }) as const;
  const records = assertValid(
    parsed(
      oaiOf([
        articleWith({ id: idOf(1) }),
        articleWith({ id: idOf(2), state: corrected('2026-05-06') }),
        articleWith({ id: idOf(3), state: corrected('2020-01-01') }),
        articleWith({ id: idOf(4), state: { kind: 'retracted', date: '2026-06-07', reason: 'Made up.' } }),
      ]) ?? '',
    ),
  );
  const stamps = records.map(({ children: [header] }) => header?.children.map(({ text }) => text.replace(/^.*:/, '')));
  assert.deepEqual(stamps.sort(), [
    [idOf(1), '2026-02-03'],
    [idOf(2), '2026-05-06'],
    [idOf(3), '2026-02-03'],
  ]);
});

test('a gateway’s address goes before the file’s, and without the key there is no file', () => {
  const gateway = { oaiPmh: { ...oaiPmh, gateway: 'https://gateway.example/oai/' } };
  const xml = oaiOf([articleWith({})], { settings: settingsWith(gateway) }) ?? '';
  assert.match(xml, /<oai:baseURL>https:\/\/gateway\.example\/oai\/example\.org\/papers\/oai\.xml<\/oai:baseURL>/);
  assert.equal(oaiOf([articleWith({})], { settings: settingsWith() }), undefined);
});

test('an address that is none and a day that is none are told', () => {
  const yaml = 'title: A\noaiPmh: { email: nobody, changed: 2026-02 }\n';
  const { problems } = parseYamlText(yaml, 'archive.yml', archiveSettingsSchema);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['invalid-value', 'invalid-value'],
  );
});
