import { addDays, type Day } from '../../statute/deadlines';

/** A day asked for in an address; null where it is none, or so far away that nobody means it. */
export function askedDay(text: string | null): Day | null {
  if (!text || text < '1990' || text > '2101') return null;
  try {
    return addDays(text, 0);
  } catch {
    return null;
  }
}
