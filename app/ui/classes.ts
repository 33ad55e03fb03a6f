/** Joins class names and leaves out those that do not apply. */
export const classes = (...names: ReadonlyArray<string | false | null | undefined>): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;
