import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { DevServer, DevServerClass } from '@11ty/eleventy';
import { guardPreview, refuse } from '../../src/io/preview-server.ts';
import { get, hostileHeads, hostileTargets } from '../support/hostile-requests.ts';

const require = createRequire(createRequire(import.meta.url).resolve('@11ty/eleventy'));
const folder = mkdtempSync(join(tmpdir(), 'preview-'));
const preview = join(folder, 'preview');
const secret = 'kept from the public';
const servers: DevServer[] = [];
after(() => Promise.all(servers.map(server => server.close())));

/** Eleventy's own server as `serve` starts it, without the build before it. */
async function startPreview(host?: string) {
  const Original: DevServerClass = require('@11ty/eleventy-dev-server');
  const eleventyServe = { getServerModule: async (_name: string) => Original };
  const failed = guardPreview({ eleventyServe }, host);
  const quiet = { info: () => {}, log: () => {}, error: () => {} };
  const server = (await eleventyServe.getServerModule('')).getServer('test', preview, { logger: quiet });
  servers.push(server);
  server._serverListen(0);
  await Promise.race([new Promise(ready => server.server.once('listening', ready)), failed]);
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { address, ask: (bytes: string) => askRaw(address, bytes) };
}

function askRaw(
  { address, port }: { readonly address: string; readonly port: number },
  bytes: string,
): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(port, address, () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${JSON.stringify(bytes.slice(0, 80))}`)));
    socket.on('data', chunk => {
      text += chunk.toString('latin1');
    });
    socket.on('close', () => done(text));
    socket.on('error', error => ('code' in error && error.code === 'ECONNRESET' ? done(text) : fail(error)));
  });
}

function writePreview() {
  for (const path of ['preview/a', 'preview/folder.html', 'preview/names/index.html', 'preview-private'])
    mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(preview, 'index.html'), '<!doctype html><title>Home</title>home page');
  writeFileSync(join(preview, 'a/index.html'), '<!doctype html><title>A</title>page of a');
  writeFileSync(join(preview, '100% fair.txt'), 'fair text');
  writeFileSync(join(folder, 'preview-private/s.txt'), secret);
  symlinkSync(join(folder, 'preview-private/s.txt'), join(preview, 'link.txt'));
  symlinkSync(join(folder, 'preview-private'), join(preview, 'linked'));
  symlinkSync(join(folder, 'preview-private/s.txt'), join(preview, '404.html'));
  symlinkSync(join(preview, 'a'), join(preview, 'b'));
}
writePreview();

test('pages are served, whatever of them is written in percent signs', async () => {
  const { ask, address } = await startPreview();
  assert.equal(address.address, '127.0.0.1');
  const table = [
    ['/', 'home page'],
    ['/?q=%', 'home page'],
    ['/a/', 'page of a'],
    ['/%61/', 'page of a'],
    ['/b/', 'page of a'],
    ['/100%25%20fair.txt', 'fair text'],
    ['/.11ty/reload-client.js', 'WebSocket'],
  ] as const;
  for (const [target, wanted] of table) {
    const answer = await ask(get(target));
    assert.match(answer, /^HTTP\/1\.1 200 /, target);
    assert.ok(answer.includes(wanted), target);
  }
  assert.match(await ask(get('/a')), /^HTTP\/1\.1 301 .*Location: \/a\/\r\n/s);
  assert.match(await ask(get('/', 'Host: localhost\r\nRange: bytes=0-3')), /^HTTP\/1\.1 200 /);
  assert.match(await ask('GET / HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 /);
});

const hostile: readonly (readonly [status: number, bytes: string])[] = [
  ...[
    '/%',
    '/%zz',
    '/%e0%a4%a',
    '/%ff',
    '/..%2f..%2fx',
    '/..%2fpreview-private/s.txt',
    '/%2e%2e/preview-private/s.txt',
    '/%2e%2e%2fpreview-private%2fs.txt',
    '/a/../../preview-private/s.txt',
    '/a/..',
    '/./a/',
    '/..\\preview-private\\s.txt',
    '/..%5cpreview-private%5cs.txt',
    '/a%00.html',
    '/a%0d%0aX: y',
    '//localhost/a/',
    'http://localhost/',
    'http://localhost/../preview-private/s.txt',
    '*',
    'a',
    '/\u00e9',
  ].map(target => [400, get(target)] as const),
  ...[
    '/..%252fpreview-private/s.txt',
    '/%252e%252e/preview-private/s.txt',
    '/link.txt',
    '/linked/s.txt',
    '/linked/',
    '/folder',
    '/folder.html',
    '/names/',
    '/absent',
    `/${'a'.repeat(3000)}`,
    '/404',
    '/404.html',
    '/%F0%9F%9A%A2',
    '/.11ty/morphdom.jsx',
  ].map(target => [404, get(target)] as const),
  [414, get(`/${'a'.repeat(5000)}`)],
  [414, get(`/${'%2e%2e/'.repeat(1500)}`)],
  [431, get(`/${'a'.repeat(50_000)}`)],
  [405, get('/').replace('GET', 'POST')],
  [405, get('*').replace('GET', 'OPTIONS')],
  [403, get('/', 'Host: evil.example')],
  [403, get('/', 'Host: localhost.evil.example:8080')],
  [403, get('/', 'Host: 127.0.0.1.evil.example')],
  [403, get('/', 'Host: ')],
  [400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  [400, 'no request at all\r\n\r\n'],
  [400, '\0\x01\x02\xff\r\n\r\n'],
];

test('no request ends the server, and none leads out of the preview', async () => {
  const { ask } = await startPreview();
  for (const [status, bytes] of hostile) {
    const answer = await ask(bytes);
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `), JSON.stringify(bytes.slice(0, 100)));
    assert.ok(!answer.includes(secret), bytes);
    assert.match(await ask(get('/')), /home page/);
  }
  assert.equal(await ask(get('localhost:80').replace('GET', 'CONNECT')), '');
});

