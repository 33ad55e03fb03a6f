import type { BoxState } from '../../../domain/ballot/states';
import { usePhrases } from '../../../i18n/use-phrases';
import { Badge } from '../../badge/badge';

const tones = {
  planned: 'neutral',
  prepared: 'neutral',
  open: 'info',
  closed: 'info',
  counting: 'info',
  counted: 'seal',
  void: 'warning',
} as const;

/** How a ballot box stands. */
export function BoxBadge({ state }: { state: BoxState }) {
  const { say } = usePhrases();
  return <Badge tone={tones[state]}>{say(`sealed:boxes.states.${state}`)}</Badge>;
}
