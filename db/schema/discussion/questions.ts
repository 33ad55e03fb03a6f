import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, id, orgId } from '../columns';
import { agendaItem, congressSession } from '../congress';
import { person } from '../identity';
import { discussionRoom, statement } from './rooms';

/** A question as it goes to management: of one group or of several, or one that follows up another. */
export const question = pgTable(
  'question',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    itemId: uuid('item_id').references(() => agendaItem.id),
    text: text('text').notNull(),
    state: text('state', { enum: ['open', 'drafted', 'reviewed', 'answered'] }).notNull(),
    /** The question this one follows up, with who asks. */
    followsId: uuid('follows_id'),
    askedBy: uuid('asked_by').references(() => person.id),
    consolidatedBy: uuid('consolidated_by').notNull(),
    consolidatedAt: at('consolidated_at').notNull(),
    answeredAt: at('answered_at'),
  },
  (t) => [
    uniqueIndex('question_number').on(t.sessionId, t.number),
    index('question_follows').on(t.followsId),
    check('question_text', sql`char_length(${t.text}) between 2 and 2000`),
    check('question_answered', sql`(${t.state} = 'answered') = (${t.answeredAt} is not null)`),
    check('question_asker', sql`(${t.followsId} is null) = (${t.askedBy} is null)`),
  ],
);

/** A question as a group's leader gathered it from statements. It keeps its own words after it has been merged. */
export const groupQuestion = pgTable(
  'group_question',
  {
    id: id(),
    orgId: orgId(),
    roomId: uuid('room_id')
      .notNull()
      .references(() => discussionRoom.id, { onDelete: 'cascade' }),
    itemId: uuid('item_id').references(() => agendaItem.id),
    text: text('text').notNull(),
    state: text('state', { enum: ['draft', 'sent', 'placed', 'withdrawn'] }).notNull(),
    questionId: uuid('question_id').references(() => question.id),
    gatheredBy: uuid('gathered_by').notNull(),
    gatheredAt: at('gathered_at').notNull(),
    sentAt: at('sent_at'),
  },
  (t) => [
    index('group_question_room').on(t.roomId, t.gatheredAt),
    index('group_question_question').on(t.questionId),
    check('group_question_text', sql`char_length(${t.text}) between 2 and 2000`),
    check('group_question_placed', sql`(${t.state} = 'placed') = (${t.questionId} is not null)`),
  ],
);

/** Which statements a group's question was gathered from. */
export const questionSource = pgTable(
  'question_source',
  {
    orgId: orgId(),
    groupQuestionId: uuid('group_question_id')
      .notNull()
      .references(() => groupQuestion.id, { onDelete: 'cascade' }),
    statementId: uuid('statement_id')
      .notNull()
      .references(() => statement.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.groupQuestionId, t.statementId] }),
    index('question_source_statement').on(t.statementId),
  ],
);

/** An answer as it goes through three hands; a published one stays, a correction is the next number. */
export const answer = pgTable(
  'answer',
  {
    id: id(),
    orgId: orgId(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    /** Who answers, as it is printed: an office or a department. */
    unit: text('unit').notNull(),
    draftedBy: uuid('drafted_by').notNull(),
    draftedAt: at('drafted_at').notNull(),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: at('reviewed_at'),
    /** Why the reviewer sent it back; gone with the next draft. */
    sentBack: text('sent_back'),
    publishedBy: uuid('published_by'),
    publishedAt: at('published_at'),
  },
  (t) => [
    uniqueIndex('answer_number').on(t.questionId, t.number),
    check('answer_text', sql`char_length(${t.text}) between 2 and 5000`),
    check('answer_two_people', sql`${t.reviewedBy} is null or ${t.reviewedBy} <> ${t.draftedBy}`),
    check('answer_in_order', sql`${t.publishedAt} is null or ${t.reviewedAt} is not null`),
  ],
);

/** The leader's summary of a group's discussion. */
export const groupSummary = pgTable('group_summary', {
  roomId: uuid('room_id')
    .primaryKey()
    .references(() => discussionRoom.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  text: text('text').notNull(),
  writtenBy: uuid('written_by').notNull(),
  writtenAt: at('written_at').notNull(),
  submittedAt: at('submitted_at'),
});
