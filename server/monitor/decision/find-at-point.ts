import type { Fact } from '#app/domain/fact';
import { daysBetween } from '#app/domain/monitor/decision/path';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import type { Hand } from '#server/platform/command';
import { type Found, raiseFindings } from '../case/raise-finding';
import { blockedOn } from '../supplier/status-on';
import type { HeldPoint } from './load';

/** A meeting that is written down so many days after it was held might have been held to pass a gate. */
const mostDaysAfter = 7;

/**
 * What is found while a point is completed and could not be seen afterwards: a meeting written down long after its day, and work begun with a
 * supplier who is blocked by then. Neither is refused.
 */
export async function findAtPoint(
  hand: Hand,
  held: HeldPoint,
  doneOn: Day,
): Promise<Fact<'monitor.found'>[]> {
  const { row, at } = held;
  const today = dayInShanghai(hand.now);
  const days = daysBetween(doneOn, today);
  const about = {
    monitor: 'decision' as const,
    key: `${row.id}:${at.point}:${doneOn}`,
    severity: 'serious' as const,
    subjectId: row.id,
    departmentId: row.departmentId,
    provenance: serverSay('zh-CN')('monitor:decision.provenanceEntry', { day: today }),
  };
  const named = { code: row.code, title: row.title, point: at.point, doneOn };
  const found: Found[] = [];
  if (at.point === 'meeting' && days > mostDaysAfter)
    found.push({ ...about, kind: 'recordedLate', data: { ...named, days } });
  if (at.point === 'execute' && row.supplierId && (await blockedOn(hand.tx, row.supplierId, doneOn)))
    found.push({ ...about, kind: 'supplierBlocked', data: named });
  return raiseFindings(hand, found);
}
