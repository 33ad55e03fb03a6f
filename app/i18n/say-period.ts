import type { Say } from './phrases';

/** The period of a duty as people say it: 2026年, 2026年上半年, 2026年第三季度, 2026年9月, 长期公开. */
export function sayPeriod(say: Say, period: string): string {
  const [, year = '', kind = '', part = ''] = /^(\d{4})(?:(H|Q|-)(\d{1,2}))?$/.exec(period) ?? [];
  if (year === '') return period === 'once' ? say('disclosure:periods.once') : period;
  if (kind === '') return say('disclosure:periods.year', { year });
  const n = Number(part);
  if (kind === 'H')
    return say(n === 1 ? 'disclosure:periods.firstHalf' : 'disclosure:periods.secondHalf', { year });
  return say(kind === 'Q' ? 'disclosure:periods.quarter' : 'disclosure:periods.month', { year, n });
}
