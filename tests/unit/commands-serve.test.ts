import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectFolder } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const headline = 'Harbour town votes to reopen its ferry line';

test('serve shows the archive beside a busy port, follows every change, and leaves dist/ alone', async () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'dist/index.html': 'as published' });
  const busy = await listenSomewhere();
  const served = startServe(root, busy.port);
  try {
    const address = await served.address;
    assert.notEqual(new URL(address).port, String(busy.port));
    await eventually(address, text => text.includes(headline));
    await refusesTraversal(address);
    const otherHeadline = 'Tramway to the airport is closed for good';
    const other = goodArticle.replace(headline, otherHeadline).replaceAll('ferry', 'tram');
    writeFiles(root, { 'articles/tram.txt': other, 'articles/empty.txt': '' });
    await eventually(new URL('search/', address), text => text.includes(otherHeadline) && text.includes(headline));
    rmSync(join(root, 'articles/ferry.txt'));
    await eventually(new URL('search/', address), text => text.includes(otherHeadline) && !text.includes(headline));
    assert.match(served.said(), /articles\/empty\.txt {2}error {2}empty-file/);
    assert.match(served.said(), /Preview updated in \d+ s\. Ctrl\+C ends it\./);
  } finally {
    served.stop();
    busy.close();
  }
});

function startServe(root: string, port: number) {
  const words = [join(projectFolder, 'bin/backfile.js'), 'serve', '--port', String(port), '--root', root];
  const serving = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = new Promise<string>((found, fail) => {
    const listen = (chunk: unknown) => {
      said += String(chunk);
      const [, told] = /Server at (http:\S+)/.exec(said) ?? [];
      if (told) found(told);
    };
    serving.stdout.on('data', listen);
    serving.stderr.on('data', listen);
    serving.once('close', code => fail(new Error(`serve ended with ${code}: ${said}`)));
  });
  return { address, said: () => said, stop: () => serving.kill() };
}

/** `/%` once ended the server, and folders beside the preview could be read. */
async function refusesTraversal(address: string): Promise<void> {
  for (const path of ['%', '..%2f..%2farchive.yml', '..%2fpreview-private/s.txt'])
    assert.equal((await fetch(`${address}${path}`)).status, 400, path);
  assert.equal((await fetch(address)).status, 200);
}

async function listenSomewhere() {
  const server = createServer();
  await new Promise<void>(ready => server.listen(0, ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
}

/** Asks until the answer is as wanted, for at most two minutes: the machine may have much else to do. */
async function eventually(address: string | URL, wanted: (text: string) => boolean): Promise<void> {
  for (let attempt = 0; attempt < 480; attempt++) {
    const text = await fetch(address)
      .then(answer => answer.text())
      .catch(() => '');
    if (wanted(text)) return;
    await new Promise(resume => setTimeout(resume, 250));
  }
  assert.fail(`${address} does not show what was wanted`);
}
