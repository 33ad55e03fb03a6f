import { describe, expect, it } from 'vitest';
import { nextAttempt, planOf, type Sort } from './planning';
import { usual, type Volume } from './preference';

const noon = new Date('2026-11-02T12:00:00+08:00');
const night = new Date('2026-11-02T23:00:00+08:00');
const morning = new Date('2026-11-03T07:00:00+08:00');
const news: Sort = { channels: ['mail', 'push'] };
const asks: Sort = { ...news, waits: true };
const law: Sort = { ...news, statutory: true };
const person = (more: Partial<typeof usual> = {}) => ({
  preference: { ...usual, ...more },
  hasMail: true,
  devices: ['phone'],
});
const ways = (sort: Sort, of: ReturnType<typeof person>, now = noon) =>
  planOf(sort, of, now).map((one) => one.channel);

describe('the plan of a notice', () => {
  it('goes every way that its kind and the person want', () => {
    expect(ways(news, person())).toEqual(['mail', 'push']);
    expect(ways(news, person({ mail: false }))).toEqual(['push']);
    expect(ways({ channels: ['mail'] }, person())).toEqual(['mail']);
    expect(ways({ channels: [] }, person())).toEqual([]);
    expect(planOf(news, { ...person(), hasMail: false, devices: [] }, noon)).toEqual([]);
  });
  it('keeps to the volume: what waits for somebody always goes at once', () => {
    const sent = (volume: Volume) => [news, asks, law].map((sort) => ways(sort, person({ volume })).length);
    expect([sent('all'), sent('digest'), sent('needed')]).toEqual([
      [2, 2, 2],
      [0, 2, 2],
      [0, 2, 2],
    ]);
  });
  it('waits for the end of the quiet hours, a statutory one does not', () => {
    expect(planOf(asks, person(), night).map((one) => one.dueAt)).toEqual([morning, morning]);
    expect(planOf(law, person(), night).map((one) => one.dueAt)).toEqual([night, night]);
  });
  it('sends a statutory one also to whoever has unsubscribed, and names whoever has no address', () => {
    expect(ways(law, person({ mail: false, push: false }))).toEqual(['mail', 'push']);
    expect(planOf(law, { ...person(), hasMail: false, devices: [] }, noon)).toMatchObject([
      { state: 'dropped', reason: 'noAddress' },
    ]);
    expect(planOf(law, { ...person(), hasMail: false }, noon)).toMatchObject([
      { channel: 'push', state: 'queued' },
    ]);
  });
});

describe('another attempt', () => {
  it('comes after growing pauses and ends', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((made) => {
      const at = nextAttempt(made, noon, noon);
      return at && (at.getTime() - noon.getTime()) / 60_000;
    });
    expect(pauses).toEqual([1, 5, 15, 60, 360, 1440, null]);
    expect(nextAttempt(1, new Date(noon.getTime() - 73 * 3_600_000), noon)).toBeNull();
  });
});
