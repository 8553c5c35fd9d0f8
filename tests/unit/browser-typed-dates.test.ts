import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInQuery } from '../../src/browser/typed-dates.ts';

test('a date typed among the words is found, with the rest of the query; quotations and numbers are left alone', async () => {
  const found = async (query: string, language = 'en') => {
    const date = await dateInQuery(query, language);
    return date && `${date.edtf} ${date.rest}`.trim();
  };
  assert.equal(await found('ferry 24 June 2023'), '2023-06-24 ferry');
  assert.equal(await found('June 2023 ferry strike'), '2023-06 ferry strike');
  assert.equal(await found('2023-06-24'), '2023-06-24');
  assert.equal(await found('Fähre 24. Juni 2023', 'de'), '2023-06-24 Fähre');
  assert.equal(await found('ferry 2023'), '2023 ferry');
  assert.equal(await found('2023'), '2023');
  for (const query of ['"24 June 2023"', 'from:2023-06-24', '"route 1204" ferry', 'route 12045', 'june ferry']) {
    assert.equal(await found(query), undefined, query);
  }
});
