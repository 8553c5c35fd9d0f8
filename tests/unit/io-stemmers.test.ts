import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleAssets } from '../../src/io/bundle-assets.ts';
import { loadStemmers, stemmedLanguages } from '../../src/search/analysis/stemmers.ts';
import { readTheme } from '../../src/site/settings/read-theme.ts';
import { archiveSettingsSchema } from '../../src/site/settings/settings.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';

const words = [
  'الكتاب',
  'كتابهم',
  'häuser',
  'maisons',
  'corriendo',
  'városok',
  'книгами',
  'evler',
  'βιβλία',
  'larkhaven',
];

test('every stemmer does in a module of the browser what it does in the build', async () => {
  const { value: theme } = readTheme([], [], archiveSettingsSchema.parse({ title: 'Papers' }));
  const { files } = await bundleAssets(theme);
  const scripts = files.flatMap(file => (file.kind === 'bytes' && file.path.endsWith('.js') ? [file] : []));
  const written = scripts.map(({ path, bytes }) => [basename(path), bytes] as const);
  const folder = temporaryArchive({ 'package.json': '{"type":"module"}', ...Object.fromEntries(written) });
  const load = async (name: string): Promise<unknown> => {
    const file = written.find(([path]) => path.startsWith(`lunr.${name}-`))?.[0];
    assert.ok(file, `a script for the stemmer ${name}`);
    return (await import(pathToFileURL(join(folder, file)).href)).default;
  };
  const support = await load('stemmer.support');
  const ours = await loadStemmers(stemmedLanguages);
  const compared = stemmedLanguages.filter(name => name !== 'en');
  for (const name of compared) {
    const host: Record<string, { stemmer(word: string): string }> = {};
    Object.assign(host, { Pipeline: { registerFunction() {} }, generateStopWordFilter: () => () => undefined });
    for (const plugin of [support, await load(name)]) {
      assert.ok(typeof plugin === 'function');
      plugin(host);
    }
    const stem = host[name]?.stemmer;
    assert.ok(stem);
    for (const word of words) assert.equal(stem(word) || word, ours.get(name)?.(word), `${name}: ${word}`);
  }
  assert.equal(compared.length, 17);
});
