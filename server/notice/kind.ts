import type { SQL } from 'drizzle-orm';
import type { FactName } from '#app/domain/facts';
import type { Channel } from '#app/domain/notice/preference';
import type { PhraseKey } from '#app/i18n/phrases';
import type { Recorded } from '#server/platform/journal';

type NameOf<Key> = Key extends `notice:kinds.${infer Name}.title` ? Name : never;

/** Every kind has a title and a body among the phrases. */
export type NoticeName = NameOf<PhraseKey>;

/** What one notice is about, as it was queued; `at` is when, `now` when it is asked. */
export type Of = {
  readonly subject: string;
  /** The purpose it was queued for, for kinds that tell of a subject more than once. */
  readonly purpose?: string;
  readonly session: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly now: Date;
};

export type Kind = {
  readonly name: NoticeName;
  /** What brings it about: facts, in whose transaction it is queued … */
  readonly on?: readonly FactName[];
  /** … or a moment before something ends: rows of `subject`, `session_id`, `purpose` that are due at `now`. */
  readonly before?: (now: Date) => SQL;
  /** The law wants people to have it: quiet hours, volume and unsubscribing do not hold it. */
  readonly statutory?: true;
  /** It asks something of the person. */
  readonly waits?: true;
  /** By which ways besides the inbox; a webhook only where everybody is concerned. */
  readonly channels: readonly (Channel | 'webhook')[];
  /** Whether everybody is concerned this time, so that a webhook may carry it; left out: always. */
  readonly everybody?: (about: Readonly<Record<string, unknown>>) => boolean;
  /** What it is about where that is not the fact's own subject; null: nobody is told. */
  readonly subject?: (fact: Recorded) => string | null;
  /** The same purpose is told once; without it a subject is told of once in its life. `each` is any time it happens. */
  readonly purpose?: 'each' | ((fact: Recorded) => string);
  /** Minutes in which what happens is gathered into one notice. */
  readonly gather?: number;
  /** Selects the ids of those who shall hear of it (one column). Asked again before a message goes out. */
  readonly to: (of: Of) => SQL;
  /** Selects one row of values for the phrase; no row: there is nothing to tell any more. Moments end in `At`. */
  readonly about: (of: Of) => SQL;
  readonly link: (of: Of) => string;
};

/** Declares a kind of notice. */
export const kind = (definition: Kind): Kind => definition;
