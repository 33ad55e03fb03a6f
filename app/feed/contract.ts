import type { FactName } from '../domain/facts';

/** A doorbell: that something happened, never what. Pages read the truth through their loaders. */
export type Doorbell = {
  /** Journal number: what the client has heard so far. */
  readonly id: number;
  readonly name: FactName;
  readonly session: string | null;
};

/** Server → browser. `current` answers a (re)connection with the newest journal number the listener may hear. */
export type ServerEvents = {
  doorbell: (bell: Doorbell) => void;
  current: (id: number) => void;
};

/** Browser → server: nothing; orders go over HTTP. */
export type ClientEvents = Record<string, never>;
