import { expect, test } from 'vitest';
import { type Chance, chance } from '#app/domain/ballot/sealed/chance';
import { codeOf } from '#app/domain/ballot/sealed/code';
import { checkTogether } from '#app/domain/ballot/sealed/equation';
import { baseBytes } from '#app/domain/ballot/sealed/group';
import { sealBallot } from '#app/domain/ballot/sealed/seal';
import { vectorBallot } from '#tests/support/sealed';

test('two trackers that agree in 40 bits have codes that people tell apart (attack 38)', () => {
  const [one, other] = [chance.bytes(32), chance.bytes(32)];
  other.set(one.subarray(0, 5));
  expect(codeOf(other).slice(0, 9)).toBe(codeOf(one).slice(0, 9));
  expect(codeOf(other)).not.toBe(codeOf(one));
  expect(codeOf(one)).toHaveLength(24);
});

test('every batch of proofs has weights of its own, never seen before (attack 40)', () => {
  const drawn: string[] = [];
  const watched: Chance = {
    ...chance,
    bytes: (length) => {
      const bytes = chance.bytes(length);
      drawn.push(Buffer.from(bytes).toString('hex'));
      return bytes;
    },
  };
  const check = checkTogether(watched);
  for (let run = 0; run < 3; run++)
    expect(
      check([
        [
          [1n, baseBytes],
          [-1n, baseBytes],
        ],
      ]),
    ).toBe(true);
  expect(drawn.length).toBeGreaterThanOrEqual(3);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.every((one) => one.length >= 32)).toBe(true);
});

test('a device without chance seals the same ciphertexts again, which the board shows (attack 82, V-18)', () => {
  const { paper, sealing, choices } = vectorBallot();
  const stuck: Chance = { scalar: () => 5n, bytes: (length) => new Uint8Array(length).fill(1) };
  const sealed = () => sealBallot(stuck, paper, { ...sealing, rho: stuck.bytes(32) }, choices);
  expect(sealed().tracker).toEqual(sealed().tracker);
});
