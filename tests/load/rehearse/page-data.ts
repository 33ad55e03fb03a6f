/** What negative numbers stand for in the flat list. */
const constants: Readonly<Record<number, unknown>> = {
  [-2]: Number.NaN,
  [-3]: Number.NEGATIVE_INFINITY,
  [-4]: -0,
  [-5]: null,
  [-6]: Number.POSITIVE_INFINITY,
};

type Flat = readonly unknown[];

function valueAt(flat: Flat, index: number): unknown {
  if (index < 0) return constants[index];
  const held = flat[index];
  if (Array.isArray(held)) {
    if (held[0] === 'D') return new Date(held[1] as number);
    return typeof held[0] === 'string' ? undefined : held.map((one) => valueAt(flat, one as number));
  }
  if (typeof held !== 'object' || held === null) return held;
  return Object.fromEntries(
    Object.entries(held).map(([key, at]) => [
      String(valueAt(flat, Number(key.slice(1)))),
      valueAt(flat, at as number),
    ]),
  );
}

/**
 * What a page's loaders gave, from the answer to its address with `.data`: the first line is one flat list in which every value
 * names others by their places. Promises are left out: pages that are read here have none. Throws on anything else.
 */
export function readPageData(text: string): unknown {
  const flat: unknown = JSON.parse(text.split('\n', 1)[0]!);
  if (!Array.isArray(flat)) throw new Error('This is no data of a page.');
  return valueAt(flat, 0);
}

/** The first object, at any depth, that has all these fields; null for none. */
export function findWith(value: unknown, fields: readonly string[]): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (fields.every((field) => Object.hasOwn(value, field))) return value as Record<string, unknown>;
  for (const inner of Object.values(value)) {
    const found = findWith(inner, fields);
    if (found) return found;
  }
  return null;
}
