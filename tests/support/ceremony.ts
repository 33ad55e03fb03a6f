import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { beginDealing, type Dealer, deal } from '#app/domain/ballot/sealed/ceremony/deal';
import type { PublicKeys } from '#app/domain/ballot/sealed/ceremony/keys';
import { writeKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import {
  firstTranscript,
  type Message0,
  type Message1,
  type Message2,
} from '#app/domain/ballot/sealed/ceremony/message';
import { readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { receive } from '#app/domain/ballot/sealed/ceremony/receive';
import type { Chance } from '#app/domain/ballot/sealed/chance';
import { canonical } from '#app/domain/ballot/sealed/document';
import type { KeyPair } from '#app/domain/ballot/sealed/signature';

/** The parameters of a ceremony of n scrutineers of whom t count. */
export function orgOf(t: number, n: number) {
  const source = canonical({
    v: 'SCV1',
    suite: 'R255-SHA512',
    type: 'org',
    orgId: 'hospital',
    ksId: toBase64url(new Uint8Array(16).fill(7)),
    t,
    n,
    trustees: Array.from({ length: n }, (_, at) => ({ i: at + 1, name: `监票人${at + 1}`, role: '监票人' })),
    purpose: 'test',
  });
  const org = readOrg(source);
  if (!org) throw new Error('The parameters are not allowed');
  return org;
}

export type Ceremony = {
  readonly org: ReturnType<typeof orgOf>;
  readonly t1: Uint8Array;
  readonly dealers: readonly Dealer[];
  readonly first: readonly Message0[];
  readonly second: readonly Message1[];
  readonly third: readonly Message2[];
  readonly shares: readonly KeyPair[];
  readonly keys: PublicKeys;
};

/** The first two rounds among honest consoles. */
export async function dealtCeremony(chance: Chance, t: number, n: number) {
  const org = orgOf(t, n);
  const begun = Array.from({ length: n }, (_, at) => beginDealing(chance, org, at + 1));
  const [dealers, first] = [begun.map(({ dealer }) => dealer), begun.map(({ message }) => message)];
  const t1 = firstTranscript(org, first);
  const second: Message1[] = [];
  for (const dealer of dealers) second.push(await deal(chance, t1, first, dealer));
  return { org, t1, dealers, first, second };
}

/** A whole ceremony among honest consoles. */
export async function heldCeremony(chance: Chance, t: number, n: number): Promise<Ceremony> {
  const dealt = await dealtCeremony(chance, t, n);
  const received = await Promise.all(
    dealt.dealers.map((dealer) => receive(chance, dealt.t1, dealt.first, dealt.second, dealer)),
  );
  const good = received.flatMap((one) => ('complaint' in one ? [] : [one]));
  const keys = good[0]?.keys;
  if (good.length !== n || !keys) throw new Error('An honest ceremony had a complaint');
  return {
    ...dealt,
    third: good.map(({ message }) => message),
    shares: good.map(({ key }) => key),
    keys,
  };
}

/** The keyset document of a held ceremony, as text. */
export const keysetSource = ({ org, ...rounds }: Ceremony): string => writeKeyset(org, rounds);
