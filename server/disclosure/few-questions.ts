import { createHmac, randomBytes } from 'node:crypto';
import { mostAsked } from '#app/domain/disclosure/asking';

/** Drawn when the program starts and told to nobody: what is counted here leads to no one, not even in a copy of the memory written out later. */
const key = randomBytes(32);
const counted = new Map<string, number>();
let of = '';

/**
 * Whether somebody may ask one more question without a name on this day, and counts it. The count lives in the memory of this process only:
 * the price of keeping nothing is that a restart forgets it.
 */
export function mayAskUnnamed(personId: string, day: string): boolean {
  if (of !== day) counted.clear();
  of = day;
  const who = createHmac('sha256', key).update(`${day} ${personId}`).digest('base64');
  const so = (counted.get(who) ?? 0) + 1;
  counted.set(who, so);
  return so <= mostAsked;
}
