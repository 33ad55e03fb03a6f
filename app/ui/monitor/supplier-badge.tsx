import type { SupplierStatus } from '../../domain/monitor/supplier/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import type { Tone } from '../shape/shape';

const tones: Readonly<Record<SupplierStatus, Tone>> = {
  candidate: 'neutral',
  admitted: 'success',
  watch: 'warning',
  suspended: 'danger',
  blacklisted: 'danger',
  badRecord: 'danger',
  nationalBadRecord: 'danger',
  restored: 'info',
};

/** How a supplier stands, in a word and a shape. */
export function SupplierBadge({ status }: { status: SupplierStatus }) {
  const { say } = usePhrases();
  return <Badge tone={tones[status]}>{say(`monitor:supplier.statuses.${status}`)}</Badge>;
}