test('of two hundred requests that lead elsewhere none ends the server or brings what is not of the preview', async () => {
  const { ask } = await startPreview();
  const requests = [...hostileTargets.map(target => get(target)), ...hostileHeads];
  assert.ok(requests.length >= 200, `${requests.length}`);
  const answers = await Promise.all(requests.map(async bytes => [bytes, await ask(bytes)] as const));
  for (const [bytes, answer] of answers) {
    const said = JSON.stringify(bytes.slice(0, 90));
    assert.match(answer, /^(?:HTTP\/1\.1 [2-4]\d\d |$)/, said);
    assert.ok(!answer.includes(secret) && !answer.includes('root:'), said);
    // What is found is a page of the preview, and no way out is pointed at.
    if (/^HTTP\/1\.1 2/.test(answer)) assert.match(answer, /home page|page of a|fair text|WebSocket/, said);
    const [, location] = /\r\nLocation: (.*)\r\n/i.exec(answer) ?? [];
    assert.ok(location === undefined || /^\/(?![\\/])[^\\]*$/.test(location), `${said} leads to ${location}`);
    assert.doesNotMatch(answer, /\r\nSet-Cookie/i, said);
  }
  for (const bytes of hostileHeads.slice(0, 14)) assert.match(await ask(bytes), /^HTTP\/1\.1 40[03] |^$/, bytes);
  assert.match(await ask(get('/')), /home page/);
});

const upgrade = (more: string) =>
  `GET / HTTP/1.1\r\n${more}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;

test('a socket is opened for the preview’s own pages, and what is wrong on it closes only that', async () => {
  const { ask, address } = await startPreview();
  const own = `Host: localhost:${address.port}\r\nOrigin: http://localhost:${address.port}`;
  // The frame is not masked, which a browser's always is; the server closes at it.
  assert.match(await ask(`${upgrade(own)}\x81\x02hi`), /^HTTP\/1\.1 101 /);
  // The frame says that it is longer than any message may be.
  assert.match(await ask(`${upgrade(own)}\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff0000`), /^HTTP\/1\.1 101 /);
  const refused = [
    'Host: evil.example',
    `Host: localhost:${address.port}\r\nOrigin: http://evil.example`,
    `Host: localhost:${address.port}\r\nOrigin: null`,
  ];
  for (const headers of refused) assert.match(await ask(upgrade(headers)), /^HTTP\/1\.1 400 /, headers);
  assert.match(await ask(upgrade(own).replace('GET /', 'GET /%')), /^HTTP\/1\.1 400 /);
  assert.match(await ask(get('/')), /home page/);
});

test('names of other machines are let through only where --host says that others may ask', () => {
  const request = { method: 'GET', url: '/', headers: { host: 'archive.example:8080' } };
  assert.equal(refuse(request, undefined)?.status, 403);
  assert.equal(refuse(request, 'localhost')?.status, 403);
  assert.equal(refuse(request, '::1')?.status, 403);
  assert.equal(refuse(request, '0.0.0.0'), undefined);
  for (const host of ['localhost', 'LOCALHOST:80', 'a.localhost:1', '127.0.0.1:8080', '127.1.2.3', '[::1]:8080'])
    assert.equal(refuse({ ...request, headers: { host } }, undefined), undefined, host);
});

test('an address that is not of this machine is told of, not waited for', async () => {
  await assert.rejects(startPreview('192.0.2.1'), /cannot listen on 192\.0\.2\.1/);
});
