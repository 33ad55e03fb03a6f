import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { listingStates } from '#app/domain/monitor/supplier/words';
import { at, id, orgId } from '../columns';
import { supplier } from './supplier-name';

/** The unit's own list: who was told and why, what the supplier said, who decided, what came of the appeal. */
export const supplierListing = pgTable(
  'supplier_listing',
  {
    id: id(),
    orgId: orgId(),
    supplierId: uuid('supplier_id')
      .notNull()
      .references(() => supplier.id, { onDelete: 'cascade' }),
    state: text('state', { enum: listingStates }).notNull(),
    reason: text('reason').notNull(),
    evidence: text('evidence').notNull(),
    noticedBy: uuid('noticed_by').notNull(),
    noticedAt: at('noticed_at').notNull(),
    /** The last day for a statement; before it nothing is decided unless the supplier has spoken or waived. */
    hearUntil: date('hear_until').notNull(),
    statement: text('statement'),
    waived: boolean('waived').notNull().default(false),
    heardBy: uuid('heard_by'),
    heardAt: at('heard_at'),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    decision: text('decision'),
    untilDay: date('until_day'),
    appealBy: date('appeal_by'),
    appeal: text('appeal'),
    appealedAt: at('appealed_at'),
    answeredBy: uuid('answered_by'),
    answeredAt: at('answered_at'),
    answer: text('answer'),
    liftedBy: uuid('lifted_by'),
    liftedAt: at('lifted_at'),
    liftedWhy: text('lifted_why'),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    index('supplier_listing_of').on(t.supplierId, t.noticedAt),
    uniqueIndex('supplier_listing_open')
      .on(t.supplierId)
      .where(sql`state in ('noticed', 'heard', 'appealed')`),
    // Told by one, decided by another, the appeal answered by a third: as the database sees it.
    check('supplier_listing_eyes', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.noticedBy}`),
    check(
      'supplier_listing_appeal_eyes',
      sql`${t.answeredBy} is null or (${t.answeredBy} <> ${t.decidedBy} and ${t.answeredBy} <> ${t.noticedBy})`,
    ),
    check(
      'supplier_listing_heard',
      sql`(${t.state} <> 'heard') or (${t.heardAt} is not null and (${t.waived} or ${t.statement} is not null))`,
    ),
    check(
      'supplier_listing_decided',
      sql`(${t.state} in ('noticed', 'heard')) = (${t.decidedAt} is null) and (${t.decidedAt} is null) = (${t.decision} is null)`,
    ),
  ],
);
