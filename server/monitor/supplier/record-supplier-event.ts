import { recordSupplierEventForm } from '#app/domain/monitor/supplier/forms';
import {
  closesDoor,
  isSameRecord,
  liveRecords,
  type SupplierEvent,
} from '#app/domain/monitor/supplier/status';
import type { EnteredKind, SupplierEventKind } from '#app/domain/monitor/supplier/words';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import { supplierEvent } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { findFaults } from './find-faults';
import { lockSupplier } from './load';
import { readSupplierEvents, standingsOn } from './status-on';

/** What each ending kind may end. */
const endable: Partial<Record<EnteredKind, readonly SupplierEventKind[]>> = {
  released: ['watched', 'suspended'],
  recordStruck: ['record'],
};

/** Why an ending does not fit what it is to end; null where it does. */
function faultOfEnding(
  events: readonly SupplierEvent[],
  given: { readonly kind: EnteredKind; readonly ends?: string | undefined; readonly from: Day },
): Refusal | null {
  const kinds = endable[given.kind];
  if (!kinds) return null;
  const ended = events.find(({ id }) => id === given.ends);
  if (!ended || !kinds.includes(ended.kind) || given.from < ended.from) return refuse('monitor.noEntry');
  return events.some(({ ends }) => ends === ended.id) ? refuse('monitor.endedAlready') : null;
}

/** Something happened to a supplier: admitted, watched, suspended, released, an incident, a government's record or its end. Nothing is overwritten. */
export const recordSupplierEvent = command({
  name: 'monitor.recordSupplierEvent',
  input: recordSupplierEventForm,
  load: (hand, given) => lockSupplier(hand, given.supplier),
  perform: async (hand, given, supplier) => {
    const { kind, from, to = null, text } = given;
    const today = dayInShanghai(hand.now);
    const isPlan = kind === 'suspended' || kind === 'watched' || kind === 'released';
    if (!isPlan && (from > today || (kind === 'record' && (to ?? from) > today)))
      return refuse('monitor.dayAhead', { fields: { from: ['platform:fields.invalid'] } });
    if (kind === 'admitted') {
      const standing = (await standingsOn(hand.tx, [supplier.id], from)).get(supplier.id);
      if (standing && closesDoor(standing.status))
        return refuse('monitor.notAdmissible', { params: { name: supplier.name } });
    }
    const events = (await readSupplierEvents(hand.tx, [supplier.id])).get(supplier.id) ?? [];
    const fault = faultOfEnding(
      events.filter(({ voidedAt }) => voidedAt === null),
      given,
    );
    if (fault) return fault;
    const named = { province: given.province ?? null, from, to };
    if (kind === 'record' && liveRecords(events).some((one) => isSameRecord(one, named)))
      return refuse('monitor.recordThere', { fields: { from: ['monitor:refusals.recordThere'] } });
    const hasSpan = kind === 'watched' || kind === 'suspended' || kind === 'record';
    const [row] = await hand.tx
      .insert(supplierEvent)
      .values({
        orgId: hand.orgId,
        supplierId: supplier.id,
        kind,
        fromDay: from,
        toDay: hasSpan && !(kind === 'record' && to === from) ? to : null,
        province: kind === 'record' ? (given.province ?? null) : null,
        endsId: endable[kind] ? (given.ends ?? null) : null,
        text,
        basis: given.basis || null,
        byId: personOf(hand),
        knownAt: hand.now,
      })
      .returning({ id: supplierEvent.id });
    return done(
      { event: row!.id },
      { name: 'monitor.supplierEventRecorded', subject: supplier.id, data: { event: row!.id, kind } },
      ...(await findFaults(hand, [supplier.id])),
    );
  },
});
