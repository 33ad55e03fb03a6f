import type { CeremonyRound } from '#app/domain/ballot/forms-sealed';
import { type Org, readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { nameScrutineers } from '#server/ballot/name-scrutineers';
import { sendCeremonyMessage } from '#server/ballot/send-ceremony-message';
import { run } from '#server/platform/command';
import { ceremonyRow } from './ceremony-row';
import { type Congress, value } from './congress';
import { Scrutineers } from './scrutineers';

export type ReadyKeys = {
  readonly ceremonyId: string;
  readonly scrutineers: Scrutineers;
  /** Persons in the order of their numbers, which count from 1. */
  readonly people: readonly string[];
};

/** Names these persons (default: three of the staff), any `threshold` of whom can count. */
export async function namedKeys(
  congress: Congress,
  people?: readonly string[],
  threshold = 2,
): Promise<{ ceremonyId: string; people: readonly string[]; org: Org }> {
  const { world } = congress;
  const named = people ?? (await world.people(3));
  const order = { session: congress.sessionId, people: named, threshold };
  const { ceremony } = value(await run(congress.desk, nameScrutineers, order));
  const { source } = await ceremonyRow(world, ceremony);
  return { ceremonyId: ceremony, people: named, org: readOrg(source)! };
}

/** A scrutineer's console hands in what it made. */
export const sendAs = (
  { world }: Congress,
  person: string,
  ceremony: string,
  round: CeremonyRound,
  body: string,
) => run(world.desk(world.actor(person)), sendCeremonyMessage, { ceremony, round, body });

/** Scrutineers with keys, everybody's rehearsal passed, all through the ordinary orders. */
export async function readyKeys(congress: Congress, people?: readonly string[]): Promise<ReadyKeys> {
  const { ceremonyId, people: named, org } = await namedKeys(congress, people);
  const send = (i: number, round: CeremonyRound, body: string) =>
    sendAs(congress, named[i - 1]!, ceremonyId, round, body);
  const scrutineers = await Scrutineers.hold(org, async (i, round, body) => {
    value(await send(i, round, body));
  });
  const { nonce } = await ceremonyRow(congress.world, ceremonyId);
  for (const i of named.keys()) {
    value(await send(i + 1, 'rehearsal', scrutineers.rehearse(i + 1, new Uint8Array(nonce!))));
  }
  return { ceremonyId, scrutineers, people: named };
}
