import type { CaseState } from '../../domain/monitor/case/states';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import type { Tone } from '../shape/shape';

const tones: Readonly<Record<CaseState, Tone>> = {
  opened: 'warning',
  checking: 'info',
  stating: 'warning',
  stated: 'info',
  panel: 'info',
  acting: 'warning',
  done: 'info',
  closed: 'success',
};

/** Where a case stands, in a word. */
export function CaseStateBadge({ state }: { state: CaseState }) {
  const { say } = usePhrases();
  return <Badge tone={tones[state]}>{say(`monitor:case.states.${state}`)}</Badge>;
}
