/** How far a figure can be relied on; the page shows the mark of everything that is not `verified`. */
export const trusts = ['verified', 'oneSource', 'unverified', 'design'] as const;

/** `verified`: read in the text of the source. `oneSource`: one institution's rule. `unverified`: check before relying on it. `design`: this system's own choice. */
export type Trust = (typeof trusts)[number];

/** Where a sentence of law comes from, in Chinese, e.g. 《上海市职工代表大会条例》第二十八条. */
export type Citation = { readonly article: string; readonly trust: Trust };

/** A figure of the law with its source. */
export type Figure<T> = Citation & { readonly value: T };

/** Makes figures that cite one instrument; `silent` is for what the instrument leaves open and the system fills in. */
export function cite(instrument: string) {
  const as =
    (trust: Trust) =>
    <const T>(value: T, article: string): Figure<T> => ({ value, article: `${instrument}${article}`, trust });
  return {
    verified: as('verified'),
    oneSource: as('oneSource'),
    unverified: as('unverified'),
    /** A reading or a stricter choice of ours, of an article that exists. */
    design: as('design'),
    silent: <const T>(value: T, after?: string): Figure<T> => ({
      value,
      article: after ? `${instrument}未作规定，参照${after}` : `${instrument}未作规定，取系统默认值`,
      trust: 'design',
    }),
  };
}
