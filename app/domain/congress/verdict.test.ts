import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProfileId, profile, profileIds } from '../statute/profiles';
import { type Verdict, verdict, verdictKeys } from './verdict';

const give = (entitled: number, approve: number, oppose = 0, abstain = 0, id: ProfileId = 'SH_2017') =>
  verdict({ profile: profile(id), entitled, ballots: { approve, oppose, abstain } });
const reached = (result: ReturnType<typeof give>): Verdict => {
  if (!result.ok) throw new Error(result.code);
  return result;
};

describe('the verdict', () => {
  it.each([
    [30, 20, 16, 15],
    [31, 21, 16, 16],
    [100, 67, 51, 50],
    [175, 117, 88, 88],
    [176, 118, 89, 88],
  ])('for %i representatives: quorum %i, pass %i, by the letter %i', (entitled, quorum, pass, literal) => {
    for (const id of profileIds) {
      expect(reached(give(entitled, pass, quorum - pass, 0, id))).toMatchObject({
        passed: true,
        needed: pass,
        quorumNeeded: quorum,
      });
      expect(reached(give(entitled, pass - 1, quorum - pass + 1, 0, id)).passed).toBe(false);
    }
    const letter = reached(give(entitled, literal, quorum - literal)).otherBases[0];
    expect(letter).toMatchObject({ basis: 'letterOfTheLaw', needed: literal, wouldPass: true });
  });

  it('is strict at exactly half, and says that the letter of Shanghai would have let it pass', () => {
    const result = reached(give(100, 50, 20, 10));
    expect(result).toMatchObject({ passed: false, outcome: 'notPassed', comparison: 'gt' });
    expect(result.otherBases.map((other) => [other.basis, other.wouldPass])).toEqual([
      ['letterOfTheLaw', true],
      ['tookPart', true],
      ['approveAndOppose', true],
    ]);
  });

  it('weighs silence and abstention exactly like opposition', () => {
    for (const [oppose, abstain] of [
      [30, 0],
      [0, 30],
      [17, 0],
    ] as const)
      expect(reached(give(100, 50, oppose, abstain)).passed).toBe(false);
    expect(reached(give(100, 51, 16, 0))).toMatchObject({ passed: true, silent: 33 });
  });

  it('does not pass without a quorum, even with more than half of all', () => {
    const result = reached(give(100, 60, 6));
    expect(result).toMatchObject({ outcome: 'noQuorum', passed: false, quorumReached: false, tookPart: 66 });
    expect(result.sentences.map(({ key }) => key)).toEqual([
      'congress:verdict.base',
      'congress:verdict.quorumMissed',
      'congress:verdict.neededGt',
      'congress:verdict.silent',
      'congress:verdict.noQuorum',
    ]);
  });

  it('can be given on an empty box', () => {
    const result = reached(give(100, 0));
    expect(result).toMatchObject({ outcome: 'noQuorum', silent: 100 });
    expect(result.otherBases[1]).toEqual({ basis: 'tookPart', count: 0, needed: null, wouldPass: false });
  });

  it('is refused for a congress of nobody, and for more ballots than representatives', () => {
    expect(give(0, 0)).toMatchObject({ ok: false, code: 'congress.noRepresentatives' });
    expect(give(10, 11)).toMatchObject({
      ok: false,
      code: 'congress.moreBallotsThanRepresentatives',
      params: { ballots: 11, entitled: 10 },
    });
  });

  it.each([
    [-1, 0, 0, 0],
    [10, -1, 0, 0],
    [10, 0.5, 0, 0],
    [10, 0, Number.NaN, 0],
    [10, 0, 0, Number.POSITIVE_INFINITY],
  ])('is not given on figures that are no counts: %s %s %s %s', (entitled, approve, oppose, abstain) => {
    expect(() => give(entitled, approve, oppose, abstain)).toThrow(RangeError);
  });

  it('never depends on how the others voted, only on who approved and who took part', () => {
    const figures = fc
      .tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(), fc.nat(), fc.nat(), fc.nat())
      .map(([entitled, a, b, c, d]) => {
        const tookPart = a % (entitled + 1);
        const approve = b % (tookPart + 1);
        return { entitled, tookPart, approve, split: [c, d].map((n) => n % (tookPart - approve + 1)) };
      });
    fc.assert(
      fc.property(figures, ({ entitled, tookPart, approve, split }) => {
        const results = split.map((oppose) =>
          reached(give(entitled, approve, oppose, tookPart - approve - oppose)),
        );
        expect(results[0]?.outcome).toBe(results[1]?.outcome);
        expect(results[0]?.passed).toBe(2 * approve > entitled && 3 * tookPart >= 2 * entitled);
      }),
    );
  });

  it('can only be improved by one more approval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3000 }), fc.nat(), (entitled, n) => {
        const approve = n % entitled;
        const before = reached(give(entitled, approve, entitled - approve)).passed;
        const after = reached(give(entitled, approve + 1, entitled - approve - 1)).passed;
        expect(!before || after).toBe(true);
      }),
    );
  });

  it('explains itself in phrases that are all listed, with the articles', () => {
    const result = reached(give(100, 67));
    for (const { key } of result.sentences) expect(verdictKeys).toContain(key);
    expect(result.article).toContain('第三十一条');
    expect(result.quorumArticle).toContain('第二十八条');
  });
});
