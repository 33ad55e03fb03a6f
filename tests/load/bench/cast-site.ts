import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import { pino } from 'pino';
import postgres from 'postgres';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { connect } from '#db/client';
import { startSource } from '#server/ballot/proof-pool';
import { newSessionId } from '#server/identity/lucia';
import { openVault } from '#server/platform/vault';
import { openBoxFor } from '#tests/support/open-box';
import { startServer, temporaryPostgres } from '../server';
import { fill } from './fill';

const secret = Buffer.alloc(32, 7);

/** A ballot that is ready to be sent by its voter. */
export type Shot = { readonly cookie: string; readonly body: string };

function seal(source: string, pseudonyms: readonly Uint8Array[], each: number): Promise<string[][]> {
  const worker = startSource(new URL('./chain-worker.ts', import.meta.url));
  return new Promise<string[][]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage({ source, pseudonyms, each });
  }).finally(() => worker.terminate());
}

async function signInAll(sql: postgres.Sql, orgId: string) {
  const people = await sql`select id from person order by staff_number`;
  const sessions = people.map(({ id }) => ({ id: id as string, session: newSessionId(orgId) }));
  const rows = sessions.map(({ id, session }) => ({
    id: createHash('sha256').update(session).digest('hex'),
    org_id: orgId,
    person_id: id,
    device: 'bench',
    created_at: new Date(),
    expires_at: new Date(Date.now() + 13 * 86_400_000),
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await sql`insert into device_session ${sql(rows.slice(from, from + 1000))}`;
  return sessions;
}

/** The built server with an open box, everybody signed in, and ballots sealed beforehand: those that come first are first ones. */
export async function openCastSite(people: number, motions: number, each: number) {
  const server = await temporaryPostgres();
  const url = await server.database('casting');
  const sql = postgres(url, { max: 16, onnotice: () => {} });
  const { orgId } = await fill(sql, { representatives: people, items: 5, comments: 100, amendments: 10 });
  const sessions = await signInAll(sql, orgId);
  const [session] = await sql`select id from congress_session`;
  const database = connect(url, 4);
  const desk = {
    db: database.db,
    announce: () => {},
    log: pino({ level: 'silent' }),
    vault: openVault(secret),
  };
  const opened = await openBoxFor(
    { orgId, desk: (actor) => ({ ...desk, actor: async () => actor }) },
    {
      session: session!.id as string,
      people: sessions.map(({ id }) => id),
      items: Array.from({ length: motions }, (_, at) => ({
        title: `议题${at + 1}`,
        question: { kind: 'motion' as const },
      })),
      closesAt: new Date(Date.now() + 86_400_000),
    },
  );
  await database.close();
  console.log(`sealing ${people * each} ballots of ${motions} motions…`);
  const pseudonyms = sessions.map(({ id }) => opened.holders.get(id)!);
  const half = people >> 1;
  const chains = (
    await Promise.all([
      seal(opened.source, pseudonyms.slice(0, half), each),
      seal(opened.source, pseudonyms.slice(half), each),
    ])
  ).flat();
  const of = toBase64url(opened.box.paper.boxHash);
  const shots: Shot[] = Array.from({ length: each }, (_, seq) =>
    chains.map((chain, at) => ({
      cookie: `gongyi=${sessions[at]!.session}`,
      body: new URLSearchParams({ ballot: chain[seq]!, of }).toString(),
    })),
  ).flat();
  await sql`vacuum analyze`;
  const app = await startServer(url, { LOG_LEVEL: 'error', SECRET_KEY: secret.toString('base64url') });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  return {
    sql,
    shots,
    cookies: sessions.slice(0, 64).map(({ session: one }) => `gongyi=${one}`),
    url: app.url,
    /** Sends a ballot; whether it was confirmed. */
    send: (shot: Shot) => post(agent, `${app.url}/boxes/${opened.boxId}/cast`, app.url, shot),
    /** Resident memory of the server in megabytes. */
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${app.process.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      agent.destroy();
      await app.stop();
      await sql.end();
      await server.stop();
    },
  };
}

function post(agent: http.Agent, url: string, origin: string, { cookie, body }: Shot): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = {
      cookie,
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    };
    const request = http.request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode === 200));
    });
    request.on('error', () => resolve(false));
    request.end(body);
  });
}
