import { type Actor, hasRole } from '#app/domain/actor';
import type { ItemVerdict } from '#app/domain/ballot/box-verdict';
import { isProtected } from '#app/domain/ballot/disclosure';
import type { Tx } from '#db/client';
import type { BoxRow } from './load-box';
import { findTrustees } from './load-trustee';

/**
 * Whether somebody may read the exact record of a box. Where so few rated a person that exact counts would tell too much of each rater,
 * the notice gives rounded shares only, and the record is for scrutineers, secretary, inspectors and the superior union (SCV1 3, rule 7).
 */
export async function mayReadCounts(tx: Tx, actor: Actor, box: BoxRow): Promise<boolean> {
  const verdicts = (box.verdicts ?? []) as readonly ItemVerdict[];
  const isSmall = verdicts.some(({ kind, counts }) => kind === 'appraisal' && counts.some(isProtected));
  if (!isSmall || actor.kind !== 'person') return !isSmall;
  if (hasRole(actor, 'secretary') || hasRole(actor, 'inspector') || hasRole(actor, 'superiorUnion'))
    return true;
  const keepers = box.ceremonyId ? await findTrustees(tx, box.ceremonyId) : [];
  return keepers.some(({ personId }) => personId === actor.personId);
}
