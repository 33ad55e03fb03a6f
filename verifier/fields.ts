import { isPoint } from './group';
import type { Value } from './json';

/** A document that has not the form it must have. */
export class Malformed extends Error {}

/** What `read` makes, or null where it meets a wrong form. */
export function attempt<Made>(read: () => Made): Made | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

function must(held: boolean): asserts held {
  if (!held) throw new Malformed();
}

/** The fields of an object that has all of `names`, perhaps some of `more`, and no other. */
export function fields(
  value: Value | null | undefined,
  names: readonly string[],
  more: readonly string[] = [],
) {
  must(value instanceof Map);
  const map: ReadonlyMap<string, Value> = value;
  must(names.every((name) => map.has(name)));
  must([...map.keys()].every((name) => names.includes(name) || more.includes(name)));
  return (name: string): Value | undefined => map.get(name);
}

export function listOf<Made>(
  value: Value | undefined,
  read: (one: Value) => Made,
  least = 0,
  most = Infinity,
) {
  must(Array.isArray(value));
  const list: readonly Value[] = value;
  must(list.length >= least && list.length <= most);
  return list.map(read);
}

export function integer(value: Value | undefined, least = -Infinity, most = Infinity): number {
  must(typeof value === 'number' && value >= least && value <= most);
  return value;
}

export function truth(value: Value | undefined): boolean {
  must(typeof value === 'boolean');
  return value;
}

export function text(value: Value | undefined, least = 0): string {
  must(typeof value === 'string' && value.length >= least);
  return value;
}

export function oneOf(value: Value | undefined, ...words: readonly string[]): string {
  must(typeof value === 'string' && words.includes(value));
  return value;
}

/** Bytes in the only spelling of base64url: written again they must read the same (protocol 2.1). */
export function anyBytes(value: Value | undefined): Buffer {
  must(typeof value === 'string');
  const read = Buffer.from(value, 'base64url');
  must(read.toString('base64url') === value);
  return read;
}

export function bytes(value: Value | undefined, length: number): Buffer {
  const read = anyBytes(value);
  must(read.length === length);
  return read;
}

/** The encoding of an element of the group that is not the neutral one. */
export function pointBytes(value: Value | undefined): Buffer {
  const read = bytes(value, 32);
  must(isPoint(read));
  return read;
}
