/** The checks of a bundle in the roll profile, in the order in which they are printed (protocol 2.12 and 0.1). */
export const codes = [
  ...['V-01', 'V-02', 'V-03', 'V-04', 'V-10', 'V-11', 'V-12', 'V-13', 'V-14', 'V-17', 'V-18', 'V-19'],
  ...['V-20', 'V-21', 'V-22', 'V-23', 'V-24', 'V-25', 'V-26', 'V-R1', 'V-R2'],
] as const;

/** A check that failed, and where: an entry of the board, a file, a scrutineer. */
export type Finding = { readonly check: string; readonly at: string };

/** Nothing in `faults` is PASS; `ignored` names wrong shares of the decryption that did no harm. */
export type Verdict = { readonly faults: readonly Finding[]; readonly ignored: readonly Finding[] };

export const fault = (check: string, at: string | number = ''): Finding => ({ check, at: `${at}` });
