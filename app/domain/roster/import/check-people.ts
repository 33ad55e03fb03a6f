import type { ImportField, PeopleField } from './columns';
import { blame, byKey, type Draft, type ImportValue, pick, textOf } from './draft';

/** What the roster knows about a person; a missing or null value is unknown. */
export type PersonOnRoster = Readonly<Partial<Record<Exclude<PeopleField, 'staffNumber'>, string | null>>>;

const agree = (a: ImportValue, b: ImportValue) => a === null || b === null || a === b;

const samePerson = (a: Draft, b: Draft) =>
  pick(a, 'name') !== null &&
  pick(a, 'name') === pick(b, 'name') &&
  agree(pick(a, 'bornOn'), pick(b, 'bornOn'));

/** Fields in which two rows contradict each other; a remark (often "duplicate") is no contradiction. */
export const differingFields = (a: Draft, b: Draft): ImportField[] =>
  [...a.cells.keys()].filter((field) => field !== 'remark' && !agree(pick(a, field), pick(b, field)));

/** The second row of one person is skipped; two people with one number are both kept out, each naming the other's row. */
function settleDuplicates(drafts: readonly Draft[]): void {
  for (const group of byKey(drafts).values()) {
    const [first, ...rest] = group;
    if (!first || rest.length === 0) continue;
    const stranger = rest.find((draft) => !samePerson(first, draft));
    for (const draft of stranger ? group : rest) {
      const other = !stranger || draft !== first ? first : stranger;
      if (stranger) {
        const params = { row: other.number, name: textOf(other, 'name'), staffNumber: first.key ?? '' };
        blame(draft, 'staffNumber', { code: 'twoPeopleOneNumber', params });
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

/** A phone opens one account: a number that two people share is left out for those who don't have it yet. */
function settlePhones(drafts: readonly Draft[], existing: ReadonlyMap<string, PersonOnRoster>): void {
  const owners = new Map<string, { key: string; row: number; draft?: Draft }>();
  const moved = new Set(
    drafts.filter((one) => one.key !== null && pick(one, 'phone') !== null).map((one) => one.key),
  );
  for (const [key, person] of existing)
    if (person.phone && !moved.has(key)) owners.set(person.phone, { key, row: 0 });
  const keepers = (draft: Draft) => existing.get(draft.key ?? '')?.phone === pick(draft, 'phone');
  const inOrder = drafts.filter((draft) => draft.key !== null && !draft.skip);
  const shared = new Map<Draft, { key: string; row: number }>();
  for (const draft of [...inOrder.filter(keepers), ...inOrder.filter((one) => !keepers(one))]) {
    const phone = pick(draft, 'phone');
    if (typeof phone !== 'string' || draft.key === null) continue;
    const owner = owners.get(phone);
    if (!owner) owners.set(phone, { key: draft.key, row: draft.number, draft });
    else if (owner.key !== draft.key) {
      shared.set(draft, owner);
      if (owner.draft && !keepers(owner.draft))
        shared.set(owner.draft, { key: draft.key, row: draft.number });
    }
  }
  for (const [draft, other] of shared) {
    const cell = draft.cells.get('phone');
    if (cell) cell.value = null;
    blame(draft, 'phone', { code: 'phoneShared', params: { row: other.row, staffNumber: other.key } });
  }
}

/** What takes more than one cell to see in a staff roster; adds its reasons to the rows. */
export function checkPeople(drafts: readonly Draft[], existing: ReadonlyMap<string, PersonOnRoster>): void {
  settleDuplicates(drafts);
  settlePhones(drafts, existing);
  for (const draft of drafts) {
    const [bornOn, hiredOn] = [textOf(draft, 'bornOn'), textOf(draft, 'hiredOn')];
    if (bornOn !== '' && hiredOn !== '' && hiredOn <= bornOn) {
      blame(draft, 'hiredOn', { code: 'hiredBeforeBorn', params: { bornOn, hiredOn } });
    }
    const known = draft.key === null ? undefined : existing.get(draft.key);
    if (!known?.name || !draft.key) continue;
    const born = pick(draft, 'bornOn');
    if (known.name !== pick(draft, 'name') && known.bornOn && born !== null && known.bornOn !== born) {
      blame(draft, 'name', {
        code: 'maybeAnotherPerson',
        params: { name: known.name, staffNumber: draft.key },
      });
    }
  }
}
