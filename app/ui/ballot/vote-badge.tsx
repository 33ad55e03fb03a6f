import type { VoteState } from '../../domain/ballot/states';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';

const tones = { planned: 'neutral', open: 'info', closed: 'neutral', void: 'warning' } as const;
const outcomes = { passed: 'seal', notPassed: 'neutral', noQuorum: 'warning' } as const;

/** How a vote stands, or how it ended. */
export function VoteBadge(props: { state: VoteState; outcome?: keyof typeof outcomes | null }) {
  const { say } = usePhrases();
  const { state, outcome } = props;
  if (outcome) return <Badge tone={outcomes[outcome]}>{say(`ballot:outcome.${outcome}`)}</Badge>;
  return <Badge tone={tones[state]}>{say(`ballot:states.${state}`)}</Badge>;
}
