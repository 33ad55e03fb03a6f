import { anyBytes, attempt, bytes, fields, integer, listOf, Malformed, oneOf, text } from './fields';
import { nameOf, u32 } from './hash';
import { readJson, type Value } from './json';

/** A ballot as it lies on the board (protocol 2.6.4). */
export type Ballot = {
  readonly C: Buffer;
  readonly seq: number;
  readonly prev: Buffer;
  readonly mark: Buffer;
  readonly body: Buffer;
};
export type Entry =
  | { readonly type: 'ballot'; readonly ballot: Ballot }
  | { readonly type: string; readonly source: string };

function readBallot(value: Value | undefined): Ballot {
  const get = fields(value, ['v', 'C', 'seq', 'prev', 'mark', 'body']);
  oneOf(get('v'), 'SCV1');
  const mark = text(get('mark'));
  const prev = anyBytes(get('prev'));
  if (!/^[0-9]{4}$/.test(mark) || (prev.length !== 0 && prev.length !== 32)) throw new Malformed();
  const seq = integer(get('seq'), 1, 20);
  return { C: bytes(get('C'), 32), seq, prev, mark: Buffer.from(mark), body: anyBytes(get('body')) };
}

const documents = ['open', 'close', 'aggregate', 'partial', 'result', 'note'];

/** An entry from its line. */
export function readEntry(line: string): Entry {
  const get = fields(readJson(line), ['type', 'body']);
  const type = oneOf(get('type'), 'ballot', ...documents);
  return type === 'ballot'
    ? { type: 'ballot', ballot: readBallot(get('body')) }
    : { type, source: text(get('body')) };
}

export const isBallot = (entry: Entry): entry is Extract<Entry, { ballot: Ballot }> => 'ballot' in entry;

const nothing = Buffer.alloc(0);

function bodyName(box: Buffer, entry: Entry): Buffer {
  if (!isBallot(entry)) return nameOf('entry', Buffer.from(entry.type), Buffer.from(entry.source));
  const { C, seq, prev, mark, body } = entry.ballot;
  // In the roll profile there is no pass, and nobody signs (protocol 0.1).
  const pass = nameOf('cert', nothing);
  return nameOf('ballot', nameOf('core', box, C, u32(seq), prev, mark, pass, body));
}

/** What entry number `place` adds to chain and tree (protocol 2.8). */
export const leafOf = (box: Buffer, place: number, entry: Entry): Buffer =>
  nameOf('leaf', u32(place), Buffer.from(entry.type), bodyName(box, entry));

/** What the server says that the board was, and who bears witness. */
export function readCheckpoint(line: string) {
  const get = fields(readJson(line), ['size', 'head', 'root', 'time', 'sig', 'cosigs']);
  const cosig = (one: Value) => {
    const get = fields(one, ['w', 'sig']);
    return { w: integer(get('w'), 0), sig: bytes(get('sig'), 64) };
  };
  return {
    size: integer(get('size'), 1),
    head: bytes(get('head'), 32),
    root: bytes(get('root'), 32),
    time: integer(get('time'), 0),
    sig: bytes(get('sig'), 64),
    cosigs: listOf(get('cosigs'), cosig),
  };
}
export type Checkpoint = ReturnType<typeof readCheckpoint>;

/** The lines of a file, each ended, each read; null where one can't be. */
export function readLines<Made>(source: string | null, read: (line: string) => Made): Made[] | null {
  if (source === null || !source.endsWith('\n')) return null;
  return attempt(() => source.slice(0, -1).split('\n').map(read));
}
