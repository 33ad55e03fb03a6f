import type { z } from 'zod';
import type { CeremonyRound } from '#app/domain/ballot/forms-sealed';
import { isMessage0, isMessage1 } from '#app/domain/ballot/sealed/ceremony/deal';
import { isKeyset, type Keyset, readKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import {
  firstTranscript,
  type Message0,
  type Message1,
  message0,
  message1,
} from '#app/domain/ballot/sealed/ceremony/message';
import { type Org, readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { readCanonical } from '#app/domain/ballot/sealed/document';
import type { ConsoleView } from './view';

/** What the consoles said so far, each message checked by this one; in the order of the scrutineers. */
export type Rounds = {
  readonly org: Org;
  readonly first: readonly Message0[];
  /** T1, once everybody has spoken first. */
  readonly t1: Uint8Array | null;
  readonly second: readonly Message1[];
};

function readAll<Schema extends z.ZodType>(view: ConsoleView, round: CeremonyRound, schema: Schema) {
  const bodies = view.messages.filter((one) => one.round === round).map(({ body }) => body);
  const read = bodies.map((body) => schema.safeParse(readCanonical(body)));
  return read.every(({ success }) => success) ? read.map(({ data }) => data as z.output<Schema>) : null;
}

/** The rounds, or null where something that the server hands out was not said by whom it says. */
export function readRounds(view: ConsoleView): Rounds | null {
  const org = readOrg(view.ceremony.source);
  const [first, second] = [readAll(view, 'first', message0), readAll(view, 'second', message1)];
  if (!org || !first || !second) return null;
  const inOrder = (list: readonly { i: number }[]) =>
    list.every(({ i }, at) => i <= org.n && i > (list[at - 1]?.i ?? 0));
  if (!inOrder(first) || !inOrder(second)) return null;
  if (!first.every((message) => isMessage0(org, message.i, message))) return null;
  const t1 = first.length === org.n ? firstTranscript(org, first) : null;
  if (second.length > 0 && !t1) return null;
  const isTold = second.every((message) => isMessage1(org, t1!, first[message.i - 1]!, message));
  return isTold ? { org, first, t1, second } : null;
}

/** The finished keyset where everything that was said bears it out; null otherwise. */
export function provenKeyset({ ceremony }: ConsoleView, org: Org): Keyset | null {
  const keyset = readKeyset(ceremony.keyset ?? '');
  return keyset && isKeyset(org, keyset) ? keyset : null;
}

/** Names of those who have not sent this round. */
export const missingIn = ({ messages }: ConsoleView, { trustees }: Org, round: CeremonyRound): string[] =>
  trustees
    .filter(({ i }) => !messages.some((one) => one.i === i && one.round === round))
    .map(({ name }) => name);
