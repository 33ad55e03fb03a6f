import { pino } from 'pino';
import type { Actor, PersonActor, Role } from '#app/domain/actor';
import { type Connection, connect, connectAsOwner } from '#db/client';
import { organisation, person } from '#db/schema';
import { installReactions } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import type { Recorded } from '#server/platform/journal';
import { openVault } from '#server/platform/vault';
import { reactions } from '#server/reactions';
import { freshDatabase } from './fresh-database';

/** One organisation in a database of its own, with a clock the test turns and doorbells it can hear. */
export type World = {
  readonly database: Connection;
  readonly orgId: string;
  /** For rows that no command makes: other organisations, damaged states. */
  readonly ownerUrl: string;
  /** What was announced after commits, in order. */
  readonly rung: Recorded[];
  /** The judging moment; set it to travel. */
  now: Date;
  /** A desk with this actor at it. */
  desk(actor: Actor): Desk;
  /** Adds people straight into the roster; returns their ids. */
  people(count: number, extra?: Partial<typeof person.$inferInsert>): Promise<string[]>;
  /** A signed-in person with exactly these roles besides `staff`. */
  actor(personId: string, roles?: readonly Role[], delegationId?: string | null): PersonActor;
  close(): Promise<void>;
};

/** A hospital under SH_2017 at 2026-11-02 09:00 in Shanghai, on a freshly cloned database. */
export async function openWorld(): Promise<World> {
  const fresh = await freshDatabase();
  const database = connect(fresh.url, 8);
  const owner = connectAsOwner(fresh.ownerUrl);
  const [org] = await owner.db
    .insert(organisation)
    .values({ slug: 'chest', name: '江湾市胸科医院', kind: 'hospital', ruleProfile: 'SH_2017' })
    .returning({ id: organisation.id });
  const orgId = org!.id;
  installReactions(reactions);
  const rung: Recorded[] = [];
  let made = 0;
  const world: World = {
    database,
    orgId,
    ownerUrl: fresh.ownerUrl,
    rung,
    now: new Date('2026-11-02T01:00:00Z'),
    desk: (actor) => ({
      db: database.db,
      actor: async () => actor,
      clock: () => world.now,
      announce: (facts) => void rung.push(...facts),
      log: pino({ level: 'silent' }),
      vault: openVault(new Uint8Array(32).fill(1)),
    }),
    people: async (count, extra = {}) => {
      const rows = Array.from({ length: count }, () => {
        made += 1;
        return {
          orgId,
          staffNumber: String(made).padStart(5, '0'),
          name: `职工${made}`,
          gender: made % 2 ? ('female' as const) : ('male' as const),
          jobLevel: 'frontline',
          jobKind: 'professional',
          ...extra,
        };
      });
      const added = await owner.db.insert(person).values(rows).returning({ id: person.id });
      return added.map((row) => row.id);
    },
    actor: (personId, roles = [], delegationId = null) => ({
      kind: 'person',
      orgId,
      orgName: '江湾市胸科医院',
      personId,
      name: '某人',
      staffNumber: '00000',
      roles: ['staff', ...roles],
      delegationId,
      deviceId: 'device',
    }),
    close: async () => {
      await database.close();
      await owner.close();
      await fresh.close();
    },
  };
  return world;
}
