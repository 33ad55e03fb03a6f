import { describe, expect, it } from 'vitest';
import { dutyStateOf, isPeriodOf, type Period, periodsDue, periodsOfYear, type Term } from './calendar';
import { catalogueKindOf, catalogueKinds, catalogues, findCatalogueItem } from './catalogue/catalogue';
import { categories } from './catalogue/item';
import { frequencies } from './words';

const term = (more: Partial<Term>): Term => ({
  ...{ frequency: 'quarterly', dueDays: 20, startsOn: '2026-01-01', endsOn: null },
  ...more,
});
const names = (periods: readonly Period[]) => periods.map(({ name, dueOn }) => `${name} ${dueOn}`);

describe('the periods of a duty', () => {
  it('are named and cut by the calendar', () => {
    expect(periodsOfYear('quarterly', 2026).map(({ name, to }) => `${name} ${to}`)).toEqual([
      '2026Q1 2026-03-31',
      '2026Q2 2026-06-30',
      '2026Q3 2026-09-30',
      '2026Q4 2026-12-31',
    ]);
    expect(periodsOfYear('halfYearly', 2026).map(({ name }) => name)).toEqual(['2026H1', '2026H2']);
    expect(periodsOfYear('monthly', 2028)[1]).toEqual({
      name: '2028-02',
      from: '2028-02-01',
      to: '2028-02-29',
    });
    expect(periodsOfYear('yearly', 2026)).toEqual([{ name: '2026', from: '2026-01-01', to: '2026-12-31' }]);
    expect(periodsOfYear('atAnyTime', 2026)).toEqual([]);
  });

  it('are due so many days after their end, also in the year after', () => {
    expect(names(periodsDue(term({}), '2026-01-01', '2026-12-31'))).toEqual([
      '2026Q1 2026-04-20',
      '2026Q2 2026-07-20',
      '2026Q3 2026-10-20',
    ]);
    expect(names(periodsDue(term({}), '2027-01-01', '2027-01-31'))).toEqual(['2026Q4 2027-01-20']);
    expect(
      names(periodsDue(term({ frequency: 'yearly', dueDays: 400 }), '2028-01-01', '2028-12-31')),
    ).toEqual(['2026 2028-02-04']);
  });

  it('begin with the one that runs when the duty starts, and end with it', () => {
    const bound = term({ startsOn: '2026-05-10', endsOn: '2026-09-30' });
    expect(names(periodsDue(bound, '2026-01-01', '2027-12-31'))).toEqual([
      '2026Q2 2026-07-20',
      '2026Q3 2026-10-20',
    ]);
  });

  it('are one where something is published once, and none where it is at any time', () => {
    expect(names(periodsDue(term({ frequency: 'once' }), '2026-01-01', '2026-12-31'))).toEqual([
      'once 2026-01-21',
    ]);
    expect(periodsDue(term({ frequency: 'atAnyTime' }), '2020-01-01', '2030-12-31')).toEqual([]);
  });

  it('know their own names and no others', () => {
    expect(isPeriodOf('quarterly', '2026Q3')).toBe(true);
    for (const name of ['2026Q5', '2026-09', '2026', 'Q3', '', 'once', '1926Q1', '2026Q3 '])
      expect(isPeriodOf('quarterly', name), name).toBe(false);
    expect(isPeriodOf('once', 'once')).toBe(true);
    expect(isPeriodOf('atAnyTime', '2026')).toBe(false);
  });
});

describe('where a period stands', () => {
  const period: Period = { name: '2026Q3', from: '2026-07-01', to: '2026-09-30', dueOn: '2026-10-20' };
  it('is reckoned from the day', () => {
    expect(dutyStateOf(period, undefined, '2026-09-30')).toBe('running');
    expect(dutyStateOf(period, undefined, '2026-10-01')).toBe('due');
    expect(dutyStateOf(period, undefined, '2026-10-20')).toBe('due');
    expect(dutyStateOf(period, undefined, '2026-10-21')).toBe('missing');
    expect(dutyStateOf(period, { publishedOn: null }, '2026-10-20')).toBe('underway');
    expect(dutyStateOf(period, { publishedOn: null }, '2026-10-21')).toBe('missing');
    expect(dutyStateOf(period, { publishedOn: '2026-10-20' }, '2026-12-01')).toBe('published');
    expect(dutyStateOf(period, { publishedOn: '2026-10-21' }, '2026-12-01')).toBe('publishedLate');
  });
});

describe('the catalogues', () => {
  const all = catalogueKinds.flatMap((kind) => catalogues[kind]);
  it('have codes of their own, with a basis, an owner and terms the table takes', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const item of all) {
      expect(item.code.startsWith(`${item.category}.`)).toBe(true);
      expect(categories).toContain(item.category);
      expect(frequencies).toContain(item.frequency);
      expect(item.basis.article).toMatch(/[《（]/);
      expect(item.owner && item.title.zh && item.title.en).toBeTruthy();
      expect(item.keepDays).toBeGreaterThanOrEqual(15);
      expect(item.dueDays).toBeLessThanOrEqual(400);
    }
  });
  it('keep what a hospital owes patients, the public and the staff apart', () => {
    const audience = (category: string) =>
      new Set(all.filter((one) => one.category === category).map((one) => one.audience));
    expect([...audience('H1')]).toEqual(['public']);
    expect([...audience('H2')]).toEqual(['patient']);
    expect([...audience('H3')]).toEqual(['staff']);
    expect(findCatalogueItem('H3.drugs')).toMatchObject({ frequency: 'monthly', audience: 'staff' });
  });
  it('fall to every kind of unit', () => {
    expect(['hospital', 'school', 'enterprise', 'union'].map(catalogueKindOf)).toEqual([
      'hospital',
      'school',
      'enterprise',
      'enterprise',
    ]);
  });
});
