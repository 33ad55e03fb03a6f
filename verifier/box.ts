import { bytes, fields, integer, listOf, oneOf, pointBytes, text, truth } from './fields';
import { documentName } from './hash';
import type { Value } from './json';
import { type Layout, legalLayout, readQuestion } from './tables';

/** How counts become a decision (protocol 2.11). */
export type Rule = { readonly kind: string; readonly seats: number };

function readRule(value: Value | undefined): Rule {
  const kind = value instanceof Map ? value.get('kind') : undefined;
  const elects = kind === 'elect-majority-all';
  const get = fields(value, elects ? ['kind', 'seats'] : ['kind']);
  if (elects) return { kind, seats: integer(get('seats'), 1) };
  return { kind: oneOf(kind, 'majority-all', 'two-thirds-all', 'report'), seats: 0 };
}

/** An item with what the manifest spells out for it, written so that two layouts can be compared. */
function readItem(value: Value) {
  const get = fields(value, ['id', 'title', 'docHash', 'question', 'units', 'rule'], ['sum']);
  text(get('id'), 1);
  text(get('title'), 1);
  bytes(get('docHash'), 32);
  const question = readQuestion(get('question'));
  const numbers = (row: Value) => listOf(row, (one) => BigInt(integer(one, 0)));
  const tables = listOf(get('units'), (unit) => listOf(fields(unit, ['table'])('table'), numbers));
  const spelt = get('sum');
  const sum = spelt === undefined ? undefined : fields(spelt, ['ct', 'values']);
  const ct = sum && integer(sum('ct'), 0);
  const sums = sum ? listOf(sum('values'), (one) => integer(one, 0)) : null;
  return { question, rule: readRule(get('rule')), written: { tables, sums }, ct };
}
type Item = ReturnType<typeof readItem>;

const facts = [
  ...['v', 'suite', 'type', 'profile', 'boxId', 'orgId', 'meetingId', 'title', 'rollHash', 'keysetHash', 'Y'],
  ...['N', 'M', 'items', 'quorum', 'revote', 'markDigits', 'minBallots', 'opens', 'closes', 'holdSeconds'],
  ...['boardKey', 'witnesses', 'witnessQuorum', 'clients'],
];

/** The manifest of a box in its form (protocol 2.6.1); what it says is judged by `isSensible`. */
export function readBox(source: string, value: Value | null) {
  const get = fields(value, facts);
  oneOf(get('v'), 'SCV1');
  oneOf(get('suite'), 'R255-SHA512');
  oneOf(get('type'), 'box');
  bytes(get('boxId'), 16);
  text(get('title'), 1);
  integer(get('markDigits'), 4, 4);
  integer(get('holdSeconds'), 0);
  listOf(get('clients'), (client) => text(client));
  const quorum = fields(get('quorum'), ['num', 'den']);
  return {
    profile: oneOf(get('profile'), 'roll', 'pass'),
    orgId: text(get('orgId'), 1),
    meetingId: text(get('meetingId'), 1),
    rollHash: bytes(get('rollHash'), 32),
    keysetHash: bytes(get('keysetHash'), 32),
    Y: pointBytes(get('Y')),
    N: integer(get('N'), 3, 1_000_000),
    M: integer(get('M')),
    items: listOf(get('items'), readItem, 1, 200),
    quorum: { num: integer(quorum('num'), 1), den: integer(quorum('den'), 1) },
    revote: truth(get('revote')),
    minBallots: integer(get('minBallots'), 3),
    opens: integer(get('opens'), 0),
    closes: integer(get('closes'), 0),
    boardKey: pointBytes(get('boardKey')),
    witnesses: listOf(get('witnesses'), pointBytes),
    witnessQuorum: integer(get('witnessQuorum'), 0),
    hash: documentName('box', source),
  };
}
export type Box = ReturnType<typeof readBox>;

const spell = ({ tables, sums }: Layout): string =>
  JSON.stringify([tables.map((table) => table.map((row) => row.map(String))), sums]);

const isLegal = (item: Item, people: number): boolean =>
  spell(item.written) === spell(legalLayout(item.question, people)) &&
  item.ct === (item.written.sums ? 0 : undefined);

/** V-10, as far as the manifest alone tells: legal tables, base, window, quorums, each witness once. */
export const isSensible = ({ items, N, M, opens, closes, witnesses, witnessQuorum, quorum }: Box): boolean =>
  items.every((item) => isLegal(item, N)) &&
  M === N + 1 &&
  opens < closes &&
  witnessQuorum <= witnesses.length &&
  new Set(witnesses.map((key) => key.toString('hex'))).size === witnesses.length &&
  quorum.num <= quorum.den;
