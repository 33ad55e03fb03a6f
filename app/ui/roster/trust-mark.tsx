import type { Trust } from '../../domain/statute/figure';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';

/** How far a figure of the law has been checked; what was read at the source needs no mark. */
export function TrustMark({ trust }: { trust: Trust }) {
  const { say } = usePhrases();
  if (trust === 'verified') return null;
  return <Badge tone={trust === 'design' ? 'neutral' : 'warning'}>{say(`congress:trust.${trust}`)}</Badge>;
}
