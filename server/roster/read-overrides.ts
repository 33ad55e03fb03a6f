/** The posted selects `column.<field>` as corrections: a column's index, or null for "not in the file". */
export const readOverrides = (form: Record<string, unknown>): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => name.startsWith('column.'))
      .map(([name, value]) => [name.slice('column.'.length), value === '' ? null : Number(value)]),
  );
