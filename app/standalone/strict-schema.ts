/**
 * The few words of zod that the protocol uses, in two kilobytes instead of a hundred: scripts/build-standalone.mjs puts this in
 * zod's place, so that the page stays small enough to be read and kept. A test holds both to the same verdicts.
 */

const refused = Symbol('refused');
const refuse = (): never => {
  throw refused;
};
const need = (holds: boolean): void => {
  if (!holds) refuse();
};

type Context = { addIssue: (why: string) => void };

class Schema<Out = unknown> {
  constructor(readonly parse: (value: unknown) => Out) {}
  safeParse(value: unknown): { success: true; data: Out } | { success: false; data?: undefined } {
    try {
      return { success: true, data: this.parse(value) };
    } catch (error) {
      if (error !== refused) throw error;
      return { success: false };
    }
  }
  transform<Next>(change: (value: Out, context: Context) => Next): Schema<Next> {
    return new Schema((value) => change(this.parse(value), { addIssue: refuse }));
  }
  refine(holds: (value: Out) => boolean): this {
    return this.also((value) => need(holds(value)));
  }
  optional(): Schema<Out | undefined> {
    return new Schema((value) => (value === undefined ? undefined : this.parse(value)));
  }
  min(least: number): this {
    return this.also((value) => need(sizeOf(value) >= least));
  }
  max(most: number): this {
    return this.also((value) => need(sizeOf(value) <= most));
  }
  regex(pattern: RegExp): this {
    return this.also((value) => need(pattern.test(String(value))));
  }
  private also(look: (value: Out) => void): this {
    const read = (value: unknown) => {
      const out = this.parse(value);
      look(out);
      return out;
    };
    return new Schema(read) as this;
  }
}

const sizeOf = (value: unknown): number =>
  typeof value === 'number' ? value : (value as { length: number }).length;

const of = <Out>(is: (value: unknown) => value is Out): Schema<Out> =>
  new Schema((value) => (is(value) ? value : refuse()));

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : refuse();
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
  return fits ? (value as Record<string, unknown>) : refuse();
}

const string = () => of((value): value is string => typeof value === 'string');
const boolean = () => of((value): value is boolean => typeof value === 'boolean');
const int = () => of((value): value is number => Number.isSafeInteger(value));
const unknown = () => new Schema((value) => value);
const literal = (only: unknown) => of((value): value is unknown => value === only);
const array = (one: Schema) => new Schema((value) => listOf(value).map((inner) => one.parse(inner)));

const tuple = (parts: readonly Schema[]) =>
  new Schema((value) => {
    const list = listOf(value);
    need(list.length === parts.length);
    return parts.map((part, at) => part.parse(list[at]));
  });

const strictObject = (shape: Readonly<Record<string, Schema>>) =>
  new Schema((value) => {
    const fields = fieldsOf(value);
    need(Object.keys(fields).every((name) => Object.hasOwn(shape, name)));
    const read = Object.entries(shape).map(([name, one]) => [name, one.parse(fields[name])] as const);
    return Object.fromEntries(read.filter(([name, inner]) => inner !== undefined || name in fields));
  });

const record = (name: Schema, one: Schema) =>
  new Schema((value) =>
    Object.fromEntries(
      Object.entries(fieldsOf(value))
        // As zod does: this name would not make a field.
        .filter(([key]) => key !== '__proto__')
        .map(([key, inner]) => [name.parse(key), one.parse(inner)]),
    ),
  );

const union = (ways: readonly Schema[]) =>
  new Schema((value) => {
    for (const way of ways) {
      const read = way.safeParse(value);
      if (read.success) return read.data;
    }
    return refuse();
  });

const oneOf = (values: readonly unknown[]) =>
  of((value): value is unknown => typeof value === 'string' && values.includes(value));

/** Stands where the protocol's files import `z`. */
export const z = {
  string,
  boolean,
  int,
  unknown,
  literal,
  array,
  tuple,
  strictObject,
  record,
  union,
  enum: oneOf,
  // The kinds exclude each other by a literal, so that the first that fits is the only one.
  discriminatedUnion: (_: string, ways: readonly Schema[]) => union(ways),
  NEVER: undefined,
};
