import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, orgId } from './columns';

/** What happened, in order: audit trail, catch-up log and source of minutes and notices. Append-only by trigger and by grants. */
export const journal = pgTable(
  'journal',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orgId: orgId(),
    sessionId: uuid('session_id'),
    fact: text('fact').notNull(),
    subject: text('subject').notNull(),
    command: text('command').notNull(),
    actorKind: text('actor_kind', { enum: ['person', 'visitor', 'clock', 'system'] }).notNull(),
    actorId: uuid('actor_id'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    at: at('at').notNull(),
  },
  (t) => [
    index('journal_session').on(t.orgId, t.sessionId, t.id),
    index('journal_fact').on(t.orgId, t.fact, t.id),
  ],
);
