import { addDays, type Day } from '../../../statute/deadlines';
import { provinces } from '../words';

/** What a list says against a supplier: a record that a government published, or something that first has to be looked up. */
export type Against =
  | {
      readonly kind: 'record';
      readonly province: string;
      readonly from: Day;
      readonly to: Day | null;
      readonly text: string;
    }
  | { readonly kind: 'watched'; readonly from: Day; readonly text: string };

const pad = (text: string) => text.padStart(2, '0');

/** The days a text's date may be: one day, or all of a month, none of them after today; null where it names none that is past. */
function daysOf(text: string, today: Day): { readonly from: Day; readonly to: Day | null } | null {
  const hit = /((?:19|20)\d{2})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?/u.exec(text);
  if (!hit) return null;
  try {
    const from = addDays(`${hit[1]}-${pad(hit[2]!)}-${pad(hit[3] ?? '1')}`, 0);
    if (from > today) return null;
    if (hit[3]) return { from, to: null };
    const last = addDays(`${addDays(from, 31).slice(0, 8)}01`, -1);
    return { from, to: last > today ? today : last };
  } catch {
    return null;
  }
}

/**
 * Reads what a list says against a supplier. Only words that name a record of a province and a date count as a government's record; where the
 * day is not named, all days of the month are possible. Everything else puts the supplier under watch until somebody has looked it up.
 */
export function readAgainst(text: string, today: Day, home: string): Against {
  const watched: Against = { kind: 'watched', from: today, text };
  if (!/不良记录|商业贿赂/u.test(text)) return watched;
  const province =
    provinces.find((one) => text.includes(one)) ?? (/省级|本省|本市|全省|全市/u.test(text) ? home : null);
  const days = daysOf(text, today);
  return province && days ? { kind: 'record', province, ...days, text } : watched;
}
