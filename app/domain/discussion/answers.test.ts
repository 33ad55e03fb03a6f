import { describe, expect, it } from 'vitest';
import { answerState, areAnswersOpen, awaited, faultOfGathering, fingerprint, markOf } from './answers';

const at = new Date('2026-11-10T01:00:00Z');
const draft = {
  number: 1,
  text: '年内增加',
  unit: '院办',
  sentBack: null,
  reviewedAt: null,
  publishedAt: null,
};

describe('an answer', () => {
  it('is drafted, sent back, reviewed, published', () => {
    expect(answerState(draft)).toBe('drafted');
    expect(answerState({ ...draft, sentBack: '写明时间' })).toBe('sentBack');
    expect(answerState({ ...draft, reviewedAt: at })).toBe('reviewed');
    expect(answerState({ ...draft, reviewedAt: at, publishedAt: at })).toBe('published');
  });
  it('waits for the next hand, and for nobody once it stands published', () => {
    expect(awaited({ state: 'open' }, null)).toBe('draft');
    expect(awaited({ state: 'drafted' }, 'drafted')).toBe('review');
    expect(awaited({ state: 'drafted' }, 'sentBack')).toBe('draft');
    expect(awaited({ state: 'reviewed' }, 'reviewed')).toBe('publish');
    expect(awaited({ state: 'answered' }, 'published')).toBeNull();
    // A correction goes the same way beside the standing answer.
    expect(awaited({ state: 'answered' }, 'drafted')).toBe('review');
  });
});

describe('the mark of what one has read', () => {
  const question = { text: '何时增加班车？' };
  it('changes with the question, the text, the unit, the state and the number', () => {
    const marks = [
      markOf(question, null),
      markOf(question, draft),
      markOf({ text: '何时增加夜班班车？' }, draft),
      markOf(question, { ...draft, text: '年内增加两班' }),
      markOf(question, { ...draft, unit: '总务处' }),
      markOf(question, { ...draft, reviewedAt: at }),
      markOf(question, { ...draft, number: 2 }),
    ];
    expect(new Set(marks).size).toBe(marks.length);
    expect(markOf(question, { ...draft })).toBe(markOf({ ...question }, draft));
  });
  it('keeps apart texts that differ by one sign anywhere', () => {
    expect(new Set(['', 'a', 'b', 'ab', 'ba', '甲', '乙', '👍'].map(fingerprint)).size).toBe(8);
  });
});

describe('the time for it', () => {
  it('lets questions be gathered from the launch until the closing is over', () => {
    expect(faultOfGathering('planned')?.code).toBe('discussion.notYet');
    expect(faultOfGathering('launched')).toBeNull();
    expect(faultOfGathering('closing')).toBeNull();
    expect(faultOfGathering('published')?.code).toBe('discussion.over');
  });
  it('lets what was left open be answered until the dossier is closed', () => {
    expect(areAnswersOpen('published')).toBe(true);
    expect(areAnswersOpen('reported')).toBe(true);
    expect(areAnswersOpen('archived')).toBe(false);
    expect(areAnswersOpen('cancelled')).toBe(false);
    expect(areAnswersOpen('planned')).toBe(false);
  });
});
