import { differingFields } from './check-people';
import { readName } from './clean';
import type { RepresentativeField } from './columns';
import { blame, byKey, type Draft, type ImportValue, pick, textOf } from './draft';
import { gravest, type Reason } from './reasons';

type SeatField = Exclude<RepresentativeField, 'staffNumber' | 'name' | 'nonVoting'>;

/** A person of the roster as the representatives' file meets them; `seat` is null for who holds none this term. */
export type RepresentativeOnRoster = {
  readonly name: string;
  readonly seat: Readonly<Partial<Record<SeatField, ImportValue>>> | null;
};
type Roster = ReadonlyMap<string, RepresentativeOnRoster>;

/** One answer to "may they vote": the tick "non-voting" and the role of that name mean the same. */
function settleRole(draft: Draft, roster: Roster): void {
  const seat = draft.key === null ? null : roster.get(draft.key)?.seat;
  const role = draft.cells.get('delegationRole');
  const ticked = pick(draft, 'nonVoting') === true;
  if (!role) {
    draft.cells.set('delegationRole', {
      value: ticked ? 'nonVoting' : (seat?.delegationRole ?? 'member'),
      raw: '',
      reasons: [],
    });
  } else if (ticked) role.value = 'nonVoting';
  const tick = draft.cells.get('nonVoting');
  if (tick) tick.value = pick(draft, 'delegationRole') === 'nonVoting';
}

function checkRoster(draft: Draft, roster: Roster): void {
  if (draft.key === null) return;
  const person = roster.get(draft.key);
  if (!person) {
    const params = { row: draft.number, staffNumber: draft.key, name: textOf(draft, 'name') };
    blame(draft, 'staffNumber', { code: 'notOnRoster', params });
    return;
  }
  const name = pick(draft, 'name');
  if (name !== null && name !== (readName(person.name).value ?? person.name)) {
    blame(draft, 'name', { code: 'nameDiffers', params: { name: String(name), rosterName: person.name } });
  }
}

function settleDuplicates(drafts: readonly Draft[]): void {
  for (const group of byKey(drafts).values()) {
    const [first, ...rest] = group;
    if (!first || rest.length === 0) continue;
    const elsewhere = rest.find((draft) => pick(draft, 'delegation') !== pick(first, 'delegation'));
    for (const draft of elsewhere ? group : rest) {
      if (elsewhere) {
        const other = draft === first ? elsewhere : first;
        const params = { row: other.number, delegation: textOf(other, 'delegation') };
        blame(draft, 'delegation', { code: 'twoDelegations', params });
        continue;
      }
      const fields = differingFields(first, draft);
      draft.skip = true;
      blame(
        draft,
        'staffNumber',
        fields.length === 0
          ? { code: 'duplicateSame', params: { row: first.number } }
          : { code: 'duplicateDiffers', params: { row: first.number, fields: fields.join(',') } },
      );
    }
  }
}

/** Leaders already in office whom this file doesn't mention. */
function leadersInOffice(
  drafts: readonly Draft[],
  roster: Roster,
): Map<string, { name: string; key: string }> {
  const mentioned = new Set(drafts.map((draft) => draft.key));
  const leaders = new Map<string, { name: string; key: string }>();
  for (const [key, { name, seat }] of roster) {
    if (seat?.delegationRole !== 'leader' || typeof seat.delegation !== 'string' || mentioned.has(key))
      continue;
    leaders.set(seat.delegation, { name, key });
  }
  return leaders;
}

/** Every delegation has exactly one leader: a second one is an error of both rows, none at all a finding about the file. */
function checkLeaders(drafts: readonly Draft[], roster: Roster): Reason[] {
  const inOffice = leadersInOffice(drafts, roster);
  const leaders = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const delegation = pick(draft, 'delegation');
    if (draft.skip || typeof delegation !== 'string') continue;
    const group = leaders.get(delegation) ?? [];
    leaders.set(delegation, pick(draft, 'delegationRole') === 'leader' ? [...group, draft] : group);
  }
  const findings: Reason[] = [];
  for (const [delegation, group] of leaders) {
    const known = inOffice.get(delegation);
    for (const draft of group) {
      const other = group.find((one) => one.key !== draft.key);
      if (other) {
        const params = { row: other.number, name: textOf(other, 'name'), delegation };
        blame(draft, 'delegationRole', { code: 'twoLeaders', params });
      } else if (known) {
        const params = { delegation, name: known.name, staffNumber: known.key };
        blame(draft, 'delegationRole', { code: 'delegationHasLeader', params });
      }
    }
    const led = group.some(
      (draft) => ![...draft.cells.values()].some((cell) => gravest(cell.reasons) === 'error'),
    );
    if (!led && !known) findings.push({ code: 'delegationWithoutLeader', params: { delegation } });
  }
  return findings;
}

/** What takes more than one cell to see in the list of representatives; adds to the rows, returns findings about the file. */
export function checkRepresentatives(drafts: readonly Draft[], roster: Roster): Reason[] {
  for (const draft of drafts) {
    settleRole(draft, roster);
    checkRoster(draft, roster);
    const role = pick(draft, 'delegationRole');
    const delegation = draft.cells.get('delegation');
    const silent = delegation && gravest(delegation.reasons) !== 'error';
    if (silent && delegation.value === null && role !== 'nonVoting')
      blame(draft, 'delegation', { code: 'delegationMissing' });
  }
  settleDuplicates(drafts);
  return checkLeaders(drafts, roster);
}
