import { expect, test } from 'vitest';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { isKeyset, provenKeys, readKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { type Chance, chance } from '#app/domain/ballot/sealed/chance';
import { canonical, type Json } from '#app/domain/ballot/sealed/document';
import { heldCeremony } from '#tests/support/ceremony';
import { provesItself, readKeyset as read, readOrg } from '#verifier/ceremony';
import { readJson } from '#verifier/json';

/** A document as it is written: byte strings in base64url. */
const spelt = (value: unknown): Json => {
  if (value instanceof Uint8Array) return toBase64url(value);
  if (Array.isArray(value)) return value.map(spelt);
  if (typeof value !== 'object' || value === null) return value as Json;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spelt(one)]));
};

test('who signs as two scrutineers is not taken for two', async () => {
  let draws = 0;
  let first = 0n;
  // Each console draws four numbers before it speaks, its signing key first.
  const twin: Chance = {
    ...chance,
    scalar: () => {
      const drawn = draws++ === 4 ? first : chance.scalar();
      if (draws === 1) first = drawn;
      return drawn;
    },
  };
  const held = await heldCeremony(twin, 2, 3);
  expect(held.first[0]!.SP).toEqual(held.first[1]!.SP);
  expect(provenKeys(held.org, held)).toBeNull();
  const { first: messages, second, third, keys } = held;
  const head = { v: 'SCV1', suite: 'R255-SHA512', type: 'keyset', org: held.org.hash };
  const rounds = { first: messages, second, third };
  const keyset = canonical(spelt({ ...head, Y: keys.Y, VK: keys.VK, T2: keys.t2, ...rounds }));
  expect(isKeyset(held.org, readKeyset(keyset)!)).toBe(false);
  const org = readOrg(held.org.source, readJson(held.org.source));
  expect(provesItself(org, read(keyset, readJson(keyset)))).toBe(false);
});
