import { type Ballot, type Entry, isBallot } from './board';
import { type Finding, fault } from './codes';
import { attempt, bytes, fields, integer, listOf, Malformed, text, truth } from './fields';
import { documentName } from './hash';
import { readJson, type Value } from './json';

const readSignature = (one: Value) => {
  const get = fields(one, ['i', 'sig']);
  return { i: integer(get('i'), 1, 9), sig: bytes(get('sig'), 64) };
};
const readName = (one: Value) => bytes(one, 32);

const readOpen = (source: string) => {
  const get = fields(readJson(source), ['boxHash', 'pseudonyms', 'signatures']);
  return {
    boxHash: bytes(get('boxHash'), 32),
    pseudonyms: listOf(get('pseudonyms'), readName),
    signatures: listOf(get('signatures'), readSignature),
  };
};

const readClose = (source: string) => {
  const get = fields(readJson(source), ['boxHash', 'size', 'head', 'root', 'counted', 'closedAt']);
  return {
    boxHash: bytes(get('boxHash'), 32),
    size: integer(get('size'), 0),
    head: bytes(get('head'), 32),
    root: bytes(get('root'), 32),
    counted: integer(get('counted'), 0),
    closedAt: integer(get('closedAt'), 0),
    hash: documentName('close', source),
  };
};

const readAggregate = (source: string) => {
  const get = fields(readJson(source), ['closeHash', 'counted', 'slots']);
  const slots = listOf(get('slots'), (pair) => listOf(pair, readName, 2, 2));
  return { closeHash: bytes(get('closeHash'), 32), counted: bytes(get('counted'), 32), slots };
};

const readPartial = (source: string) => {
  const get = fields(readJson(source), ['j', 'D', 'R1', 'R2', 'z', 'sig']);
  const [R1, R2, z] = [bytes(get('R1'), 32), bytes(get('R2'), 32), bytes(get('z'), 32)];
  const D = listOf(get('D'), readName);
  return { j: integer(get('j'), 1, 9), D, R1, R2, z, sig: bytes(get('sig'), 64) };
};
export type Partial = ReturnType<typeof readPartial>;

/** What counts decide: whether a motion is adopted, or who is elected and between whom there is a tie. */
export type Decision = { adopted?: boolean; elected?: readonly number[]; undecided?: readonly number[] };

function readDecision(value: Value | undefined): Decision {
  const get = fields(value, [], ['adopted', 'elected', 'undecided']);
  const places = (value: Value | undefined) => listOf(value, (place) => integer(place, 0));
  const [adopted, elected, undecided] = [get('adopted'), get('elected'), get('undecided')];
  return {
    ...(adopted === undefined ? {} : { adopted: truth(adopted) }),
    ...(elected === undefined ? {} : { elected: places(elected) }),
    ...(undecided === undefined ? {} : { undecided: places(undecided) }),
  };
}

function readResult(source: string) {
  const names = ['boxHash', 'closeHash', 'N', 'counted', 'quorate', 'items', 'trustees'];
  const get = fields(readJson(source), names);
  const counts = (unit: Value) => listOf(unit, (count) => integer(count, 0));
  const item = (one: Value) => {
    const get = fields(one, ['counts', 'decision']);
    return { counts: listOf(get('counts'), counts), decision: readDecision(get('decision')) };
  };
  return {
    boxHash: bytes(get('boxHash'), 32),
    closeHash: bytes(get('closeHash'), 32),
    N: integer(get('N'), 0),
    counted: integer(get('counted'), 0),
    quorate: truth(get('quorate')),
    items: listOf(get('items'), item),
    trustees: listOf(get('trustees'), (one) => integer(one)),
    hash: documentName('result', source),
  };
}
export type Result = ReturnType<typeof readResult>;

const readSigned = (source: string) => {
  const get = fields(readJson(source), ['result', 'signatures']);
  return { result: readResult(text(get('result'))), signatures: listOf(get('signatures'), readSignature) };
};

/** Which entries may follow one another, up to the close and after it; a note may stand anywhere after the opening. */
const upToClose: Record<string, readonly string[]> = {
  '': ['open'],
  open: ['ballot', 'close'],
  ballot: ['ballot', 'close'],
};
const afterClose: Record<string, readonly string[]> = {
  close: ['aggregate'],
  aggregate: ['partial', 'result'],
  partial: ['partial', 'result'],
  result: [],
};

function isOrdered(types: readonly string[], first: string, may: typeof upToClose, last: string): boolean {
  let before = first;
  for (const type of types) {
    if (type === 'note' && before !== '') continue;
    if (!may[before]?.includes(type)) return false;
    before = type;
  }
  return before === last;
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Malformed();
  return value;
}

/** The story that a board tells from its opening to its result, or why it tells none (V-13 order, V-02 form). */
export function readSession(board: readonly Entry[]) {
  const types = board.map(({ type }) => type);
  const end = types.indexOf('close') + 1;
  const late = types.slice(end);
  const isClosed = isOrdered(types.slice(0, end), '', upToClose, 'close');
  if (!isClosed || late.some((type) => ['open', 'ballot', 'close'].includes(type))) return [fault('V-13')];
  const all = <Made>(type: string, read: (source: string) => Made) =>
    attempt(() =>
      board.flatMap((entry) => (entry.type === type && !isBallot(entry) ? [read(entry.source)] : [])),
    );
  const one = <Made>(type: string, read: (source: string) => Made) =>
    attempt(() => must(all(type, read)?.[0]));
  const absent = (parts: object): Finding[] =>
    Object.entries(parts).flatMap(([name, part]) => (part === null ? [fault('V-02', name)] : []));
  const [open, close] = [one('open', readOpen), one('close', readClose)];
  if (!open || !close) return absent({ open, close });
  if (!isOrdered(late, 'close', afterClose, 'result')) return [fault('V-13')];
  const [aggregate, partials] = [one('aggregate', readAggregate), all('partial', readPartial)];
  const result = one('result', readSigned);
  if (!aggregate || !partials || !result) return absent({ aggregate, partials, result });
  const ballots = board.flatMap((entry, place): { place: number; ballot: Ballot }[] =>
    isBallot(entry) ? [{ place, ballot: entry.ballot }] : [],
  );
  return { open, close: { ...close, place: end - 1 }, ballots, aggregate, partials, ...result };
}
export type Session = Exclude<ReturnType<typeof readSession>, Finding[]>;
