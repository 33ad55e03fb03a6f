import { sql } from 'drizzle-orm';
import { check, date, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { openVote } from './ballot';
import { at, id, orgId } from './columns';
import { agendaItem, congressSession } from './congress';

/** A numbered resolution: its text, the vote behind it, when it is looked at again, who carries it out. */
export const resolution = pgTable(
  'resolution',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    agendaItemId: uuid('agenda_item_id').references(() => agendaItem.id),
    voteId: uuid('vote_id').references(() => openVote.id),
    number: text('number'),
    title: text('title').notNull(),
    text: text('text').notNull(),
    reviewOn: date('review_on').notNull(),
    unit: text('unit').notNull(),
    state: text('state', { enum: ['draft', 'adopted', 'published', 'withdrawn'] }).notNull(),
    adoptedAt: at('adopted_at'),
    publishedAt: at('published_at'),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('resolution_number').on(t.sessionId, t.number),
    check('resolution_number_set', sql`${t.state} in ('draft', 'withdrawn') or ${t.number} is not null`),
  ],
);
