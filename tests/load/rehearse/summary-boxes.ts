/** An item of a box as it was counted, or as the simulation chose it. */
export type BoxItem = {
  readonly title: string;
  /** A matter of order that is no item of the agenda. */
  readonly subject: string | null;
  readonly kind: string;
  readonly seats: number | null;
  /** Who or what was voted on → option → how many. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly verdict: string;
};

export type BoxSummary = {
  readonly title: string;
  readonly voters: number;
  /** Ballots that the server took, those replaced later included. */
  readonly cast: number;
  readonly revotes: number;
  /** People whose ballot counts. */
  readonly counted: number;
  readonly items: readonly BoxItem[];
  readonly chosen: readonly BoxItem[];
  readonly agree: boolean;
  readonly first: string;
  readonly second: string;
  /** Wrong shares of the decryption that both verifiers named and did without. */
  readonly ignored: readonly string[];
  readonly bundle: string | null;
};

/** Whether a verdict can be right by plain arithmetic, with all people of the roll as the base. */
function isRight({ kind, counts, verdict, seats }: BoxItem, voters: number): boolean {
  const reached = Object.values(counts).filter(({ approve = 0 }) => approve * 2 > voters).length;
  if (kind === 'motion') return (verdict === 'passed') === (reached === 1);
  if (kind === 'appraisal') return verdict === 'reported';
  if (verdict === 'elected') return seats !== null && reached >= seats;
  return verdict === 'notElected' || reached > 0;
}

function faultsOfBox(box: BoxSummary): string[] {
  const { title, voters, cast, revotes, counted, items, chosen, first, second, ignored } = box;
  const faults: string[] = [];
  if (!box.agree || JSON.stringify(items) !== JSON.stringify(chosen))
    faults.push(`${title}: counted ${JSON.stringify(items)}, chosen ${JSON.stringify(chosen)}`);
  if (items.length === 0) faults.push(`${title}: nothing was counted`);
  if (counted !== cast - revotes) faults.push(`${title}: ${counted} counted of ${cast - revotes} who voted`);
  if (counted > voters) faults.push(`${title}: more ballots than voters`);
  for (const item of items) {
    for (const [name, options] of Object.entries(item.counts)) {
      const sum = Object.values(options).reduce((all, one) => all + one, 0);
      if (sum !== counted) faults.push(`${title}, ${name}: ${sum} answers on ${counted} ballots`);
    }
    if (!isRight(item, voters)) faults.push(`${title}, ${item.title}: the verdict ${item.verdict} is wrong`);
  }
  if (first !== 'PASS') faults.push(`${title}: the first verifier found ${first}`);
  if (second !== 'PASS' && !second.startsWith('skipped: '))
    faults.push(`${title}: the second verifier found ${second}`);
  if (ignored.length !== 1) faults.push(`${title}: the wrong share was not named`);
  return faults;
}

/** The gates that a vote on a matter of order opens. */
const gateOf: Readonly<Record<string, string>> = { presidium: 'presidiumElected', agenda: 'agendaAdopted' };

const decided = ['passed', 'elected', 'reported'];

type Secret = {
  readonly boxes: readonly BoxSummary[];
  readonly votes: readonly { readonly kind: string; readonly verdict: string }[];
  readonly overrides: readonly { readonly gate: string }[];
  readonly resolutions: readonly { readonly item: string | null; readonly state: string }[];
};

/** What is wrong with the secret votes of a session; a sentence for each. */
export function faultsOfBoxes({ boxes, votes, overrides, resolutions }: Secret): string[] {
  const items = boxes.flatMap((box) => box.items).filter(({ verdict }) => decided.includes(verdict));
  const passed = [
    ...items.flatMap(({ subject }) => subject ?? []),
    ...votes.flatMap(({ kind, verdict }) => (verdict === 'passed' ? [kind] : [])),
  ];
  const needless = passed.filter((subject) => overrides.some(({ gate }) => gate === gateOf[subject]));
  const open = items.filter(
    ({ subject, title }) =>
      subject === null &&
      !resolutions.some(({ item, state }) => item === title && ['adopted', 'published'].includes(state)),
  );
  return [
    ...boxes.flatMap(faultsOfBox),
    ...needless.map((subject) => `${gateOf[subject]} was overridden, though ${subject} passed`),
    ...open.map(({ title }) => `no resolution was adopted on ${title}, though it passed`),
  ];
}
