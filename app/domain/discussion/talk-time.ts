import type { Stance } from './floor';
import { type SpeechClock, spokenAt } from './speech-clock';

/** A speech as far as its length is counted. */
export type TimedSpeech = Omit<SpeechClock, 'seconds'> & {
  readonly personId: string;
  readonly name: string;
  readonly delegationId: string | null;
  readonly delegationName: string | null;
  readonly itemId: string | null;
  readonly stance: Stance;
};

/** How often and how long, in milliseconds. */
export type Talk = {
  readonly key: string;
  readonly name: string;
  readonly times: number;
  readonly ms: number;
};
export type PersonTalk = Talk & { readonly delegation: string | null };

const longestFirst = (one: Talk, other: Talk): number =>
  other.ms - one.ms || other.times - one.times || (one.key < other.key ? -1 : 1);

/** Who spoke how long, person by person, the longest first. */
export function talkOfPeople(speeches: readonly TimedSpeech[], now: Date): PersonTalk[] {
  const found = new Map<string, PersonTalk>();
  for (const speech of speeches) {
    const known = found.get(speech.personId);
    found.set(speech.personId, {
      key: speech.personId,
      name: speech.name,
      delegation: speech.delegationName,
      times: (known?.times ?? 0) + 1,
      ms: (known?.ms ?? 0) + spokenAt(speech, now),
    });
  }
  return [...found.values()].sort(longestFirst);
}

/** The same for delegations; who sits in none is left out. */
export function talkOfDelegations(speeches: readonly TimedSpeech[], now: Date): Talk[] {
  const found = new Map<string, Talk>();
  for (const speech of speeches) {
    if (speech.delegationId === null) continue;
    const known = found.get(speech.delegationId);
    found.set(speech.delegationId, {
      key: speech.delegationId,
      name: speech.delegationName ?? '',
      times: (known?.times ?? 0) + 1,
      ms: (known?.ms ?? 0) + spokenAt(speech, now),
    });
  }
  return [...found.values()].sort(longestFirst);
}

/** What a delegation has used of its time on an item, in milliseconds; points of order are nobody's debating time. */
export const usedBy = (
  speeches: readonly TimedSpeech[],
  delegationId: string,
  itemId: string | null,
  now: Date,
): number =>
  speeches
    .filter(
      (speech) =>
        speech.delegationId === delegationId && speech.itemId === itemId && speech.stance !== 'order',
    )
    .reduce((sum, speech) => sum + spokenAt(speech, now), 0);

/** What a delegation may still use, in milliseconds, never below none; null where delegations have no limit. */
export const leftOf = (secondsDelegation: number | null, usedMs: number): number | null =>
  secondsDelegation === null ? null : Math.max(0, secondsDelegation * 1000 - usedMs);

/** The shortest time that the floor is given for. */
const leastSeconds = 15;

/** The seconds a called speaker gets: what each gets, or what the delegation has left where that is less. */
export const grantedSeconds = (secondsEach: number, leftMs: number | null): number =>
  leftMs === null ? secondsEach : Math.min(secondsEach, Math.max(leastSeconds, Math.ceil(leftMs / 1000)));
