import { countedOf, type Read } from './ballots';
import type { Box, Rule } from './box';
import type { Bundle } from './bundle';
import { type Finding, fault, type Verdict } from './codes';
import { base, type Element, element, neutral, times } from './group';
import { nameOf, same } from './hash';
import { paperOf } from './paper';
import { countSigners } from './schnorr';
import type { Decision, Result, Session } from './session';
import { openSlots, type Slot, sortShares } from './shares';

/** What counts decide, with all people on the roll as the base (protocol 2.11). Places are those of the candidates. */
export function decide(
  { kind, seats }: Rule,
  counts: Result['items'][0]['counts'],
  people: number,
): Decision {
  const yes = counts.map(([approvals]) => approvals ?? 0);
  if (kind === 'majority-all') return { adopted: 2 * (yes[0] ?? 0) > people };
  if (kind === 'two-thirds-all') return { adopted: 3 * (yes[0] ?? 0) >= 2 * people };
  if (kind === 'report') return {};
  const reached = [...yes.keys()].filter((place) => 2 * yes[place]! > people);
  const above = (place: number) => reached.filter((other) => yes[other]! > yes[place]!).length;
  const equal = (place: number) => reached.filter((other) => yes[other] === yes[place]).length;
  const isSafe = (place: number) => above(place) + equal(place) <= seats;
  return {
    elected: reached.filter(isSafe),
    undecided: reached.filter((place) => above(place) < seats && !isSafe(place)),
  };
}

/** Slot by slot the sum of the counted ballots. */
function addUp(counted: readonly Read[], slots: number): Slot[] {
  const total = (at: number) =>
    counted.reduce<Element>((sum, { ciphers }) => sum.add(element(ciphers[at]!)), neutral);
  return Array.from({ length: slots }, (_, slot) => [total(2 * slot), total(2 * slot + 1)] as const);
}

/** V-25 without keys: the counts have the paper's shape, each unit's add up, approvals are as many as may be ticked. */
function isPlausible(box: Box, result: Result, counted: number): boolean {
  const { items } = box;
  const units = paperOf(box).filter(({ isSum }) => !isSum);
  const given = result.items.flatMap(({ counts }) => counts);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  return (
    result.items.length === items.length &&
    items.every(({ written }, at) => written.tables.length === result.items[at]!.counts.length) &&
    units.every(({ table }, at) => given[at]!.length === table.length && total(given[at]!) === counted) &&
    items.every(({ written: { sums } }, at) => {
      const yes = total(result.items[at]!.counts.map(([approvals]) => approvals ?? 0));
      return !sums || (yes >= counted * sums[0]! && yes <= counted * sums[sums.length - 1]!);
    })
  );
}

/** V-25 with keys: what the counts come to is what the slots hold. */
function isHeld(box: Box, result: Result, held: readonly Element[]): boolean {
  const given = result.items.flatMap(({ counts }) => counts);
  const units = paperOf(box).filter(({ isSum }) => !isSum);
  const values = units.flatMap(({ table, ciphers }, at) =>
    Array.from({ length: ciphers }, (_, k) =>
      table.reduce((sum, row, option) => sum + row[k]! * BigInt(given[at]![option]!), 0n),
    ),
  );
  return values.length === held.length && held.every((sum, slot) => sum.equals(times(values[slot]!, base)));
}

const spell = ({ adopted, elected, undecided }: Decision): string =>
  JSON.stringify([adopted ?? null, elected ?? null, undecided ?? null]);

/** From the counted ballots to the result: V-11, V-22, V-24 to V-26. */
export function checkOutcome(bundle: Bundle, session: Session, read: readonly Read[]): Verdict {
  const { box, keyset, org } = bundle;
  const { close, aggregate, result, partials, signatures } = session;
  const counted = countedOf(read);
  const slots = addUp(
    counted,
    paperOf(box).reduce((sum, unit) => sum + (unit.isSum ? 0 : unit.ciphers), 0),
  );
  const isSum =
    counted.length >= box.minBallots &&
    same(aggregate.closeHash, close.hash) &&
    same(aggregate.counted, nameOf('counted', ...counted.map(({ tracker }) => tracker))) &&
    aggregate.slots.length === slots.length &&
    slots.every((slot, at) => slot.every((sum, half) => same(sum.toBytes(), aggregate.slots[at]![half]!)));
  const { right, wrong } = sortShares(bundle, close.hash, slots, partials);
  const isOpenable = right.length >= org.t;
  const isCounted =
    result.counted === counted.length &&
    isPlausible(box, result, counted.length) &&
    (!isOpenable || isHeld(box, result, openSlots(slots, right.slice(0, org.t))));
  const named = (j: number) => right.some((share) => share.j === j);
  const isNamed =
    new Set(result.trustees).size === result.trustees.length &&
    result.trustees.every((j) => partials.some((partial) => partial.j === j)) &&
    result.trustees.filter(named).length >= org.t;
  const isDecided =
    same(result.boxHash, box.hash) &&
    same(result.closeHash, close.hash) &&
    result.N === box.N &&
    box.items.every(({ rule }, at) => {
      const item = result.items[at];
      return item !== undefined && spell(decide(rule, item.counts, box.N)) === spell(item.decision);
    }) &&
    (!isOpenable || isNamed) &&
    countSigners(
      'result-ok',
      keyset.first.map(({ SP }) => SP),
      result.hash,
      signatures,
    ) >= org.t;
  const { num, den } = box.quorum;
  const isQuorate = BigInt(counted.length) * BigInt(den) >= BigInt(box.N) * BigInt(num);
  const faults: [boolean, Finding][] = [
    [result.quorate === isQuorate, fault('V-11')],
    [isSum, fault('V-22')],
    [isOpenable, fault('V-24')],
    [isCounted, fault('V-25')],
    [isDecided, fault('V-26')],
  ];
  return { faults: faults.flatMap(([held, found]) => (held ? [] : [found])), ignored: wrong };
}
