import { describe, expect, it } from 'vitest';
import { cleanCode, cleanLogin, codeAlphabet, printCode } from './code';
import { dayBefore, holdsAlready, inForce, keptApart } from './offices';
import { ownPath } from './own-path';

describe('a one-time code', () => {
  it('is made of 32 signs that cannot be confused', () => {
    expect(new Set(codeAlphabet).size).toBe(32);
    expect(codeAlphabet).not.toMatch(/[01OI]/);
  });
  it('is printed in groups and read however it is typed', () => {
    expect(printCode('ABCDEFGHJKLM')).toBe('ABCD-EFGH-JKLM');
    expect(cleanCode(' abcd efgh-jklm\u3000')).toBe('ABCDEFGHJKLM');
  });
});

describe('a staff number or phone as typed', () => {
  it('is folded and loses what people add', () => {
    expect(cleanLogin('00123 ')).toBe('00123');
    expect(cleanLogin('+86 138 0013 8000')).toBe('13800138000');
    expect(cleanLogin('138-0013-8000')).toBe('13800138000');
    expect(cleanLogin('A-12')).toBe('A-12');
  });
});

describe('offices', () => {
  const since = (kind: string, startsOn: string, endsOn: string | null = null) => ({
    kind,
    startsOn,
    endsOn,
  });
  it('keep the secretary and the scrutineer apart on the same days only', () => {
    const held = [since('secretary', '2026-01-01', '2026-06-30')];
    expect(keptApart(since('scrutineer', '2026-06-30'), held)?.kind).toBe('secretary');
    expect(keptApart(since('scrutineer', '2026-07-01'), held)).toBeNull();
    expect(keptApart(since('committeeMember', '2026-03-01'), held)).toBeNull();
  });
  it('are not held twice at once', () => {
    expect(holdsAlready(since('inspector', '2026-02-01'), [since('inspector', '2026-01-01')])).toBe(true);
    expect(
      holdsAlready(since('inspector', '2026-02-01'), [since('inspector', '2026-01-01', '2026-01-31')]),
    ).toBe(false);
  });
  it('are in force on their first and last day', () => {
    const held = since('inspector', '2026-01-01', '2026-01-31');
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((day) => inForce(held, day))).toEqual(
      [false, true, true, false],
    );
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
  });
});

describe('where to go after signing in', () => {
  it('is a path of our own, otherwise the usual one', () => {
    expect(ownPath('/papers?x=1', '/now')).toBe('/papers?x=1');
    for (const foreign of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
      '/a\\b',
      '',
      null,
      undefined,
      'papers',
    ])
      expect(ownPath(foreign, '/now'), String(foreign)).toBe('/now');
  });
});
