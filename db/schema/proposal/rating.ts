import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { awardStates } from '#app/domain/proposal/states';
import { awardKinds, satisfactions } from '#app/domain/proposal/words';
import { at, id, orgId } from '../columns';
import { congressSession } from '../congress';
import { person } from '../identity';
import { document } from '../report';
import { delegation, term } from '../roster';
import { handlingUnit } from './calls';
import { proposalReply } from './handling';
import { proposal } from './proposals';

/** What a proposer or seconder says of a published reply. Who says nothing has not rated: that is never counted as satisfied. */
export const proposalRating = pgTable(
  'proposal_rating',
  {
    orgId: orgId(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposal.id, { onDelete: 'cascade' }),
    replyId: uuid('reply_id')
      .notNull()
      .references(() => proposalReply.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    attitude: text('attitude', { enum: satisfactions }).notNull(),
    result: text('result', { enum: satisfactions }).notNull(),
    comment: text('comment').notNull().default(''),
    at: at('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.replyId, t.personId] }),
    index('proposal_rating_proposal').on(t.proposalId),
    check('proposal_rating_comment', sql`char_length(${t.comment}) <= 1000`),
  ],
);

/** An outstanding proposal, its best organiser (a delegation) or handler (a department). */
export const proposalAward = pgTable(
  'proposal_award',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: awardKinds }).notNull(),
    proposalId: uuid('proposal_id').references(() => proposal.id, { onDelete: 'cascade' }),
    delegationId: uuid('delegation_id').references(() => delegation.id),
    unitId: uuid('unit_id').references(() => handlingUnit.id),
    state: text('state', { enum: awardStates }).notNull(),
    reason: text('reason').notNull(),
    nominatedBy: uuid('nominated_by').notNull(),
    nominatedAt: at('nominated_at').notNull(),
    consultsUntil: at('consults_until'),
    decision: text('decision'),
    decidedAt: at('decided_at'),
    sessionId: uuid('session_id').references(() => congressSession.id, { onDelete: 'set null' }),
    publishedAt: at('published_at'),
  },
  (t) => [
    uniqueIndex('proposal_award_proposal').on(t.proposalId).where(sql`state <> 'passedOver'`),
    uniqueIndex('proposal_award_delegation')
      .on(t.delegationId)
      .where(sql`state in ('nominated', 'consulted', 'chosen')`),
    uniqueIndex('proposal_award_unit').on(t.unitId).where(sql`state in ('nominated', 'consulted', 'chosen')`),
    index('proposal_award_term').on(t.orgId, t.termId, t.nominatedAt),
    check(
      'proposal_award_subject',
      sql`(${t.kind} = 'proposal') = (${t.proposalId} is not null) and (${t.kind} = 'organiser') = (${t.delegationId} is not null) and (${t.kind} = 'handler') = (${t.unitId} is not null)`,
    ),
    check('proposal_award_published', sql`(${t.state} = 'published') = (${t.publishedAt} is not null)`),
  ],
);

/** What a representative says during the consultation on an award. */
export const proposalAwardComment = pgTable(
  'proposal_award_comment',
  {
    orgId: orgId(),
    awardId: uuid('award_id')
      .notNull()
      .references(() => proposalAward.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    stance: text('stance', { enum: ['for', 'against'] }).notNull(),
    text: text('text').notNull().default(''),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.awardId, t.personId] })],
);

/** The report on handling (提案办理情况报告) that was brought to a session: its figures as they stood then. */
export const proposalReport = pgTable('proposal_report', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => congressSession.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  documentId: uuid('document_id').references(() => document.id, { onDelete: 'set null' }),
  figures: jsonb('figures').$type<unknown>().notNull(),
  text: text('text').notNull(),
  broughtBy: uuid('brought_by').notNull(),
  broughtAt: at('brought_at').notNull(),
});
