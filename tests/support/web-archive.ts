import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

/** What a made-up site answers at a path; a text, a picture, or the path that it leads to. */
export type Answers = Readonly<Record<string, { readonly type: string; readonly body: string | Uint8Array } | string>>;

/**
 * Serves a site on the loopback and keeps what it answers as a WARC file, with warcio, at each of the moments; of several
 * sites each is what it was at one moment.
 */
export async function crawl(
  sites: Answers | readonly Answers[],
  moments: readonly string[] = ['2021-03-04T05:06:07Z'],
): Promise<{ readonly warc: Uint8Array; readonly origin: string }> {
  const states: readonly Answers[] = Array.isArray(sites) ? sites : [sites];
  let site = states[0] ?? {};
  const server = createServer((request, response) => {
    const answer = site[request.url ?? ''];
    if (typeof answer === 'string') response.writeHead(301, { location: answer }).end();
    else if (answer === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not there</p>');
    else if (answer.type.startsWith('text/'))
      response.writeHead(200, { 'content-type': answer.type, 'content-encoding': 'gzip' }).end(gzipSync(answer.body));
    else response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const records: Uint8Array[] = [];
    for (const [at, moment] of moments.entries()) {
      site = states[at] ?? site;
      for (const path of [...Object.keys(site), '/missing']) records.push(await kept(`${origin}${path}`, moment));
    }
    return { warc: Buffer.concat(records), origin };
  } finally {
    server.close();
  }
}

/** The answer as it came, its body still packed, in a record that is packed by itself. */
async function kept(url: string, date: string): Promise<Uint8Array> {
  const response = await fetch(url, { redirect: 'manual' });
  const unpacked = new Uint8Array(await response.arrayBuffer());
  const isPacked = response.headers.get('content-encoding') === 'gzip';
  const body = isPacked ? gzipSync(unpacked) : unpacked;
  const record = await WARCRecord.create(
    {
      ...{ url, date, type: 'response', warcVersion: 'WARC/1.1' },
      warcHeaders: { 'WARC-Payload-Digest': `sha256:${createHash('sha256').update(body).digest('hex')}` },
      httpHeaders: Object.fromEntries(
        [...response.headers].filter(([name]) => !/^(?:connection|keep-alive|transfer-encoding|date)$/.test(name)),
      ),
      statusline: `HTTP/1.1 ${response.status} ${response.statusText}`,
    },
    (async function* () {
      yield body;
    })(),
  );
  return WARCSerializer.serialize(record, { gzip: true });
}
