import type { Figures } from '#app/domain/disclosure/redact';
import type { SessionRow } from '#server/congress/load';
import type { Hand } from '#server/platform/command';

/** What a source has to say to the board: its words, and the session that decided it. */
export type Told = {
  readonly title: string;
  readonly text: string;
  readonly figures: Figures;
  /** Decided inside this session: it goes out with the closing. Null: at once. */
  readonly session: SessionRow | null;
  /** The thing itself where the id named one of its corrections. */
  readonly sourceId?: string;
  /** Why it is told again; without it, what was told once stays as it is. */
  readonly why?: string;
};

/** Reads what a source has to say; null where there is nothing that anybody may be told. */
export type ReadSource = (hand: Pick<Hand, 'tx' | 'now'>, id: string) => Promise<Told | null>;
