import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outletAddress, outletName } from '../../src/record/outlet-names.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';

const settingsOf = (outlets: string) =>
  readSettings({ path: 'archive.yml', bytes: new TextEncoder().encode(`title: T\noutlets:\n${outlets}`) }, {});

const { outlets } = settingsOf(
  '  The Mercury:\n    url: https://mercury.example/\n    variants: [Mercury, mercury.example]\n  CNA:\n    name: Coastal News Agency\n    url: https://cna.example/\n',
).value;

test('an outlet has the name that archive.yml gives it, whichever of its names an article gives', () => {
  for (const found of ['The Mercury', 'the  mercury', 'MERCURY', 'mercury.example', 'Ｍercury']) {
    assert.equal(outletName(found, outlets), 'The Mercury', found);
  }
  for (const found of ['CNA', 'cna', 'Coastal News Agency']) {
    assert.equal(outletName(found, outlets), 'Coastal News Agency', found);
  }
  for (const found of ['The Evening Mercury', 'constructor', '__proto__']) {
    assert.equal(outletName(found, outlets), found);
  }
});

test('its address is found by the name it is shown under', () => {
  assert.equal(outletAddress('Coastal News Agency', outlets), 'https://cna.example/');
  assert.equal(outletAddress('CNA', outlets), undefined);
});

test('a name that two outlets claim is told, at the second', () => {
  const { problems } = settingsOf('  The Mercury:\n    variants: [Merc]\n  The Star:\n    name: merc\n');
  assert.deepEqual(
    problems.map(({ code, line, message }) => [code, line, /“merc” is a name of another outlet too/.test(message)]),
    [['invalid-value', 5, true]],
  );
});
