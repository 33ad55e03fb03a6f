import http from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from '#server/platform/scope';
import { castOf, type Player } from '#tests/support/cast';
import { openSite, type Site } from '#tests/support/site';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let site: Site;
let players: Player[];
beforeAll(async () => {
  world = await openWorld();
  ({ players } = await castOf(world));
  site = await openSite(world.ownerUrl);
}, 300_000);
afterAll(async () => {
  await site?.close();
  await world.close();
});

const MEGABYTE = 1024 * 1024;
const boundary = 'b0undary';
const head = (name: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="place"\r\n\r\n~\r\n--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
const tail = `\r\n--${boundary}--\r\n`;

type Heard = { status: number; code: string | undefined; body: string; sent: number };

/** Sends a file of so many megabytes as a browser does, counting what had left when the answer was complete. */
function send(as: string, file: { name: string; megabytes: number; first?: string }): Promise<Heard> {
  const cookie = players.find((player) => player.name === as)?.cookie ?? '';
  return new Promise((resolve, reject) => {
    let sent = 0;
    const headers = {
      origin: site.origin,
      cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    };
    const request = http.request(`${site.origin}/papers/upload`, { method: 'POST', headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      answer.on('end', () => {
        request.destroy();
        const code = answer.headers['x-refusal'];
        resolve({ status: answer.statusCode ?? 0, code: code?.toString(), body, sent });
      });
    });
    request.on('error', reject);
    const piece = Buffer.alloc(MEGABYTE, 0x20);
    const more = () => {
      while (sent < file.megabytes && !request.destroyed) {
        sent += 1;
        if (!request.write(piece)) return request.once('drain', more);
      }
      return request.end(tail);
    };
    request.write(head(file.name) + (file.first ?? ''));
    more();
  });
}

const left = () =>
  world.database.db.transaction(async (tx) => {
    await enter(tx, world.orgId);
    const [row] = await tx.execute<{ n: number }>(
      sql`select (select count(*) from document)::int + (select count(*) from document_version)::int + (select count(*) from stored_file)::int as n`,
    );
    return row!.n;
  });

test('200 MB are refused early over HTTP, in bounded memory, in plain words, and leave nothing behind', async () => {
  const before = await left();
  const memory = process.memoryUsage().rss;
  const heard = await send('secretary', { name: 'a.docx', megabytes: 200 });
  expect([heard.status, heard.code]).toEqual([413, 'platform.tooLarge']);
  expect(heard.body).toContain('文件超过 20 MB');
  expect(heard.body).toContain('name="file"');
  expect(heard.sent).toBeLessThan(120);
  expect(process.memoryUsage().rss - memory).toBeLessThan(150 * MEGABYTE);
  expect(await left()).toBe(before);
});

test('who may not upload is sent away before the file has come', async () => {
  for (const [who, status, code] of [
    ['staff', 403, 'platform.notAllowed'],
    ['representative', 403, 'platform.notAllowed'],
    ['nobody', 401, 'platform.signedOut'],
  ] as const) {
    const heard = await send(who, { name: 'a.md', megabytes: 200 });
    expect([heard.status, heard.code], who).toEqual([status, code]);
    expect(heard.sent, who).toBeLessThan(120);
  }
});

test('a damaged, wrong or empty file is refused on the page where it was chosen', async () => {
  const before = await left();
  for (const [name, first, megabytes, code] of [
    ['a.docx', 'PK\u0003\u0004 torn', 1, 'report.damaged'],
    ['a.exe', 'MZ', 1, 'report.unsupported'],
    ['a.md', '', 0, 'report.fileEmpty'],
    ['', '', 0, 'report.noFile'],
  ] as const) {
    const heard = await send('secretary', { name, megabytes, first });
    expect([heard.code, heard.status >= 400 && heard.status < 500], name).toEqual([code, true]);
    expect(heard.body, name).toContain('name="file"');
  }
  expect(await left()).toBe(before);
});
