import type { Channel, Preference } from './preference';
import { afterQuiet } from './quiet';

/** What of a notice's kind decides by which way and when it goes. */
export type Sort = {
  /** The law wants it to reach people: quiet hours, volume and unsubscribing do not hold it. */
  readonly statutory?: boolean;
  /** It asks something of the person. */
  readonly waits?: boolean;
  readonly channels: readonly Channel[];
};

export type Person = {
  readonly preference: Preference;
  /** A confirmed address that no server has refused. */
  readonly hasMail: boolean;
  /** Subscriptions of this person's browsers. */
  readonly devices: readonly string[];
};

export type Planned = {
  readonly channel: Channel;
  /** The subscription of a push message. */
  readonly target: string | null;
  readonly state: 'queued' | 'dropped';
  readonly reason: 'noAddress' | null;
  readonly dueAt: Date;
};

/** What is sent of one notice to one person, besides the inbox. A statutory one that has no way to its person says so, for the secretary to see. */
export function planOf(sort: Sort, { preference, hasMail, devices }: Person, now: Date): Planned[] {
  const { statutory = false, waits = false, channels } = sort;
  if (!statutory && !waits && preference.volume !== 'all') return [];
  const dueAt = statutory ? now : afterQuiet(preference, now);
  const wants = (channel: Channel) => channels.includes(channel) && (statutory || preference[channel]);
  const queued = (channel: Channel, target: string | null): Planned => ({
    channel,
    target,
    state: 'queued',
    reason: null,
    dueAt,
  });
  const planned: Planned[] = [];
  if (hasMail && wants('mail')) planned.push(queued('mail', null));
  if (wants('push')) planned.push(...devices.map((device) => queued('push', device)));
  if (statutory && planned.length === 0)
    planned.push({ channel: 'mail', target: null, state: 'dropped', reason: 'noAddress', dueAt });
  return planned;
}

/** Minutes until the next attempt; after the last one a message is given up. */
const pauses = [1, 5, 15, 60, 360, 1440] as const;
/** What could not be sent for so long is not sent any more. */
const longest = 72 * 3_600_000;

/** When a message that could not be sent is tried again; null: never. `attempts` counts those made. */
export function nextAttempt(attempts: number, createdAt: Date, now: Date): Date | null {
  const pause = pauses[attempts - 1];
  if (pause === undefined || now.getTime() - createdAt.getTime() > longest) return null;
  return new Date(now.getTime() + pause * 60_000);
}
