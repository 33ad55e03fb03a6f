import type { PersonActor } from '#app/domain/actor';
import { monitorDepartment, office } from '#db/schema';
import { inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

/** A hospital with the people of its monitors and two departments whose heads answer. */
export class Station {
  private constructor(
    readonly world: World,
    readonly departments: { readonly lungs: string; readonly surgery: string },
    readonly people: {
      readonly officer: PersonActor;
      readonly inspector: PersonActor;
      readonly management: PersonActor;
      readonly experts: readonly [PersonActor, PersonActor];
      readonly lungsHead: PersonActor;
      readonly surgeryHead: PersonActor;
      readonly secretary: PersonActor;
      readonly staff: PersonActor;
    },
  ) {}

  static async open(): Promise<Station> {
    const world = await openWorld();
    const { orgId } = world;
    const ids = await world.people(9);
    const kinds = [
      'monitorOfficer',
      'inspector',
      'management',
      'expert',
      'expert',
      null,
      null,
      'secretary',
      null,
    ] as const;
    const departments = await inOrg(world, async (tx) => {
      await tx
        .insert(office)
        .values(
          kinds.flatMap((kind, at) =>
            kind ? [{ orgId, personId: ids[at]!, kind, startsOn: '2026-01-01' }] : [],
          ),
        );
      return tx
        .insert(monitorDepartment)
        .values([
          { orgId, name: '呼吸内科', headId: ids[5]! },
          { orgId, name: '胸外科', headId: ids[6]! },
        ])
        .returning({ id: monitorDepartment.id });
    });
    const as = (at: number): PersonActor => world.actor(ids[at]!, kinds[at] ? [kinds[at]] : []);
    return new Station(
      world,
      { lungs: departments[0]!.id, surgery: departments[1]!.id },
      {
        officer: as(0),
        inspector: as(1),
        management: as(2),
        experts: [as(3), as(4)],
        lungsHead: as(5),
        surgeryHead: as(6),
        secretary: as(7),
        staff: as(8),
      },
    );
  }
}
