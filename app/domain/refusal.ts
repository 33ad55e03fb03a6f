/** Why an order was not carried out: kinds map to HTTP statuses in server/platform/http.ts, codes are i18n keys. */
export type RefusalKind =
  | 'invalid'
  | 'signedOut'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'closed'
  | 'tooMany'
  | 'tooLarge'
  | 'away';

export type Refusal = {
  readonly refused: true;
  /** `room.reason`, also the phrase key. */
  readonly code: string;
  readonly kind: RefusalKind;
  /** Values for the phrase; never secrets, never ballots. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The article of law behind it, where there is one, as citation id of domain/statute. */
  readonly article?: string;
  /** Field path → phrase keys, for forms. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
};

/** A room's refusals: code → kind. The registry (refusals.ts) merges the rooms. */
export type RefusalTable = Readonly<Record<string, RefusalKind>>;

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
