/** What happened, written to the journal in the transaction that made it so. Data is parsed JSON; it never holds secrets or ballots. */
export type Fact<Name extends string = string> = {
  readonly name: Name;
  /** The row the fact is about, e.g. a session id. */
  readonly subject: string;
  /** The congress session it belongs to, if any: minutes and feeds are cut by it. */
  readonly session?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** Who may hear a fact's doorbell: `org` all signed-in people, `offices` those with one of the offices, `person` one person, `nobody` journal only. */
export type Audience =
  | { readonly to: 'org' }
  | { readonly to: 'session' }
  | { readonly to: 'offices'; readonly offices: readonly string[] }
  /** Those who sit in the discussion room whose id stands in `data.room`, and the offices that work with what comes out of every room. */
  | { readonly to: 'room'; readonly offices?: readonly string[] }
  | { readonly to: 'person' }
  | { readonly to: 'nobody' };

/** A room's facts: name → audience. The registry (facts.ts) merges the rooms. */
export type FactTable = Readonly<Record<string, Audience>>;
