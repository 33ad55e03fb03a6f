import { randomBytes } from 'node:crypto';
import { type Connection, connect, connectAsOwner, type Db, type Tx } from '#db/client';
import { credential, delegation, office, person, representative, term } from '#db/schema';
import { SeedHand } from '#db/seed/hand';
import { delegations, type SeedPerson, seedPeople, seedRepresentatives } from '#db/seed/people';
import { foundOrganisation } from '#server/identity/found-organisation';
import { openSession } from '#server/identity/lucia';
import { hashPassword } from '#server/identity/passwords';
import { enter } from '#server/platform/scope';
import { databaseUrl } from './database';

export const password = '午后的阳光很好';

export type Somebody = { readonly id: string; readonly name: string; readonly staffNumber: string };
export type Representative = Somebody & { readonly delegationId: string; readonly leader: boolean };

/** A hospital of its own on the served site, with everybody a journey needs; no other journey sees it. */
export class Unit {
  readonly #database: Connection;
  private constructor(
    readonly orgId: string,
    readonly name: string,
    readonly termId: string,
    readonly secretary: Somebody,
    readonly second: Somebody,
    readonly manager: Somebody,
    /** In five delegations of twelve; each has one leader. */
    readonly representatives: readonly Representative[],
    database: Connection,
  ) {
    this.#database = database;
  }

  static async found(): Promise<Unit> {
    const url = databaseUrl();
    const owner = connectAsOwner(url);
    const slug = `e2e-${randomBytes(4).toString('hex')}`;
    const name = `江湾市中心医院（${slug.slice(4)}）`;
    const secretary = { staffNumber: '90001', name: '沈静怡' };
    const made = await foundOrganisation(owner.db, {
      slug,
      name,
      kind: 'hospital',
      ruleProfile: 'SH_2017',
      secretary,
      since: '2024-01-01',
    });
    await owner.close();
    const database = connect(url, 4);
    const filled = await database.db.transaction(async (tx) => {
      await enter(tx, made.orgId);
      return fill(tx, made.orgId, made.personId);
    });
    const { termId, second, manager, representatives } = filled;
    const first = { ...secretary, id: made.personId };
    return new Unit(made.orgId, name, termId, first, second, manager, representatives, database);
  }

  /** Gives orders at a moment of one's choosing. */
  hand(now: Date): SeedHand {
    return new SeedHand('', this.orgId, now, this.#database);
  }

  /** Sets up a past in one transaction: the site's own clock must not find windows due before they have been held. */
  past<T>(now: Date, live: (hand: SeedHand) => Promise<T>): Promise<T> {
    return this.#database.db.transaction((tx) =>
      live(new SeedHand('', this.orgId, now, { ...this.#database, db: tx as unknown as Db })),
    );
  }

  /** What the cookie of a person who has signed in holds. */
  cookieOf = (who: Somebody): Promise<string> =>
    this.#database.db.transaction(async (tx) => {
      await enter(tx, this.orgId);
      const of = { orgId: this.orgId, personId: who.id, device: '浏览器', now: new Date() };
      return openSession(tx, of);
    });

  close = () => this.#database.close();
}

const levels: Readonly<Record<string, string>> = {
  中层正职: 'middleChief',
  中层副职: 'middleDeputy',
  班组长: 'teamLead',
  一线职工: 'frontline',
};

/** The roster of the demonstration, its offices, and a password for everybody. */
async function fill(tx: Tx, orgId: string, secretaryId: string) {
  const people = seedPeople();
  const chosen = seedRepresentatives(people);
  const rows = await tx
    .insert(person)
    .values(
      people.map((one) => ({
        orgId,
        staffNumber: one.staffNumber,
        name: one.name,
        gender: one.gender === '女' ? ('female' as const) : ('male' as const),
        birthDate: one.born,
        department: one.department,
        jobKind: one.kind === '卫生技术' ? 'professional' : 'administrative',
        jobLevel: levels[one.level],
      })),
    )
    .returning({ id: person.id, name: person.name, staffNumber: person.staffNumber });
  const known = new Map(rows.map((row) => [row.staffNumber, row]));
  const of = (one: SeedPerson): Somebody => known.get(one.staffNumber)!;
  const outside = people.filter((one) => !chosen.includes(one));
  const manager = of(outside.find((one) => one.department === '医务处')!);
  const second = of(outside.find((one) => one.department === '工会办公室')!);
  const since = { orgId, startsOn: '2024-01-01' };
  await tx.insert(office).values([
    { ...since, personId: manager.id, kind: 'management' },
    { ...since, personId: second.id, kind: 'secretary' },
  ]);
  const passwordHash = await hashPassword(password);
  const entitled = [secretaryId, ...rows.map((row) => row.id)];
  await tx
    .insert(credential)
    .values(entitled.map((personId) => ({ orgId, personId, passwordHash, changedAt: new Date() })));
  const { termId, representatives } = await elect(tx, orgId, chosen, of);
  return { termId, manager, second, representatives };
}

async function elect(
  tx: Tx,
  orgId: string,
  chosen: readonly SeedPerson[],
  of: (one: SeedPerson) => Somebody,
) {
  const year = new Date().getUTCFullYear();
  const [made] = await tx
    .insert(term)
    .values({ orgId, name: '第六届', beginsOn: `${year}-01-01`, endsOn: `${year + 4}-12-31` })
    .returning({ id: term.id });
  const termId = made!.id;
  const groups = await tx
    .insert(delegation)
    .values(delegations.map(({ name }, index) => ({ orgId, termId, name, ordinal: index + 1 })))
    .returning({ id: delegation.id });
  const led = new Set<number>();
  const representatives: Representative[] = chosen.map((one) => {
    const leader = !led.has(one.delegation) && one.level === '一线职工';
    if (leader) led.add(one.delegation);
    return { ...of(one), delegationId: groups[one.delegation]!.id, leader };
  });
  await tx.insert(representative).values(
    representatives.map(({ id, delegationId, leader }) => ({
      orgId,
      termId,
      personId: id,
      delegationId,
      leader,
      beganOn: `${year}-01-01`,
    })),
  );
  return { termId, representatives };
}
