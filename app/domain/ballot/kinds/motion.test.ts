import { expect, test } from 'vitest';
import { profile } from '../../statute/profiles';
import { motion } from './motion';

const decide = (entitled: number, approve: number, oppose: number, abstain: number) =>
  motion.decide(profile('SH_2017'), entitled, { approve, oppose, abstain });

test('more than half of all representatives adopt, whoever stayed away', () => {
  expect(decide(100, 51, 16, 0)).toMatchObject({ outcome: 'passed', passed: true, needed: 51 });
  expect(decide(100, 50, 50, 0)).toMatchObject({ outcome: 'notPassed', passed: false });
});

test('a majority without a quorum decides nothing', () => {
  expect(decide(100, 66, 0, 0)).toMatchObject({ outcome: 'noQuorum', passed: false, quorumNeeded: 67 });
});

test('counts that cannot be true are a defect, never a result', () => {
  expect(() => decide(10, 11, 0, 0)).toThrow('No verdict');
});
