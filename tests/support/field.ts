import { pino } from 'pino';
import postgres from 'postgres';
import type { Actor, PersonActor } from '#app/domain/actor';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { type Connection, connect, type Tx } from '#db/client';
import { castSealedBallot } from '#server/ballot/cast-sealed-ballot';
import { startSource } from '#server/ballot/proof-pool';
import { openSession } from '#server/identity/lucia';
import { installReactions, run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { enter } from '#server/platform/scope';
import { openVault } from '#server/platform/vault';
import { reactions } from '#server/reactions';
import { fill } from '#tests/load/bench/fill';
import { openBoxFor } from './open-box';
import { cast } from './sealed-box';

const secret = Buffer.alloc(32, 7);

/** The setting that lets a server process open what a field has locked. */
export const fieldSecret = { SECRET_KEY: secret.toString('base64url') };

type Opened = Awaited<ReturnType<typeof openBoxFor>>;
type Setting = {
  readonly voters: number;
  readonly motions?: number;
  readonly seconds?: number;
  readonly revote?: boolean;
};

/** An open box on motions (one) in a database of its own, with voters who are signed in: what many processes can cast in at once. */
export class Field {
  /** Set to judge by another time than the database's. */
  now: Date | null = null;
  private constructor(
    readonly url: string,
    readonly orgId: string,
    readonly database: Connection,
    readonly people: readonly string[],
    readonly cookies: readonly string[],
    readonly opened: Opened,
  ) {}

  /** Fills an empty, migrated database; the box is open from now on for so many seconds (an hour). */
  static async open(
    url: string,
    { voters, motions = 1, seconds = 3600, revote = true }: Setting,
  ): Promise<Field> {
    installReactions(reactions);
    const owner = postgres(url, { max: 1, onnotice: () => {} });
    const size = { representatives: voters, items: 1, comments: 0, amendments: 0 };
    const { orgId } = await fill(owner, size);
    const people = (await owner`select id from person order by staff_number`).map((row) => row.id as string);
    const [session] = await owner`select id from congress_session`;
    await owner.end();
    const database = connect(url, 8);
    const cookies = await signInAll(database, orgId, people);
    const place = { orgId, desk: (actor: Actor) => deskAt(database, actor) };
    const opened = await openBoxFor(place, {
      session: session!.id as string,
      people,
      items: Array.from({ length: motions }, () => ({ title: '是否同意', question: { kind: 'motion' } })),
      revote,
      holdSeconds: 0,
      closesAt: new Date((Math.floor(Date.now() / 1000) + seconds) * 1000),
    });
    return new Field(url, orgId, database, people, cookies, opened);
  }

  get boxId() {
    return this.opened.boxId;
  }
  get box() {
    return this.opened.box;
  }
  get closesAt() {
    return new Date(this.box.manifest.closes * 1000);
  }

  desk = (actor: Actor = { kind: 'clock', orgId: this.orgId }): Desk =>
    deskAt(this.database, actor, this.now ?? undefined);

  person = (personId: string, roles: PersonActor['roles'] = ['staff', 'representative']): PersonActor => ({
    kind: 'person',
    orgId: this.orgId,
    orgName: '',
    personId,
    name: '',
    staffNumber: '',
    roles,
    delegationId: null,
    deviceId: '',
  });

  voter = (index: number): PersonActor => this.person(this.people[index]!);

  inOrg = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    this.database.db.transaction(async (tx) => {
      await enter(tx, this.orgId, this.now ? () => this.now! : undefined);
      return work(tx);
    });

  pseudonym = (index: number): Uint8Array => this.opened.holders.get(this.people[index]!)!;

  /** A ballot of the `index`th voter, replacing `before`. */
  seal = (index: number, choice = 0, before?: Posted): Posted =>
    cast(
      this.box,
      this.pseudonym(index),
      this.box.manifest.items.map(() => [choice]),
      before,
    );

  /** Chains of ballots for the first so many voters, as texts ready to be sent, each replacing the one before; sealed on both cores. */
  async sealChains(voters: number, each: number): Promise<string[][]> {
    const pseudonyms = this.people.slice(0, voters).map((_, index) => this.pseudonym(index));
    const half = Math.ceil(voters / 2);
    const { source } = this.opened;
    const parts = [pseudonyms.slice(0, half), pseudonyms.slice(half)];
    return (await Promise.all(parts.map((part) => sealApart(source, part, each)))).flat();
  }

  /** What a device sends. */
  order = (ballot: string) => ({ box: this.boxId, ballot, of: toBase64url(this.box.paper.boxHash) });

  cast = (index: number, { ballot }: Posted, desk: Desk = this.desk(this.voter(index))) =>
    run(desk, castSealedBallot, this.order(ballotSource(ballot)));

  /** Sends a ballot to a server process; null where no answer came. */
  async send(origin: string, index: number, ballot: string, headers: Record<string, string> = {}) {
    const { box: _box, ...fields } = this.order(ballot);
    const answer = await fetch(`${origin}/boxes/${this.boxId}/cast`, {
      method: 'POST',
      headers: { origin, cookie: this.cookies[index]!, ...headers },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    return answer && { status: answer.status, refusal: answer.headers.get('x-refusal') };
  }

  close = () => this.database.close();
}

const deskAt = (database: Connection, actor: Actor, now?: Date): Desk => ({
  db: database.db,
  actor: async () => actor,
  ...(now ? { clock: () => now } : {}),
  announce: () => {},
  log: pino({ level: 'silent' }),
  vault: openVault(secret),
});

function signInAll({ db }: Connection, orgId: string, people: readonly string[]): Promise<string[]> {
  return db.transaction(async (tx) => {
    const now = await enter(tx, orgId);
    const cookies: string[] = [];
    for (const personId of people)
      cookies.push(`gongyi=${await openSession(tx, { orgId, personId, device: 'test', now })}`);
    return cookies;
  });
}

function sealApart(source: string, pseudonyms: readonly Uint8Array[], each: number): Promise<string[][]> {
  const worker = startSource(new URL('../load/bench/chain-worker.ts', import.meta.url));
  return new Promise<string[][]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage({ source, pseudonyms, each });
  }).finally(() => worker.terminate());
}
