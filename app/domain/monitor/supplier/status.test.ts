import { describe, expect, it } from 'vitest';
import { expiredOn, expiringFrom } from './licences';
import { addYears, knownBy, type SupplierEvent, standingOn } from './status';

let count = 0;
function event(given: Partial<SupplierEvent> & Pick<SupplierEvent, 'kind' | 'from'>): SupplierEvent {
  count += 1;
  return {
    id: `e${String(count).padStart(4, '0')}`,
    to: null,
    province: given.kind === 'record' ? '上海' : null,
    ends: null,
    knownAt: new Date(`${given.from}T01:00:00Z`),
    voidedAt: null,
    ...given,
  };
}
const admitted = event({ kind: 'admitted', from: '2020-01-01' });
const statusOf = (events: SupplierEvent[], day: string) => standingOn(events, day, '上海').status;

describe('how a supplier stands', () => {
  it('is a candidate until it is admitted', () => {
    expect(statusOf([], '2026-01-01')).toBe('candidate');
    expect(statusOf([admitted], '2019-12-31')).toBe('candidate');
    expect(statusOf([admitted], '2020-01-01')).toBe('admitted');
  });
  it('is closed for two years from the publication of a record of the province, the last day included', () => {
    const events = [admitted, event({ kind: 'record', from: '2024-03-15' })];
    expect(statusOf(events, '2024-03-14')).toBe('admitted');
    expect(statusOf(events, '2024-03-15')).toBe('badRecord');
    expect(statusOf(events, '2026-03-15')).toBe('badRecord');
    expect(statusOf(events, '2026-03-16')).toBe('restored');
    expect(statusOf([...events, event({ kind: 'admitted', from: '2026-05-01' })], '2026-05-01')).toBe(
      'admitted',
    );
  });
  it('counts from the publication and not from the entry', () => {
    const record = event({ kind: 'record', from: '2024-03-15', knownAt: new Date('2026-01-10T00:00:00Z') });
    expect(statusOf([admitted, record], '2026-03-16')).toBe('restored');
    expect(statusOf(knownBy([admitted, record], new Date('2026-01-09T00:00:00Z')), '2025-01-01')).toBe(
      'admitted',
    );
    expect(statusOf(knownBy([admitted, record], new Date('2026-01-11T00:00:00Z')), '2025-01-01')).toBe(
      'badRecord',
    );
  });
  it('is not closed by a record of another province, which only costs points', () => {
    const record = event({ kind: 'record', from: '2024-03-15', province: '江苏' });
    const standing = standingOn([admitted, record], '2025-01-01', '上海');
    expect(standing).toMatchObject({ status: 'admitted', because: [], deducts: [{ until: '2026-03-15' }] });
    expect(standingOn([admitted, record], '2025-01-01', '江苏').status).toBe('badRecord');
    expect(standingOn([admitted, record], '2026-03-16', '上海').deducts).toEqual([]);
  });
  it('is closed everywhere by a second record within five years, wherever the two stand', () => {
    const first = event({ kind: 'record', from: '2020-06-01', province: '江苏' });
    const within = event({ kind: 'record', from: '2025-06-01', province: '浙江' });
    const later = event({ kind: 'record', from: '2025-06-02', province: '浙江' });
    expect(statusOf([admitted, first, within], '2025-06-01')).toBe('nationalBadRecord');
    expect(statusOf([admitted, first, within], '2027-06-01')).toBe('nationalBadRecord');
    expect(statusOf([admitted, first, within], '2027-06-02')).toBe('restored');
    expect(statusOf([admitted, first, later], '2025-07-01')).toBe('admitted');
  });
  it('closes the country for no record that may be the same one entered twice', () => {
    const first = event({ kind: 'record', from: '2024-01-10' });
    const same = event({ kind: 'record', from: '2024-01-10' });
    const vague = event({ kind: 'record', from: '2024-01-01', to: '2024-01-31' });
    expect(statusOf([first, same], '2024-02-01')).toBe('badRecord');
    expect(statusOf([first, vague], '2024-02-01')).toBe('badRecord');
    const elsewhere = event({ kind: 'record', from: '2024-01-10', province: '江苏' });
    expect(statusOf([first, elsewhere], '2024-02-01')).toBe('nationalBadRecord');
    const next = event({ kind: 'record', from: '2024-01-11' });
    expect(statusOf([first, next], '2024-02-01')).toBe('nationalBadRecord');
  });
  it('is no longer closed from the day a record is struck off, while the days before stay as they were', () => {
    const first = event({ kind: 'record', from: '2024-01-10' });
    const second = event({ kind: 'record', from: '2025-01-10', province: '江苏' });
    const struck = event({ kind: 'recordStruck', from: '2025-03-01', ends: first.id });
    const events = [admitted, first, second, struck];
    expect(statusOf(events, '2025-02-28')).toBe('nationalBadRecord');
    expect(statusOf(events, '2025-03-01')).toBe('admitted');
    expect(standingOn(events, '2025-03-01', '上海').deducts).toHaveLength(1);
  });
  it('takes the longest time for a record whose day of publication is not known', () => {
    const vague = event({ kind: 'record', from: '2026-03-01', to: '2026-03-31' });
    expect(statusOf([vague], '2026-03-01')).toBe('badRecord');
    expect(statusOf([vague], '2028-03-31')).toBe('badRecord');
    expect(statusOf([vague], '2028-04-01')).toBe('candidate');
  });
  it('ends a period of years on the day that corresponds, or the last of its month', () => {
    expect(addYears('2024-02-29', 2)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2024-12-31', 5)).toBe('2029-12-31');
  });
  it('keeps the unit’s own list apart from the records, and says both', () => {
    const record = event({ kind: 'record', from: '2025-01-01' });
    const listed = event({ kind: 'listed', from: '2025-06-01', to: '2028-05-31' });
    const both = standingOn([admitted, record, listed], '2025-07-01', '上海');
    expect(both.because.map(({ status }) => status)).toEqual(['badRecord', 'blacklisted']);
    expect(statusOf([admitted, record, listed], '2027-01-02')).toBe('blacklisted');
    const lifted = event({ kind: 'lifted', from: '2027-02-01', ends: listed.id });
    expect(statusOf([admitted, record, listed, lifted], '2027-01-31')).toBe('blacklisted');
    expect(statusOf([admitted, record, listed, lifted], '2027-02-01')).toBe('restored');
  });
  it('watches and suspends until it is released or the time is over', () => {
    const watched = event({ kind: 'watched', from: '2025-01-01' });
    const suspended = event({ kind: 'suspended', from: '2025-02-01', to: '2025-02-28' });
    const released = event({ kind: 'released', from: '2025-04-01', ends: watched.id });
    const events = [admitted, watched, suspended, released];
    expect(
      ['2025-01-15', '2025-02-15', '2025-03-15', '2025-04-01'].map((day) => statusOf(events, day)),
    ).toEqual(['watch', 'suspended', 'watch', 'restored']);
  });
  it('forgets what was entered by mistake only for those who ask after it was found out', () => {
    const wrong = event({ kind: 'record', from: '2025-01-01', voidedAt: new Date('2025-05-01T00:00:00Z') });
    expect(statusOf(knownBy([admitted, wrong], new Date('2025-04-01T00:00:00Z')), '2025-03-01')).toBe(
      'badRecord',
    );
    expect(statusOf(knownBy([admitted, wrong], new Date('2025-05-01T00:00:00Z')), '2025-03-01')).toBe(
      'admitted',
    );
  });
});

describe('papers', () => {
  const licence = (name: string, from: string | null, to: string | null) => ({ name, from, to });
  it('have run out when none of a kind is good any more, and a renewal in time keeps them', () => {
    const old = licence('经营许可证', '2020-01-01', '2025-01-01');
    expect(expiredOn([old], '2025-01-01')).toEqual([]);
    expect(expiredOn([old], '2025-01-02')).toEqual([{ name: '经营许可证', on: '2025-01-01' }]);
    expect(expiredOn([old, licence('经营许可证', '2025-01-02', null)], '2025-01-02')).toEqual([]);
    expect(expiredOn([old, licence('营业执照', null, null)], '2026-01-01')).toHaveLength(1);
  });
  it('are announced sixty days before they run out', () => {
    const one = licence('经营许可证', null, '2025-03-01');
    expect(expiringFrom([one], '2024-12-30')).toEqual([]);
    expect(expiringFrom([one], '2024-12-31')).toHaveLength(1);
    expect(expiringFrom([one], '2025-03-02')).toEqual([]);
  });
});
