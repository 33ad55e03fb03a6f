import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Checkpoint, Entry } from '../board';
import { type Box, readBox } from '../box';
import { sameBytes } from '../bytes';
import { type Keyset, readKeyset } from '../ceremony/keyset';
import { type Org, readOrg } from '../ceremony/org';
import { docHash, readCanonical } from '../document';
import { readEntry } from '../entries';
import { bytes32, bytes64 } from '../fields';
import { type Finding, finding } from './finding';

/** An audit bundle as it lies in its folder: name → bytes (SCV1 2.14). */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

const listing = z.strictObject({ v: z.literal('SCV1'), files: z.record(z.string(), bytes32) });

const roll = z.strictObject({
  v: z.literal('SCV1'),
  type: z.literal('roll'),
  orgId: z.string().min(1),
  meetingId: z.string().min(1),
  N: z.int().min(3),
  people: z.array(z.strictObject({ rid: z.int().min(0), ref: bytes32 })),
});
export type Roll = z.infer<typeof roll> & { readonly hash: Uint8Array };

const checkpoint = z.strictObject({
  size: z.int().min(1),
  head: bytes32,
  root: bytes32,
  time: z.int().min(0),
  sig: bytes64,
  cosigs: z.array(z.strictObject({ w: z.int().min(0), sig: bytes64 })),
});
export type SignedCheckpoint = Checkpoint & z.infer<typeof checkpoint>;

/** A bundle that was read: every document in its form, nothing believed yet. */
export type Bundle = {
  readonly org: Org;
  readonly keyset: Keyset;
  readonly roll: Roll;
  readonly box: Box;
  readonly board: readonly Entry[];
  readonly checkpoints: readonly SignedCheckpoint[];
};

function text(bytes: Uint8Array | undefined): string | null {
  try {
    return bytes ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) : null;
  } catch {
    return null;
  }
}

/** V-01. The list itself is a file that it does not list. */
export function findFileFaults(files: BundleFiles): Finding[] {
  const read = listing.safeParse(readCanonical(text(files.get('manifest.json')) ?? ''));
  if (!read.success) return [finding('V-01', 'manifest.json')];
  const listed = Object.entries(read.data.files);
  const wrong = listed.filter(([name, hash]) => {
    const bytes = files.get(name);
    return !bytes || !sameBytes(sha256(bytes), hash);
  });
  const extra = [...files.keys()].filter(
    (name) => name !== 'manifest.json' && !Object.hasOwn(read.data.files, name),
  );
  return [...wrong.map(([name]) => name), ...extra].map((name) => finding('V-01', name));
}

const textName = /^docs\/([0-9a-f]{64})(\.[a-z]+)*$/;

/**
 * V-10, for the texts that were voted on: each lies under its own SHA-256, the one that the manifest binds its item to, so that no other
 * text can be slipped in with a new list.
 */
export const findTextFaults = (files: BundleFiles): Finding[] =>
  [...files].flatMap(([name, bytes]) =>
    !name.startsWith('docs/') || textName.exec(name)?.[1] === bytesToHex(sha256(bytes))
      ? []
      : [finding('V-10', name)],
  );

function linesOf<Value>(source: string | null, read: (line: string) => Value | null): Value[] | null {
  if (source === null || !source.endsWith('\n')) return null;
  const lines = source.slice(0, -1).split('\n').map(read);
  return lines.includes(null) ? null : (lines as Value[]);
}

function readRoll(source: string): Roll | null {
  const read = roll.safeParse(readCanonical(source));
  return read.success ? { ...read.data, hash: docHash('roll', source) } : null;
}

const readCheckpoint = (line: string): SignedCheckpoint | null =>
  checkpoint.safeParse(readCanonical(line)).data ?? null;

/** The documents of a bundle, or what is missing or malformed (V-02, V-10 for tables that are not legal). */
export function readBundle(files: BundleFiles): Bundle | Finding[] {
  const source = (name: string) => text(files.get(name));
  const box = readBox(source('box.json') ?? '');
  const parts = {
    'org.json': readOrg(source('org.json') ?? ''),
    'keyset.json': readKeyset(source('keyset.json') ?? ''),
    'roll.json': readRoll(source('roll.json') ?? ''),
    'board.jsonl': linesOf(source('board.jsonl'), readEntry),
    'checkpoints.jsonl': linesOf(source('checkpoints.jsonl'), readCheckpoint),
  };
  const faults = Object.entries(parts).flatMap(([name, part]) =>
    part === null ? [finding('V-02', name)] : [],
  );
  if (typeof box === 'string') return [...faults, finding(box, 'box.json')];
  const { 'org.json': org, 'keyset.json': keyset, 'roll.json': people } = parts;
  const { 'board.jsonl': board, 'checkpoints.jsonl': checkpoints } = parts;
  if (!org || !keyset || !people || !board || !checkpoints) return faults;
  return { org, keyset, roll: people, box, board, checkpoints };
}
