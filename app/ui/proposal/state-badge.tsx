import type { ProposalState } from '../../domain/proposal/states';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import type { Tone } from '../shape/shape';

const tones: Readonly<Record<ProposalState, Tone>> = {
  draft: 'neutral',
  seconding: 'info',
  submitted: 'info',
  returned: 'warning',
  declined: 'neutral',
  disputed: 'warning',
  filed: 'info',
  merged: 'neutral',
  promoted: 'success',
  handling: 'info',
  replied: 'info',
  escalated: 'warning',
  tracking: 'info',
  closed: 'success',
  withdrawn: 'neutral',
};

/** Where a proposal stands, in its word and shape. */
export function StateBadge({ state }: { state: ProposalState }) {
  const { say } = usePhrases();
  return <Badge tone={tones[state]}>{say(`proposal:states.${state}`)}</Badge>;
}
