/** A way to carry a text of at most 7,900 bytes to all processes, the one that sends it included. */
export type Carrier = {
  readonly send: (text: string) => Promise<unknown>;
  /** `back` is called whenever it listens (again): before that something may have been lost. */
  readonly listen: (hear: (text: string) => void, back: () => void) => void;
  readonly close: () => Promise<unknown>;
};
