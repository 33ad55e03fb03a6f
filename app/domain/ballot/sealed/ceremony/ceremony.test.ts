import { beforeAll, describe, expect, test } from 'vitest';
import { type Ceremony, dealtCeremony, heldCeremony, keysetSource, orgOf } from '#tests/support/ceremony';
import { chance } from '../chance';
import { fingerprint } from '../code';
import { combine } from '../combine';
import { canonical } from '../document';
import { G } from '../group';
import { decryptPartially, isRightPartial } from '../partial';
import { reduce } from '../scalar';
import { keyPair } from '../signature';
import { complain, isJustified } from './complaint';
import { deal, isMessage0, isMessage1 } from './deal';
import { openKeyFile, writeKeyFile } from './key-file';
import { ceremonyCode, isKeyset, provenKeys, readKeyset } from './keyset';
import type { Message1 } from './message';
import { readOrg } from './org';
import { receive } from './receive';
import { rehearsalOf } from './rehearsal';

let held: Ceremony;
beforeAll(async () => {
  held = await heldCeremony(chance, 2, 3);
});

const flipped = (bytes: Uint8Array, at = 0) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));

describe('an honest ceremony', () => {
  test('gives everybody the same keys, and messages that prove them', () => {
    expect(provenKeys(held.org, held)).toEqual(held.keys);
    expect(held.shares.map(({ publicKey }) => publicKey)).toEqual(held.keys.VK);
    expect(ceremonyCode(held.keys)).toMatch(/^[0-9A-Z]{8}$/);
    expect(fingerprint(held.first[0]!.SP)).not.toBe(fingerprint(held.first[1]!.SP));
  });
  test('is kept in a document that anybody can go through again', () => {
    const source = keysetSource(held);
    const keyset = readKeyset(source)!;
    expect(isKeyset(held.org, keyset)).toBe(true);
    expect(isKeyset(held.org, { ...keyset, Y: held.keys.VK[0]! })).toBe(false);
    expect(isKeyset(held.org, { ...keyset, VK: [...held.keys.VK].reverse() })).toBe(false);
    expect(isKeyset(orgOf(2, 2), keyset)).toBe(false);
    expect(readKeyset(`${source} `)).toBeNull();
  });
});

describe('parameters', () => {
  test('outside 2 ≤ t ≤ n ≤ 9 are refused', () => {
    expect(() => orgOf(1, 3)).toThrow();
    expect(() => orgOf(4, 3)).toThrow();
    expect(() => orgOf(2, 10)).toThrow();
    expect(readOrg(canonical({ v: 'SCV1' }))).toBeNull();
  });
});

describe('a message that is not what it should be', () => {
  test('is seen in the first round', () => {
    const message = held.first[0]!;
    expect(isMessage0(held.org, 1, message)).toBe(true);
    expect(isMessage0(held.org, 2, message)).toBe(false);
    for (const part of ['SP', 'EP', 'com', 'sig'] as const) {
      expect(isMessage0(held.org, 1, { ...message, [part]: flipped(message[part]) })).toBe(false);
    }
  });
  test('is seen in the second: other coefficients, one more, other boxes, no knowledge', () => {
    const [first, message] = [held.first[0]!, held.second[0]!];
    const good = (changed: Partial<Message1>) =>
      isMessage1(held.org, held.t1, first, { ...message, ...changed });
    expect(good({})).toBe(true);
    expect(good({ F: [...message.F].reverse() })).toBe(false);
    expect(good({ F: [...message.F, message.F[0]!] })).toBe(false);
    expect(good({ F: [new Uint8Array(32), message.F[1]!] })).toBe(false);
    expect(good({ pok: flipped(message.pok, 40) })).toBe(false);
    expect(good({ boxes: message.boxes.map((box) => flipped(box, 50)) })).toBe(false);
    expect(good({ i: 2 })).toBe(false);
  });
  test('of the third round spoils the keyset: another T2, another share', () => {
    const [one, ...others] = held.third;
    for (const part of ['T2', 'sig', 'vk'] as const) {
      const third = [{ ...one!, [part]: flipped(one![part], 40 % one![part].length) }, ...others];
      expect(provenKeys(held.org, { ...held, third })).toBeNull();
    }
  });
});

describe('a complaint', () => {
  test('about a wrong share stands, and one about a right share is refuted', async () => {
    const { org, t1, dealers, first, second } = await dealtCeremony(chance, 2, 3);
    const cheat = dealers[0]!;
    const other = { ...cheat, coefficients: cheat.coefficients.map((one) => reduce(one + 1n)) };
    const wrong = await deal(chance, t1, first, other);
    const boxes = second[0]!.boxes.map((box, at) => (at === 1 ? wrong.boxes[at]! : box));
    const spoiled = [{ ...second[0]!, boxes }, ...second.slice(1)];
    const received = await receive(chance, t1, first, spoiled, dealers[1]!);
    if (!('complaint' in received)) throw new Error('The wrong share was taken');
    expect(received.complaint).toMatchObject({ by: 2, against: 1 });
    expect(await isJustified(t1, first, spoiled, received.complaint)).toBe(true);
    expect(await isJustified(t1, first, second, received.complaint)).toBe(false);
    const made = complain(chance, t1, 1, dealers[2]!, second[0]!.boxes[2]!);
    expect(await isJustified(t1, first, second, made)).toBe(false);
    expect(await isJustified(t1, first, second, { ...made, evidence: null })).toBe(false);
    expect(org.n).toBe(3);
  });
});

describe('a rehearsal', () => {
  test('is passed with the share of the ceremony, by any two opened, and failed with any other', () => {
    const hash = readKeyset(keysetSource(held))!.hash;
    const opening = rehearsalOf(hash, held.keys.Y, chance.bytes(32));
    const shares = held.shares.map((key, at) => decryptPartially(chance, opening, at + 1, key));
    expect(shares.map((share, at) => isRightPartial(opening, held.keys.VK[at]!, share))).toEqual([
      true,
      true,
      true,
    ]);
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [2, 1],
    ] as const) {
      expect(combine(opening.slots, [shares[one]!, shares[other]!])[0]!.equals(G)).toBe(true);
    }
    expect(() => combine(opening.slots, [shares[0]!, shares[0]!])).toThrow('Not a set');
    const lost = decryptPartially(chance, opening, 1, keyPair(chance.scalar()));
    expect(isRightPartial(opening, held.keys.VK[0]!, lost)).toBe(false);
    const next = rehearsalOf(hash, held.keys.Y, chance.bytes(32));
    expect(isRightPartial(next, held.keys.VK[0]!, shares[0]!)).toBe(false);
  });
});

describe('a key file', () => {
  test('opens with its passphrase, for its ceremony, undamaged; and says what is wrong otherwise', async () => {
    const hash = readKeyset(keysetSource(held))!.hash;
    const { signing, exchange } = held.dealers[0]!;
    const secrets = { x: held.shares[0]!.secret, a: signing.secret, e: exchange.secret };
    const file = await writeKeyFile(chance, hash, 1, secrets, '窗外 月光');
    expect(await openKeyFile(file, hash, '窗外 月光')).toEqual({ i: 1, secrets });
    expect(await openKeyFile(file, hash, '窗外月光')).toBe('wrongPassphrase');
    expect(await openKeyFile(file, flipped(hash), '窗外 月光')).toBe('otherKeyset');
    expect(await openKeyFile(file.slice(0, -9), hash, '窗外 月光')).toBe('damaged');
    expect(await openKeyFile(file.replace('"i":1', '"i":2'), hash, '窗外 月光')).toBe('wrongPassphrase');
  });
});
