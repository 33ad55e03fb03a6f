import { describe, expect, it } from 'vitest';
import { faultOfReply, isReplied, markOfAssignments, markOfReply, wantedOf } from './handling';

const codeOf = (value: unknown) => (value as { code?: string } | null)?.code ?? null;

describe('what is asked of departments', () => {
  it('has a lead, or departments that reply each for themselves', () => {
    expect(wantedOf({ lead: 'a', co: ['b'], separate: ['c'] })).toEqual([
      { unitId: 'a', role: 'lead' },
      { unitId: 'b', role: 'co' },
      { unitId: 'c', role: 'separate' },
    ]);
    expect(wantedOf({ co: [], separate: ['c', 'd'] })).toHaveLength(2);
    expect(codeOf(wantedOf({ co: [], separate: [] }))).toBe('proposal.leadMissing');
    expect(codeOf(wantedOf({ co: ['b'], separate: ['c'] }))).toBe('proposal.leadMissing');
    expect(codeOf(wantedOf({ lead: 'a', co: ['b', 'b'], separate: [] }))).toBe('proposal.unitTwice');
    expect(codeOf(wantedOf({ lead: 'a', co: [], separate: ['a'] }))).toBe('proposal.unitTwice');
  });
  it('has its mark whatever the order in which it is read', () => {
    const [one, other] = [
      { unitId: 'a', role: 'lead', state: 'open' },
      { unitId: 'b', role: 'co', state: 'open' },
    ] as const;
    expect(markOfAssignments(1, [one, other])).toBe(markOfAssignments(1, [other, one]));
    expect(markOfAssignments(1, [one])).not.toBe(markOfAssignments(2, [one]));
    expect(markOfAssignments(1, [one])).not.toBe(markOfAssignments(1, [{ ...one, role: 'separate' }]));
  });
});

describe('a reply', () => {
  const given = { outcome: 'measure', code: 'A', text: '窗口已经开放。', doneBy: undefined } as const;
  it('claims what its kind can claim', () => {
    expect(faultOfReply(given, '2026-11-02')).toBeNull();
    expect(codeOf(faultOfReply({ ...given, code: 'C' }, '2026-11-02'))).toBe('proposal.codeOutcome');
    expect(codeOf(faultOfReply({ ...given, outcome: 'reason', code: 'B' }, '2026-11-02'))).toBe(
      'proposal.codeOutcome',
    );
  });
  it('dates a plan, not before today', () => {
    const plan = { ...given, outcome: 'plan', code: 'B' } as const;
    expect(codeOf(faultOfReply(plan, '2026-11-02'))).toBe('proposal.dateNeeded');
    expect(codeOf(faultOfReply({ ...plan, doneBy: '2026-11-01' }, '2026-11-02'))).toBe('proposal.dateNeeded');
    expect(faultOfReply({ ...plan, doneBy: '2026-11-02' }, '2026-11-02')).toBeNull();
  });
  it('has a mark that changes with its words and its state', () => {
    const reply = { number: 1, state: 'draft', ...given, doneBy: null } as const;
    const marks = [reply, { ...reply, text: '别的' }, { ...reply, state: 'signed' as const }, null].map(
      markOfReply,
    );
    expect(new Set(marks).size).toBe(4);
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-zA-Z.-]{1,40}$/);
  });
});

describe('a round', () => {
  it('is replied to when the lead and every separate department are done', () => {
    expect(isReplied([{ role: 'lead', state: 'done' }])).toBe(true);
    expect(
      isReplied([
        { role: 'separate', state: 'done' },
        { role: 'separate', state: 'open' },
      ]),
    ).toBe(false);
    expect(
      isReplied([
        { role: 'lead', state: 'done' },
        { role: 'co', state: 'open' },
      ]),
    ).toBe(true);
    expect(isReplied([{ role: 'lead', state: 'replaced' }])).toBe(false);
    expect(isReplied([])).toBe(false);
  });
});
