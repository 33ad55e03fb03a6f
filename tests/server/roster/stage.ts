import { type SQL, sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { connectAsOwner } from '#db/client';
import { constituency, delegation, organisation, person, representative, term } from '#db/schema';
import { inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

/** Somebody of the roster, by the number that forms take. */
export type Someone = { readonly id: string; readonly number: string; readonly seat: string };

/** A term with two delegations of three, the first of each leading, in a constituency each; and three people without a seat. */
export class Roster {
  private constructor(
    readonly world: World,
    readonly term: string,
    readonly groups: readonly [string, string],
    readonly reps: readonly Someone[],
    readonly others: readonly Someone[],
    readonly secretary: PersonActor,
  ) {}

  static async open(): Promise<Roster> {
    const world = await openWorld();
    const { orgId } = world;
    const ids = await world.people(9);
    const owner = connectAsOwner(world.ownerUrl);
    const numbers = await owner.db.select({ id: person.id, number: person.staffNumber }).from(person);
    await owner.close();
    const numberOf = new Map(numbers.map((one) => [one.id, one.number]));
    return inOrg(world, async (tx) => {
      const [made] = await tx
        .insert(term)
        .values({ orgId, name: '第六届', beginsOn: '2026-01-01', endsOn: '2030-12-31' })
        .returning({ id: term.id });
      const termId = made!.id;
      const groups = await tx
        .insert(delegation)
        .values([1, 2].map((ordinal) => ({ orgId, termId, name: `第${ordinal}代表团`, ordinal })))
        .returning({ id: delegation.id });
      const wards = await tx
        .insert(constituency)
        .values([1, 2].map((ordinal) => ({ orgId, termId, name: `第${ordinal}选区` })))
        .returning({ id: constituency.id });
      const seats = await tx
        .insert(representative)
        .values(
          ids.slice(0, 6).map((personId, index) => ({
            orgId,
            termId,
            personId,
            delegationId: groups[index % 2]!.id,
            constituencyId: wards[index % 2]!.id,
            leader: index < 2,
            beganOn: '2026-01-01',
          })),
        )
        .returning({ id: representative.id });
      const someone = (id: string, index: number): Someone => ({
        id,
        number: numberOf.get(id)!,
        seat: seats[index]?.id ?? '',
      });
      const all = ids.map(someone);
      return new Roster(
        world,
        termId,
        [groups[0]!.id, groups[1]!.id],
        all.slice(0, 6),
        all.slice(6),
        world.actor(ids[8]!, ['secretary']),
      );
    });
  }

  get desk() {
    return this.world.desk(this.secretary);
  }

  /** The secretary of another organisation, to whom nothing here exists. */
  async stranger(): Promise<PersonActor> {
    const owner = connectAsOwner(this.world.ownerUrl);
    const [other] = await owner.db
      .insert(organisation)
      .values({ slug: `o${crypto.randomUUID()}`, name: '外单位', kind: 'school', ruleProfile: 'SCHOOL_2011' })
      .returning({ id: organisation.id });
    const orgId = other!.id;
    const [made] = await owner.db
      .insert(person)
      .values({ orgId, staffNumber: 'X1', name: '外人' })
      .returning({ id: person.id });
    await owner.close();
    return { ...this.world.actor(made!.id, ['secretary']), orgId };
  }

  /** Marks a person as gone from the unit. */
  leave = (id: string) =>
    inOrg(this.world, (tx) => tx.execute(sql`update person set left_on = '2026-10-01' where id = ${id}`));

  rows = <T extends Record<string, unknown> = Record<string, unknown>>(query: SQL): Promise<T[]> =>
    inOrg(this.world, async (tx) => [...(await tx.execute(query))] as T[]);

  close = () => this.world.close();
}
