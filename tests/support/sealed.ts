import { u32, utf8 } from '#app/domain/ballot/sealed/bytes';
import type { Chance } from '#app/domain/ballot/sealed/chance';
import { layoutOf, type Question } from '#app/domain/ballot/sealed/kinds';
import { type Paper, sealingKey, unitsOf } from '#app/domain/ballot/sealed/paper';
import { sealBallot } from '#app/domain/ballot/sealed/seal';
import { keyPair } from '#app/domain/ballot/sealed/signature';
import { h32, h512, hs } from '#app/domain/ballot/sealed/transcript';

/** The generator of the vectors: hashes of a counter. `name` gives another sequence. */
export function countingChance(name?: string): Chance {
  let next = 0;
  const seed = name === undefined ? [] : [utf8(name)];
  return {
    scalar: () => hs('SCV1/test-rng', u32(next++), ...seed),
    bytes: (length) => h512('SCV1/test-rng', u32(next++), ...seed).slice(0, length),
  };
}

const vectorQuestions: readonly Question[] = [
  { kind: 'motion' },
  { kind: 'election', mode: 'yna', candidates: ['甲', '乙', '丙'], writeIns: 0, seats: 2, min: 0 },
  { kind: 'appraisal', persons: ['丁'], grades: ['优秀', '称职', '基本称职', '不称职'] },
];

/** The box of the vectors, its key, one pass key and the ballot, drawn in the order of the vectors. */
export function vectorBallot() {
  const draw = countingChance();
  const trustee = keyPair(draw.scalar());
  const voter = keyPair(draw.scalar());
  const paper: Paper = {
    boxHash: h32('SCV1/box', utf8('{}')),
    key: sealingKey(trustee.publicKey),
    units: unitsOf(vectorQuestions.map((question) => layoutOf(question, 120))),
  };
  const rho = h32('SCV1/test-rho', utf8('1'));
  const sealing = { pseudonym: voter.publicKey, seq: 1, prev: new Uint8Array(0), mark: '4821', rho };
  const choices = [[1], [0, 2, 1], [1]];
  return { draw, trustee, voter, paper, sealing, choices, sealed: sealBallot(draw, paper, sealing, choices) };
}
