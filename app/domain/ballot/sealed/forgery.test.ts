import { describe, expect, test } from 'vitest';
import { vectorBallot } from '#tests/support/sealed';
import { concat } from './bytes';
import { chance } from './chance';
import { checkPlainly, checkTogether } from './equation';
import { findFaults } from './faults';
import { G, knownPoint, timesPublic } from './group';
import type { Table } from './one-of';
import type { Paper } from './paper';
import { q } from './scalar';
import { sealBallot } from './seal';

const { paper, sealing, choices, sealed } = vectorBallot();

/** The paper with another table for one unit, as a hostile device would seal by. */
const forged = (at: number, table: Table): Paper => ({
  ...paper,
  units: paper.units.map((unit, place) => (place === at ? { ...unit, table } : unit)),
});

const faultOf = (by: Paper, chosen = choices) => {
  const { ballot } = sealBallot(chance, by, { ...sealing, rho: chance.bytes(32) }, chosen);
  const found = findFaults(paper, [ballot], checkTogether(chance)).get(0);
  expect(findFaults(paper, [ballot], checkPlainly).get(0)).toBe(found);
  return found;
};

describe('a hostile device', () => {
  test.each([
    ['two votes', 2n],
    ['minus one', q - 1n],
    ['a yes and a no', 122n],
    ['a step beyond the last digit', 121n * 121n],
  ])('can not seal %s as an answer to a motion', (_, value) => {
    expect(faultOf(forged(0, [[value], [121n], [0n]]), [[0], [0, 2, 1], [1]])).toBe('V-19');
    expect(faultOf(forged(0, [[1n], [value], [0n]]), [[1], [0, 2, 1], [1]])).toBe('V-19');
  });
  test('can not approve and oppose the same candidate', () => {
    expect(
      faultOf(
        forged(1, [
          [1n, 1n],
          [0n, 1n],
          [0n, 0n],
        ]),
      ),
    ).toBe('V-19');
  });
  test('can not approve more candidates than there are seats', () => {
    expect(faultOf(forged(4, [[0n], [1n], [3n]]), [[1], [0, 0, 0], [1]])).toBe('V-20');
  });
  test('can not use an answer, made negative, to cancel somebody else’s', () => {
    const { body } = sealed.ballot;
    const negative = (at: number) => timesPublic(knownPoint(body.slice(at, at + 32)), q - 1n).toBytes();
    const ballot = { ...sealed.ballot, body: concat(negative(0), negative(32), body.slice(64)) };
    expect(findFaults(paper, [ballot], checkTogether(chance)).get(0)).toBe('V-19');
  });
  test('can not draw another’s answer anew', () => {
    const { body } = sealed.ballot;
    const shift = chance.scalar();
    const alpha = knownPoint(body.slice(0, 32)).add(timesPublic(G, shift)).toBytes();
    const beta = knownPoint(body.slice(32, 64)).add(timesPublic(paper.key.point, shift)).toBytes();
    const ballot = { ...sealed.ballot, body: concat(alpha, beta, body.slice(64)) };
    expect(findFaults(paper, [ballot], checkTogether(chance)).get(0)).toBe('V-19');
  });
});
