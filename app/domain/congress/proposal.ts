import { addDays, type Day, dayInShanghai } from '../statute/deadlines';
import { mainStages, type Span } from './windows';

/** Days after the preparatory meeting, and hours of the day in Shanghai, that suit people on shifts. */
const plan = {
  preparatory: [0, '08:00', 0, '20:00'],
  opening: [1, '08:00', 1, '20:00'],
  reports: [2, '08:00', 2, '20:00'],
  groups: [3, '08:00', 4, '20:00'],
  vote: [5, '08:00', 5, '20:00'],
  resolutions: [6, '08:00', 6, '12:00'],
  closing: [6, '14:00', 6, '18:00'],
} as const satisfies Record<(typeof mainStages)[number], readonly [number, string, number, string]>;

const at = (day: Day, time: string) => new Date(`${day}T${time}:00+08:00`);

/** A sensible plan to start from: the preparatory meeting on the first day the law allows after papers sent tomorrow, twelve hours a stage. */
export function proposedWindows(now: Date, noticeDays: number): Span[] {
  const first = addDays(dayInShanghai(now), noticeDays + 1);
  return mainStages.map((stage) => {
    const [fromDay, from, toDay, to] = plan[stage];
    return {
      stage,
      ordinal: 1,
      opensAt: at(addDays(first, fromDay), from),
      closesAt: at(addDays(first, toDay), to),
      state: 'planned',
    };
  });
}
