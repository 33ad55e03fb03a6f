import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PointCorrection } from '#app/domain/monitor/decision/path';
import { decisionClasses, decisionStates, points } from '#app/domain/monitor/decision/words';
import { at, id, orgId } from '../columns';
import { agendaItem } from '../congress';
import { person } from '../identity';
import { storedFile } from '../report';
import { monitorDepartment } from './case';

/** A major decision on its way through its control points. */
export const decision = pgTable(
  'decision',
  {
    id: id(),
    orgId: orgId(),
    /** The number in the unit's own ledger. */
    code: text('code').notNull(),
    class: text('class', { enum: decisionClasses }).notNull(),
    title: text('title').notNull(),
    departmentId: uuid('department_id').references(() => monitorDepartment.id),
    supplierId: uuid('supplier_id'),
    /** Fen; null where it is not about money or not known. */
    amount: bigint('amount', { mode: 'number' }),
    /** Row of the unit's catalogue of matters, where the congress has a say. */
    matter: text('matter'),
    itemId: uuid('item_id').references(() => agendaItem.id, { onDelete: 'set null' }),
    startedOn: date('started_on').notNull(),
    state: text('state', { enum: decisionStates }).notNull(),
    finishedAt: at('finished_at'),
    /** Why it was given up, or what was wrong with it. */
    withdrawnWhy: text('withdrawn_why'),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawnAt: at('withdrawn_at'),
    /** The version of the setting by which its path was laid. */
    rulesVersion: integer('rules_version').notNull(),
    imported: boolean('imported').notNull().default(false),
    recordedBy: uuid('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('decision_code').on(t.orgId, t.code).where(sql`state <> 'withdrawn'`),
    index('decision_state').on(t.orgId, t.state, t.startedOn),
    index('decision_supplier').on(t.supplierId),
    check('decision_end', sql`(${t.state} = 'finished') = (${t.finishedAt} is not null)`),
    check(
      'decision_withdrawn',
      sql`(${t.state} = 'withdrawn') = (${t.withdrawnAt} is not null) and (${t.withdrawnAt} is null) = (${t.withdrawnWhy} is null)`,
    ),
    check('decision_amount', sql`${t.amount} is null or ${t.amount} >= 0`),
  ],
);

/** A control point of a decision: when it is due, who sees to it, what shows that it was done, or why it was passed over. */
export const decisionPoint = pgTable(
  'decision_point',
  {
    id: id(),
    orgId: orgId(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decision.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    point: text('point', { enum: points }).notNull(),
    dueOn: date('due_on').notNull(),
    ownerWords: text('owner_words').notNull(),
    ownerId: uuid('owner_id').references(() => person.id, { onDelete: 'set null' }),
    maySkip: boolean('may_skip').notNull(),
    /** The day on which it was done, as said by whoever completed it; when that was said stands beside. */
    doneOn: date('done_on'),
    evidence: text('evidence'),
    fileId: uuid('file_id').references(() => storedFile.id),
    doneBy: uuid('done_by'),
    doneAt: at('done_at'),
    /** What was said before it was put right, oldest first. */
    corrections: jsonb('corrections').$type<PointCorrection[]>().notNull().default([]),
    skippedWhy: text('skipped_why'),
    skippedBy: uuid('skipped_by'),
    skippedAt: at('skipped_at'),
  },
  (t) => [
    uniqueIndex('decision_point_ordinal').on(t.decisionId, t.ordinal),
    uniqueIndex('decision_point_point').on(t.decisionId, t.point),
    index('decision_point_owner').on(t.ownerId),
    index('decision_point_open').on(t.orgId, t.dueOn).where(sql`done_on is null and skipped_at is null`),
    check('decision_point_done', sql`(${t.doneOn} is null) = (${t.doneAt} is null)`),
    check(
      'decision_point_skipped',
      sql`(${t.skippedAt} is null) = (${t.skippedWhy} is null) and (${t.skippedAt} is null or ${t.doneOn} is null)`,
    ),
  ],
);
