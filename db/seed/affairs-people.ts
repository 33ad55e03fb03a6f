import type { Actor, OfficeKind } from '#app/domain/actor';
import type { SeedPerson } from './people';
import { holdOffice, idOf, type Unit } from './unit';

/** A moment so many hours from now. */
export type At = (hours: number) => Date;

/** Somebody who gives orders, with what a form asks to name them. */
type Named = { readonly actor: Actor; readonly staffNumber: string };

/** Who works on open affairs and the monitors, who answers for the departments that are looked at, and some who only read. */
export type AffairsPeople = {
  readonly editor: Actor;
  readonly checker: Actor;
  readonly approver: Actor;
  readonly officer: Actor;
  readonly inspector: Actor;
  readonly experts: readonly [Actor, Actor];
  readonly management: Actor;
  /** By the name of the department. */
  readonly heads: ReadonlyMap<string, Named>;
  readonly readers: readonly Actor[];
  /** Whose accounts the demo opens, by what they are. */
  readonly accounts: readonly [string, SeedPerson][];
};

/** The wards whose doctors are ranked and whose patients are asked. */
export const wards = ['急诊科', '呼吸内科', '心内科', '消化内科', '普外科', '胸外科'] as const;
/** Departments that appear in decisions and contracts only. */
const bureaus = ['基建处', '信息中心', '设备处'] as const;

const offices = [
  ['editor', 'affairsEditor', '公开经办'],
  ['checker', 'secrecyChecker', '保密审查'],
  ['approver', 'affairsApprover', '公开审批'],
  ['officer', 'monitorOfficer', '监测管理员'],
  ['inspector', 'inspector', '监督检查'],
] as const satisfies readonly (readonly [string, OfficeKind, string])[];

/** Takes people out of those who are free, one after the other. */
class Bench {
  private readonly taken = new Set<SeedPerson>();
  constructor(private readonly free: readonly SeedPerson[]) {}

  take(isWanted: (one: SeedPerson) => boolean): SeedPerson {
    const found = this.free.find((one) => !this.taken.has(one) && isWanted(one));
    if (!found) throw new Error('Nobody of that kind is left in the invented hospital.');
    this.taken.add(found);
    return found;
  }
}

/** Appoints them from among those who have no other part; nobody works in a ward that they look at. */
export async function appointAffairs(
  unit: Unit,
  free: readonly SeedPerson[],
  managerId: string,
): Promise<AffairsPeople> {
  const { hand } = unit;
  const bench = new Bench(free);
  const accounts: [string, SeedPerson][] = [];
  const appointed = new Map<string, Actor>();
  const isOffice = (one: SeedPerson) => one.kind === '行政管理';
  const isExpert = (one: SeedPerson) => one.department === '药学部' || one.department === '检验科';
  const hold = async (one: SeedPerson, kind: OfficeKind, label: string) => {
    const id = await idOf(unit, one.staffNumber);
    await holdOffice(unit, id, kind, '2024-01-01');
    accounts.push([label, one]);
    return hand.person(id, [kind]);
  };
  for (const [key, kind, label] of offices) appointed.set(key, await hold(bench.take(isOffice), kind, label));
  const experts = [
    await hold(bench.take(isExpert), 'expert', '专家'),
    await hold(bench.take(isExpert), 'expert', '专家'),
  ] as const;
  const heads = new Map<string, Named>();
  for (const name of [...wards, ...bureaus]) {
    const one = bench.take(({ department }) =>
      (bureaus as readonly string[]).includes(name) ? department === '后勤保障处' : department === name,
    );
    heads.set(name, {
      actor: hand.person(await idOf(unit, one.staffNumber), []),
      staffNumber: one.staffNumber,
    });
    if (name === '急诊科' || name === '呼吸内科') accounts.push([`科主任(${name})`, one]);
  }
  const readers: Actor[] = [];
  for (let count = 0; count < 8; count += 1)
    readers.push(hand.person(await idOf(unit, bench.take(() => true).staffNumber), []));
  const of = (key: string) => appointed.get(key)!;
  return {
    editor: of('editor'),
    checker: of('checker'),
    approver: of('approver'),
    officer: of('officer'),
    inspector: of('inspector'),
    experts,
    management: hand.person(managerId, ['management']),
    heads,
    readers,
    accounts,
  };
}
