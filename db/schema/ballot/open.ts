import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { at, id, orgId } from '../columns';
import { agendaItem, congressSession } from '../congress';
import { person } from '../identity';
import { documentVersion } from '../report';

/** A named vote on a matter that the law lets be open. Items that must be secret never come here: a trigger refuses them. */
export const openVote = pgTable(
  'open_vote',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    agendaItemId: uuid('agenda_item_id').references(() => agendaItem.id),
    /** What the vote decides: a row of app/domain/ballot/subjects.ts. */
    subject: text('subject').notNull(),
    question: text('question').notNull(),
    stage: text('stage').notNull(),
    changeable: boolean('changeable').notNull(),
    versionId: uuid('version_id').references(() => documentVersion.id),
    textHash: text('text_hash'),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    state: text('state', { enum: ['planned', 'open', 'closed', 'void'] }).notNull(),
    extendedAt: at('extended_at'),
    /** Written once, at the close: counts and verdict. */
    result: jsonb('result').$type<Record<string, unknown>>(),
    closedAt: at('closed_at'),
    voidReason: text('void_reason'),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    index('open_vote_session').on(t.orgId, t.sessionId),
    index('open_vote_due').on(t.state, t.opensAt, t.closesAt),
    check('open_vote_order', sql`${t.closesAt} > ${t.opensAt}`),
    check('open_vote_result', sql`(${t.state} = 'closed') = (${t.result} is not null)`),
  ],
);

export const openBallot = pgTable(
  'open_ballot',
  {
    orgId: orgId(),
    voteId: uuid('vote_id')
      .notNull()
      .references(() => openVote.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    choice: text('choice', { enum: ['approve', 'oppose', 'abstain'] }).notNull(),
    castAt: at('cast_at').notNull(),
    changes: integer('changes').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    check('open_ballot_choice', sql`${t.choice} in ('approve', 'oppose', 'abstain')`),
  ],
);
