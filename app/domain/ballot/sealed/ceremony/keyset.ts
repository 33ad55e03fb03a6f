import { z } from 'zod';
import { toBase64url } from '../base64url';
import { sameBytes } from '../bytes';
import { fingerprint } from '../code';
import { docHash, readCanonical } from '../document';
import { bytes32, pointBytes } from '../fields';
import { isMessage0, isMessage1 } from './deal';
import { type PublicKeys, publicKeys } from './keys';
import {
  firstTranscript,
  type Message0,
  type Message1,
  type Message2,
  message0,
  message1,
  message2,
} from './message';
import type { Org } from './org';
import { isMessage2 } from './receive';
import { writeMessage } from './wire';

const keyset = z.strictObject({
  v: z.literal('SCV1'),
  suite: z.literal('R255-SHA512'),
  type: z.literal('keyset'),
  org: bytes32,
  Y: pointBytes,
  VK: z.array(pointBytes),
  T2: bytes32,
  first: z.array(message0),
  second: z.array(message1),
  third: z.array(message2),
});

/** A finished ceremony with everything that was said in it, so that anybody can go through it again (SCV1 2.4, R3). */
export type Keyset = z.infer<typeof keyset> & { readonly hash: Uint8Array };

/** The keyset, or null where the text is not canonical or incomplete. Says nothing of its truth. */
export function readKeyset(source: string): Keyset | null {
  const read = keyset.safeParse(readCanonical(source));
  return read.success ? { ...read.data, hash: docHash('keyset', source) } : null;
}

/** Everybody's messages of the three rounds, each in the order of the scrutineers. */
export type Rounds = {
  readonly first: readonly Message0[];
  readonly second: readonly Message1[];
  readonly third: readonly Message2[];
};

/** Public keys that every message of the ceremony bears out (V-03), or null. */
export function provenKeys(org: Org, { first, second, third }: Rounds): PublicKeys | null {
  if ([first, second, third].some((round) => round.length !== org.n)) return null;
  if (!first.every((message, at) => isMessage0(org, at + 1, message))) return null;
  // Who signs as two counts as two wherever t must sign.
  if (new Set(first.map(({ SP }) => toBase64url(SP))).size !== org.n) return null;
  const t1 = firstTranscript(org, first);
  if (!second.every((message, at) => isMessage1(org, t1, first[at]!, message))) return null;
  const keys = publicKeys(t1, second);
  return third.every((message, at) => isMessage2(keys, first[at]!, message)) ? keys : null;
}

/** Whether the keyset says what its own messages prove. */
export function isKeyset(org: Org, keyset: Keyset): boolean {
  const keys = provenKeys(org, keyset);
  return (
    keys !== null &&
    sameBytes(keyset.org, org.hash) &&
    sameBytes(keyset.Y, keys.Y) &&
    sameBytes(keyset.T2, keys.t2) &&
    keyset.VK.length === org.n &&
    keyset.VK.every((share, at) => sameBytes(share, keys.VK[at]!))
  );
}

/** The keyset document of a finished ceremony, as canonical text. Throws where its messages do not bear each other out. */
export function writeKeyset(org: Org, rounds: Rounds): string {
  const keys = provenKeys(org, rounds);
  if (!keys) throw new Error('This ceremony is not finished.');
  const { first, second, third } = rounds;
  return writeMessage({
    v: 'SCV1',
    suite: 'R255-SHA512',
    type: 'keyset',
    org: org.hash,
    Y: keys.Y,
    VK: keys.VK,
    T2: keys.t2,
    first,
    second,
    third,
  });
}

/** The 8 characters every console shows at the end; they must be the same on all. */
export const ceremonyCode = (keys: PublicKeys): string => fingerprint(keys.t2);
