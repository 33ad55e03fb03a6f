import { bytes, fields, integer, listOf, oneOf, pointBytes, text } from './fields';
import { type Element, element, modulo, neutral, sumOf, times } from './group';
import { documentName, nameOf, same, u32 } from './hash';
import type { Value } from './json';
import { signed } from './schnorr';

/** The parameters of the scrutineers' ceremony (protocol 2.4). */
export function readOrg(source: string, value: Value | null) {
  const get = fields(value, ['v', 'suite', 'type', 'orgId', 'ksId', 't', 'n', 'trustees', 'purpose']);
  oneOf(get('v'), 'SCV1');
  oneOf(get('suite'), 'R255-SHA512');
  oneOf(get('type'), 'org');
  const orgId = text(get('orgId'), 1);
  bytes(get('ksId'), 16);
  const n = integer(get('n'), 2, 9);
  const t = integer(get('t'), 2, n);
  let place = 0;
  const trustee = (one: Value) => {
    const get = fields(one, ['i', 'name', 'role']);
    place += 1;
    text(get('name'), 1);
    text(get('role'));
    return integer(get('i'), place, place);
  };
  listOf(get('trustees'), trustee, n, n);
  text(get('purpose'));
  return { t, n, orgId, hash: documentName('org', source) };
}
export type Org = ReturnType<typeof readOrg>;

const readFirst = (one: Value) => {
  const get = fields(one, ['i', 'SP', 'EP', 'com', 'sig']);
  const [SP, EP] = [pointBytes(get('SP')), pointBytes(get('EP'))];
  return { i: integer(get('i'), 1, 9), SP, EP, com: bytes(get('com'), 32), sig: bytes(get('sig'), 64) };
};

const readSecond = (one: Value) => {
  const get = fields(one, ['i', 'F', 'pok', 'boxes', 'sig']);
  const boxes = listOf(get('boxes'), (sealed) => bytes(sealed, sealed === '' ? 0 : 80));
  const F = listOf(get('F'), pointBytes);
  return { i: integer(get('i'), 1, 9), F, pok: bytes(get('pok'), 64), boxes, sig: bytes(get('sig'), 64) };
};

const readThird = (one: Value) => {
  const get = fields(one, ['i', 'T2', 'sig', 'vk']);
  const [T2, sig, vk] = [bytes(get('T2'), 32), bytes(get('sig'), 64), bytes(get('vk'), 64)];
  return { i: integer(get('i'), 1, 9), T2, sig, vk };
};

/** What the ceremony made, with every message of its three rounds. */
export function readKeyset(source: string, value: Value | null) {
  const get = fields(value, ['v', 'suite', 'type', 'org', 'Y', 'VK', 'T2', 'first', 'second', 'third']);
  oneOf(get('v'), 'SCV1');
  oneOf(get('suite'), 'R255-SHA512');
  oneOf(get('type'), 'keyset');
  return {
    org: bytes(get('org'), 32),
    Y: pointBytes(get('Y')),
    VK: listOf(get('VK'), pointBytes),
    T2: bytes(get('T2'), 32),
    first: listOf(get('first'), readFirst),
    second: listOf(get('second'), readSecond),
    third: listOf(get('third'), readThird),
    hash: documentName('keyset', source),
  };
}
export type Keyset = ReturnType<typeof readKeyset>;

/** Σ at^k·F_k: what a dealer's hidden polynomial gives at a place. */
const hiddenValue = (F: readonly Buffer[], at: number): Element =>
  F.reduce((total, one, k) => total.add(times(modulo(BigInt(at) ** BigInt(k)), element(one))), neutral);

/** V-03: goes through the ceremony again, message by message. */
export function provesItself(org: Org, keyset: Keyset): boolean {
  const { first, second, third, VK, Y, T2 } = keyset;
  const P = org.hash;
  if ([first, second, third, VK].some((round) => round.length !== org.n)) return false;
  if (new Set(first.map(({ SP }) => SP.toString('hex'))).size !== org.n) return false;
  const hashes0 = first.map(({ i, SP, EP, com }) => nameOf('dkg/m0', P, u32(i), SP, EP, com));
  const isFirst = first.every(({ i, SP, sig }, at) => i === at + 1 && signed('dkg/0', SP, hashes0[at]!, sig));
  const T1 = nameOf('dkg/t1', P, ...hashes0);
  const hashes1 = second.map(({ i, F, pok, boxes }) =>
    nameOf('dkg/m1', T1, u32(i), ...F, pok.subarray(0, 32), pok.subarray(32), ...boxes),
  );
  const isSecond = second.every(
    ({ i, F, pok, boxes, sig }, at) =>
      i === at + 1 &&
      F.length === org.t &&
      boxes.length === org.n &&
      boxes.every((box, to) => box.length === (to === at ? 0 : 80)) &&
      same(nameOf('dkg/com', P, u32(i), ...F), first[at]!.com) &&
      signed('dkg/pok', F[0]!, nameOf('dkg/pm', T1, u32(i)), pok) &&
      signed('dkg/1', first[at]!.SP, hashes1[at]!, sig),
  );
  if (!isFirst || !isSecond) return false;
  const key = sumOf(second.map(({ F }) => element(F[0]!))).toBytes();
  const shares = VK.map((_, at) => sumOf(second.map(({ F }) => hiddenValue(F, at + 1))).toBytes());
  const made = nameOf('dkg/t2', T1, ...hashes1, key, ...shares);
  const isThird = third.every(
    ({ i, T2: said, sig, vk }, at) =>
      i === at + 1 &&
      same(said, made) &&
      signed('dkg/2', first[at]!.SP, made, sig) &&
      signed('dkg/vk', shares[at]!, nameOf('dkg/vm', made, u32(i)), vk),
  );
  const says = VK.every((share, at) => same(share, shares[at]!)) && same(Y, key) && same(T2, made);
  return isThird && says && same(keyset.org, P);
}
