import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { runProgram } from '../../src/commands/run-program.ts';
import { withBuildLock } from '../../src/io/build-lock.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { projectFolder, runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

/** Runs a build, and changes the archive as soon as the build says that it is at `stage`. */
async function buildWithChange(root: string, stage: string, change: () => void) {
  let said = '';
  let isChanged = false;
  const write = (told: string) => {
    said += told;
    if (isChanged || !told.includes(stage)) return;
    isChanged = true;
    change();
  };
  const output = { write: () => true };
  // What is at work is only told at once on a terminal.
  const errors = { isTTY: true, write };
  const code = await runProgram(['build', '--root', root], { output, errors, env: {}, folder: root });
  assert.ok(isChanged, said);
  return { code, said };
}

for (const stage of ['reading articles', 'planning pages', 'writing the site']) {
  test(`a capture that changes or goes at “${stage}” stops the build, and dist/ stays as it was`, async () => {
    const root = temporaryArchive({ 'articles/a.txt': goodArticle });
    assert.equal((await runHere(['build', '--root', root])).code, 0);
    const before = folderDigests(join(root, 'dist'));
    // Of a capture that was published as it was read, nothing has to be read again.
    const article = join(root, 'articles/a.txt');
    writeFileSync(article, goodArticle.replace('spring', 'summer'));
    const edit = () => writeFileSync(article, goodArticle.replace('spring', 'autumn'));
    for (const change of [edit, () => rmSync(article)]) {
      const { code, said } = await buildWithChange(root, stage, change);
      assert.equal(code, 1);
      assert.match(said, /articles\/a\.txt was changed while the site was being built/);
      assert.doesNotMatch(said, /crashed/);
      assert.deepEqual(folderDigests(join(root, 'dist')), before);
    }
    writeFileSync(article, goodArticle);
    assert.equal((await runHere(['build', '--root', root])).code, 0);
    assert.equal((await runHere(['verify', '--root', root])).code, 0);
  });
}

/** A build that never ends once its staging folder is half full. */
const endlessBuild = `
  import { writeFileSync } from 'node:fs';
  const { withBuildLock } = await import(${JSON.stringify(pathToFileURL(join(projectFolder, 'src/io/build-lock.ts')).href)});
  const { publishFolder } = await import(${JSON.stringify(pathToFileURL(join(projectFolder, 'src/io/publish-folder.ts')).href)});
  const [output] = process.argv.slice(-1);
  await withBuildLock(output, lock => publishFolder(output, async staging => {
    writeFileSync(staging + '/index.html', 'half');
    await new Promise(told => process.stdout.write('busy\\n', told));
    for (;;);
  }, lock));`;

async function endInTheMidst(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ended-'));
  const output = join(folder, 'dist');
  const words = ['--import', 'tsx', '--input-type=module', '--eval', endlessBuild, output];
  const program = spawn(process.execPath, words, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise(busy => program.stdout.once('data', busy));
  assert.deepEqual(readdirSync(folder).sort(), ['.dist.lock', '.dist.staging']);
  program.kill(signal);
  assert.equal(await new Promise(ended => program.once('close', (_, by) => ended(by))), signal);
  for (let tries = 0; readdirSync(folder).length > 0 && tries < 400; tries += 1) await wait(50);
  assert.deepEqual(readdirSync(folder), [], signal);
  // A build that begins at once is not refused, whoever clears away what is left.
  assert.equal(await withBuildLock(output, async () => 'begun'), 'begun');
}

test('a build that is ended in its midst, by whatever signal, leaves neither lock nor staging folder', {
  skip: process.platform === 'win32',
}, async () => {
  await Promise.all([endInTheMidst('SIGTERM'), endInTheMidst('SIGINT'), endInTheMidst('SIGKILL')]);
});

/** The program, which then has work to do that never gives way, as reading a large archive has for minutes. */
const busyProgram = `
  process.argv.splice(1, Infinity, 'backfile', '--version');
  await import(${JSON.stringify(pathToFileURL(join(projectFolder, 'src/main.ts')).href)});
  process.stdout.write('busy\\n', () => { for (;;); });`;

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends the program whatever it is at`, async () => {
    const words = ['--import', 'tsx', '--input-type=module', '--eval', busyProgram];
    const program = spawn(process.execPath, words, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] });
    let giveUp: NodeJS.Timeout | undefined;
    program.stdout.on('data', chunk => {
      if (!String(chunk).includes('busy')) return;
      program.kill(signal);
      giveUp = setTimeout(() => program.kill('SIGKILL'), 20_000);
    });
    const endedBy = await new Promise(ended => program.once('close', (_, by) => ended(by)));
    clearTimeout(giveUp);
    assert.equal(endedBy, signal);
  });
}
