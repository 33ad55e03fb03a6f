import { createHash } from 'node:crypto';
import { readCheckpoint, readEntry, readLines } from './board';
import { isSensible, readBox } from './box';
import { readKeyset, readOrg } from './ceremony';
import { type Finding, fault } from './codes';
import { attempt, bytes, fields, integer, listOf, Malformed, oneOf, text } from './fields';
import { documentName, same } from './hash';
import { readJson, type Value } from './json';

/** Name → bytes of a bundle (protocol 2.14). */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Strict UTF-8; a byte order mark is a character like any other, and no document starts with it. */
function textOf(files: Files, name: string): string | null {
  const held = files.get(name);
  if (!held) return null;
  const read = Buffer.from(held).toString('utf8');
  return same(Buffer.from(read), held) ? read : null;
}

function readRoll(source: string, value: Value | null) {
  const get = fields(value, ['v', 'type', 'orgId', 'meetingId', 'N', 'people']);
  oneOf(get('v'), 'SCV1');
  oneOf(get('type'), 'roll');
  const person = (one: Value) => {
    const get = fields(one, ['rid', 'ref']);
    bytes(get('ref'), 32);
    return integer(get('rid'), 0);
  };
  return {
    orgId: text(get('orgId'), 1),
    meetingId: text(get('meetingId'), 1),
    N: integer(get('N'), 3),
    people: listOf(get('people'), person),
    hash: documentName('roll', source),
  };
}

/** V-01: the list names every file with its SHA-256, itself excepted. */
export function findFileFaults(files: Files): Finding[] {
  const listed = attempt(() => {
    const get = fields(readJson(textOf(files, 'manifest.json') ?? ''), ['v', 'files']);
    oneOf(get('v'), 'SCV1');
    const names = get('files');
    if (!(names instanceof Map)) throw new Malformed();
    const map: ReadonlyMap<string, Value> = names;
    return new Map([...map].map(([name, hash]) => [name, bytes(hash, 32)]));
  });
  if (!listed) return [fault('V-01', 'manifest.json')];
  const wrong = [...listed].filter(([name, hash]) => {
    const held = files.get(name);
    return !held || !same(createHash('sha256').update(held).digest(), hash);
  });
  const extra = [...files.keys()].filter((name) => name !== 'manifest.json' && !listed.has(name));
  return [...wrong.map(([name]) => name), ...extra].map((name) => fault('V-01', name));
}

/** V-10: a text that was voted on is named by its own SHA-256, in hex, to which the manifest binds its item. */
export const findTextFaults = (files: Files): Finding[] =>
  [...files]
    .filter(([name]) => name.startsWith('docs/'))
    .filter(([name, held]) => {
      const own = createHash('sha256').update(held).digest('hex');
      return !/^[.a-z]*$/.test(name.slice(5 + own.length)) || name.slice(5, 5 + own.length) !== own;
    })
    .map(([name]) => fault('V-10', name));

/** The documents in their form, or what is missing or malformed: V-02, and V-10 for a manifest that contradicts itself. */
export function readBundle(files: Files) {
  const document = <Made>(name: string, read: (source: string, value: Value | null) => Made): Made | null => {
    const source = textOf(files, name) ?? '';
    return attempt(() => read(source, readJson(source)));
  };
  const parts = {
    org: document('org.json', readOrg),
    keyset: document('keyset.json', readKeyset),
    roll: document('roll.json', readRoll),
    board: readLines(textOf(files, 'board.jsonl'), readEntry),
    checkpoints: readLines(textOf(files, 'checkpoints.jsonl'), readCheckpoint),
    box: document('box.json', readBox),
  };
  const { org, keyset, roll, board, checkpoints, box } = parts;
  const lines = new Set(['board', 'checkpoints']);
  const faults = Object.entries(parts).flatMap(([name, part]) =>
    part === null ? [fault('V-02', `${name}.json${lines.has(name) ? 'l' : ''}`)] : [],
  );
  if (box && !isSensible(box)) faults.push(fault('V-10', 'box.json'));
  if (!org || !keyset || !roll || !board || !checkpoints || !box || faults.length > 0) return faults;
  return { org, keyset, roll, board, checkpoints, box };
}
export type Bundle = Exclude<ReturnType<typeof readBundle>, Finding[]>;
