import { sessionStates } from '#app/domain/congress/states';
import type { BoardReading } from './summary-board';
import { type BoxSummary, faultsOfBoxes } from './summary-boxes';
import { type DisclosureSummary, faultsOfDisclosures } from './summary-disclosures';
import { faultsOfMonitors, type MonitorSummary } from './summary-monitors';
import { faultsOfProposals, type ProposalSummary } from './summary-proposals';
import { faultsOfTalk, type TalkSummary } from './summary-talk';

/** What a rehearsal reports in its last line of output. */
export type Summary = {
  ok: boolean;
  roll: number;
  signedIn: number;
  stages: { stage: string; at: string }[];
  reading: { people: number; documents: number; finished: number };
  comments: number;
  amendments: number;
  talk: TalkSummary;
  /** Null where too few came to play them. */
  proposals: ProposalSummary | null;
  votes: { item: string; kind: string; counts: Record<string, number>; needed: number; verdict: string }[];
  /** Staff numbers of those who held the keys. */
  scrutineers: string[];
  boxes: BoxSummary[];
  overrides: { gate: string; step: string; reason: string }[];
  resolutions: { title: string; item: string | null; state: string }[];
  /** What was adopted, and where it hangs on the board. */
  disclosures: DisclosureSummary[];
  /** What the pages of the board showed to strangers, staff, representatives and the secretary. */
  board: BoardReading;
  /** Null where the case brings no files for them. */
  monitors: MonitorSummary | null;
  import: { accepted: number; warnings: number; errors: { row: number; reason: string }[] };
  composition: { rule: string; article: string; holds: boolean; override: string | null }[];
  refusals: { code: string; count: number }[];
  /** Rules that this summary breaks; empty when ok. */
  broken: string[];
};

/** The stages a session must have gone through, in this order. */
const spine: readonly string[] = sessionStates.slice(
  sessionStates.indexOf('launched'),
  sessionStates.indexOf('published'),
);

/** Checks the summary against the rules of a lawful session; returns a sentence for each that is broken. */
export function faultsOf(
  summary: Omit<Summary, 'ok' | 'broken'>,
  expected: { choices: Map<string, Record<string, number>> },
): string[] {
  const faults: string[] = [];
  const gone = summary.stages.map((stage) => stage.stage).filter((stage) => spine.includes(stage));
  if (gone.join() !== spine.join()) faults.push(`stages were ${gone.join(' > ')}`);
  for (let i = 1; i < summary.stages.length; i += 1) {
    if (summary.stages[i]!.at < summary.stages[i - 1]!.at)
      faults.push(`${summary.stages[i]!.stage} came before ${summary.stages[i - 1]!.stage}`);
  }
  if (summary.roll < 1) faults.push('the roll is empty');
  if (summary.signedIn * 3 < summary.roll * 2)
    faults.push('fewer than two thirds signed in, yet the session went on');
  for (const vote of summary.votes) {
    const { approve = 0, oppose = 0, abstain = 0 } = vote.counts;
    const passed = approve * 2 > summary.roll;
    const quorate = (approve + oppose + abstain) * 3 >= summary.roll * 2;
    const right = quorate ? (passed ? 'passed' : 'notPassed') : 'noQuorum';
    if (vote.verdict !== right)
      faults.push(`${vote.item}: verdict ${vote.verdict}, but ${approve} of ${summary.roll} makes ${right}`);
    if (vote.needed !== Math.floor(summary.roll / 2) + 1)
      faults.push(`${vote.item}: ${vote.needed} said to be needed`);
    const chosen = expected.choices.get(vote.item);
    if (chosen && Object.entries(chosen).some(([choice, count]) => (vote.counts[choice] ?? 0) !== count)) {
      faults.push(`${vote.item}: counted ${JSON.stringify(vote.counts)}, cast ${JSON.stringify(chosen)}`);
    }
  }
  for (const rule of summary.composition) {
    if (!rule.holds && !rule.override)
      faults.push(`composition rule ${rule.rule} does not hold and nobody gave a reason`);
  }
  return [
    ...faults,
    ...faultsOfBoxes(summary),
    ...faultsOfTalk(summary.talk),
    ...faultsOfDisclosures(summary.disclosures),
    ...summary.board.amiss,
    ...faultsOfMonitors(summary.monitors),
    ...faultsOfProposals(summary.proposals),
  ];
}
