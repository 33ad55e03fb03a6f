/** One row of a state table: the step `step` leads from any of `from` to `to`. */
export type Step<State extends string, Name extends string = string> = {
  readonly step: Name;
  readonly from: readonly State[];
  readonly to: State;
};

/** The state after `step`, or null where the table has no such row: the one interpreter of all state tables. */
export function next<State extends string, Name extends string>(
  table: readonly Step<State, Name>[],
  state: State,
  step: Name,
): State | null {
  return table.find((row) => row.step === step && row.from.includes(state))?.to ?? null;
}

/** The steps that lead out of `state`, in the table's order. */
export function openSteps<State extends string, Name extends string>(
  table: readonly Step<State, Name>[],
  state: State,
): Name[] {
  return table.filter((row) => row.from.includes(state)).map((row) => row.step);
}
