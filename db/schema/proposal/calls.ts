import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ProposalRules } from '#app/domain/statute/proposals';
import { at, id, orgId } from '../columns';
import { congressSession } from '../congress';
import { person } from '../identity';
import { term } from '../roster';

/** A call for proposals (提案征集) with the rules that hold for all that are handed in under it. */
export const proposalCall = pgTable(
  'proposal_call',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    /** The session that it prepares; null for a call between sessions. */
    sessionId: uuid('session_id').references(() => congressSession.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    rules: jsonb('rules').$type<ProposalRules>().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    index('proposal_call_term').on(t.orgId, t.termId, t.opensAt),
    uniqueIndex('proposal_call_session').on(t.sessionId).where(sql`session_id is not null`),
    check('proposal_call_times', sql`${t.closesAt} > ${t.opensAt}`),
  ],
);

/** A department that handles proposals (承办部门). A dissolved one keeps its history; what it had in work went to its successor. */
export const handlingUnit = pgTable(
  'handling_unit',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    /** The leader in charge of the field (分管领导), who signs its replies; null: any of management. */
    leaderId: uuid('leader_id').references(() => person.id),
    dissolvedOn: date('dissolved_on'),
    successorId: uuid('successor_id'),
  },
  (t) => [
    uniqueIndex('handling_unit_name').on(t.orgId, t.name).where(sql`dissolved_on is null`),
    check('handling_unit_successor', sql`${t.successorId} is null or ${t.dissolvedOn} is not null`),
    check('handling_unit_other', sql`${t.successorId} is distinct from ${t.id}`),
  ],
);
