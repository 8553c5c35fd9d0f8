import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { temporaryArchive } from '../support/temporary-archive.ts';
import { withBrowser } from './with-browser.ts';

const german = `Die Fähre kehrt nach Süßmünde zurück – „endlich“, sagen die Bürger

Der Gemeinderat von Süßmünde hat am Dienstag beschlossen, die Fähre zu den Inseln wieder fahren zu lassen; über zwölf Jahre lag sie still.

„Darauf haben wir ein Vierteljahrhundert gewartet“, sagte die Bürgermeisterin Änne Größer nach der Abstimmung, die mit neun zu zwei ausging.

Die Überfahrt soll 3 € kosten, Öl und Löhne eingerechnet; die ersten Gäste dürften ‚schon im März‘ übersetzen.
`;

const french = `Le bac revient à Larhavre : « enfin ! », disent les élèves d’à côté

Le conseil municipal de Larhavre a décidé mardi de rétablir le bac qui reliait la ville aux îles jusqu’en 1998, malgré le coût des œuvres.

« Nous l’attendions depuis vingt-cinq ans », a déclaré Zoé Lefèvre, maire de la ville, après un vote où deux élus s’y sont opposés.

La première traversée, prévue dès le printemps, coûtera 3 € ; Ça alors, s’étonne-t-on déjà sur le quai, où l’on se souvient du cœur de l’été.
`;

const root = temporaryArchive({
  'archive.yml':
    'title: Le Courrier d’Été & Größe\nmotto: Des journaux, gardés tels quels – für später\naddress: https://archive.example/\n',
  'articles/german.txt': german,
  'articles/german.yml': 'date: 2023-05-03\nlanguage: de\noutlet: Süßmünder Tagblatt\nbyline: Jörg Müßig\n',
  'articles/french.txt': french,
  'articles/french.yml': 'date: 2023-05-04\nlanguage: fr\noutlet: L’Écho de Larhavre\nbyline: Hélène Çavuş-Noël\n',
});

/** The fonts in which the page's own face is asked for, with the texts that other faces were used for. */
async function otherFaces(session: CDPSession): Promise<readonly string[]> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root: tree } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: tree.nodeId,
    // A label within has the face of controls.
    selector: ':is(h1, h2, h3, p, li, dd, i, a, bdi):not(:has(.label, .rubric, dl, select, button, label))',
  });
  const others: string[] = [];
  for (const nodeId of nodeIds) {
    const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
    const family = computedStyle.find(({ name }) => name === 'font-family')?.value ?? '';
    if (!family.startsWith('"Source Serif')) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (fonts.every(({ isCustomFont }) => isCustomFont)) continue;
    const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
    others.push(`${fonts.map(({ familyName }) => familyName).join(', ')}: ${outerHTML.slice(0, 200)}`);
  }
  return others;
}

/** What the page's answers weigh as hosts send them: packed, but for fonts. */
function weigh(page: Page): { readonly all: () => Promise<number>; readonly fonts: () => Promise<number> } {
  const sizes: Promise<{ size: number; isFont: boolean }>[] = [];
  page.on('response', response => {
    const isFont = response.url().endsWith('.woff2');
    sizes.push(response.body().then(body => ({ size: isFont ? body.length : gzipSync(body).length, isFont })));
  });
  const sum = async (wanted: (isFont: boolean) => boolean) =>
    (await Promise.all(sizes)).reduce((total, { size, isFont }) => total + (wanted(isFont) ? size : 0), 0);
  return { all: () => sum(() => true), fonts: () => sum(isFont => isFont) };
}

for (const [language, slug] of [
  ['German', /^die-f/],
  ['French', /^le-bac/],
] as const) {
  test(`on a first visit every letter of a ${language} article is of the archive’s own face, within 60 KB`, () =>
    withBrowser({ root }, async ({ page, context, open, site }) => {
      const article = readdirSync(join(site.folder, 'articles')).find(name => slug.test(name));
      assert.ok(article !== undefined);
      const weight = weigh(page);
      await open(`articles/${article}/`);
      const [all, fonts] = [await weight.all(), await weight.fonts()];
      assert.ok(all < 60_000 && all - fonts < 15_000, `${all} bytes, ${fonts} of them fonts`);
      const session = await context.newCDPSession(page);
      assert.deepEqual(await otherFaces(session), []);
    }));
}

test('on a first visit the front page is of the archive’s own face, its italics too', () =>
  withBrowser({ root, path: '' }, async ({ page, context }) => {
    assert.ok((await page.locator('.motto').count()) === 1);
    assert.deepEqual(await otherFaces(await context.newCDPSession(page)), []);
  }));
