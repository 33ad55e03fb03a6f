import { z } from 'zod';
import type { CeremonyRound } from '#app/domain/ballot/forms-sealed';
import { sameBytes } from '#app/domain/ballot/sealed/bytes';
import { isJustified } from '#app/domain/ballot/sealed/ceremony/complaint';
import { isMessage0, isMessage1 } from '#app/domain/ballot/sealed/ceremony/deal';
import { publicKeys } from '#app/domain/ballot/sealed/ceremony/keys';
import { firstTranscript, message0, message1, message2 } from '#app/domain/ballot/sealed/ceremony/message';
import { isMessage2 } from '#app/domain/ballot/sealed/ceremony/receive';
import { rehearsalOf } from '#app/domain/ballot/sealed/ceremony/rehearsal';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import { partialEntry } from '#app/domain/ballot/sealed/entries';
import { bytes32 } from '#app/domain/ballot/sealed/fields';
import { isRightPartial, isSignedPartial } from '#app/domain/ballot/sealed/partial';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type CeremonyRow, type MessageRow, messagesOf, orgOf } from './load-ceremony';
import { keysetOf } from './opening-of';

type Sent = { readonly i: number; readonly round: CeremonyRound; readonly body: string };
type Judge = (
  ceremony: CeremonyRow,
  rows: readonly MessageRow[],
  sent: Sent,
) => Promise<boolean | 'tooSoon'> | boolean | 'tooSoon';

const read = <Schema extends z.ZodType>(schema: Schema, body: string): z.output<Schema> | null =>
  schema.safeParse(readCanonical(body)).data ?? null;

/** "The share you sealed for me is wrong", with the key of that one share laid open; no key where there is no point at all. */
const complaint = z.strictObject({
  by: z.int().min(1).max(9),
  against: z.int().min(1).max(9),
  shared: bytes32.optional(),
  proof: z.string().optional(),
});

/** What must hold for a message of each round: everybody's before it are there, and it is what its sender was bound to. */
const judges: Readonly<Record<CeremonyRound, Judge>> = {
  first: (ceremony, rows, { i, body }) => {
    const message = read(message0, body);
    if (!message || !isMessage0(orgOf(ceremony), i, message)) return false;
    // Two who sign with one key would count as two.
    return messagesOf(rows, 'first').every(
      ({ SP, EP }) => !sameBytes(SP, message.SP) && !sameBytes(EP, message.EP),
    );
  },
  second: (ceremony, rows, { i, body }) => {
    const [org, first] = [orgOf(ceremony), messagesOf(rows, 'first')];
    if (first.length < org.n) return 'tooSoon';
    const message = read(message1, body);
    return message !== null && isMessage1(org, firstTranscript(org, first), first[i - 1]!, message);
  },
  third: (ceremony, rows, { i, body }) => {
    const [org, first, second] = [orgOf(ceremony), messagesOf(rows, 'first'), messagesOf(rows, 'second')];
    if (second.length < org.n) return 'tooSoon';
    const message = read(message2, body);
    const keys = publicKeys(firstTranscript(org, first), second);
    return message !== null && isMessage2(keys, first[i - 1]!, message);
  },
  complaint: async (ceremony, rows, { i, body }) => {
    const [org, first, second] = [orgOf(ceremony), messagesOf(rows, 'first'), messagesOf(rows, 'second')];
    if (second.length < org.n) return 'tooSoon';
    const made = read(complaint, body);
    if (!made || made.by !== i) return false;
    const { by, against, shared, proof } = made;
    const bytes = proof === undefined ? undefined : new Uint8Array(Buffer.from(proof, 'base64url'));
    const evidence = shared && bytes ? { shared, proof: bytes } : null;
    return isJustified(firstTranscript(org, first), first, second, { by, against, evidence });
  },
  rehearsal: (ceremony, _rows, { i, body }) => {
    if (!ceremony.nonce) return 'tooSoon';
    const made = read(partialEntry, body);
    if (!made || made.j !== i) return false;
    const keyset = keysetOf(ceremony);
    const opening = rehearsalOf(keyset.hash, keyset.Y, new Uint8Array(ceremony.nonce));
    const { j, D, R1, R2, z: response, sig } = made;
    const partial = { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response };
    const [share, signer] = [keyset.VK[i - 1]!, keyset.first[i - 1]!.SP];
    return isRightPartial(opening, share, partial) && isSignedPartial(opening, share, signer, partial, sig);
  },
};

/** Why a message of the ceremony is not taken; null where it is right. */
export async function faultOfMessage(
  ceremony: CeremonyRow,
  rows: readonly MessageRow[],
  sent: Sent,
): Promise<Refusal | null> {
  const { state } = ceremony;
  if ((state === 'dealing') !== (sent.round !== 'rehearsal')) {
    return refuse(sent.round === 'rehearsal' ? 'sealed.tooSoon' : 'sealed.sentAlready');
  }
  const verdict = await judges[sent.round](ceremony, rows, sent);
  if (verdict === 'tooSoon') return refuse('sealed.tooSoon');
  if (verdict) return null;
  return refuse(sent.round === 'complaint' ? 'sealed.badComplaint' : 'sealed.badMessage');
}
