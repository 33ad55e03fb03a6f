import { type SQL, sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { assignmentStates, replyStates } from '#app/domain/proposal/states';
import { assignmentRoles, contactWays, replyOutcomes, resultCodes } from '#app/domain/proposal/words';
import { at, id, orgId } from '../columns';
import { handlingUnit } from './calls';
import { proposal } from './proposals';

const proposalId = () =>
  uuid('proposal_id')
    .notNull()
    .references(() => proposal.id, { onDelete: 'cascade' });

/** What a department has to do with a proposal in one round. Its due days are reckoned when it is assigned; whether they are past is never stored. */
export const proposalAssignment = pgTable(
  'proposal_assignment',
  {
    id: id(),
    orgId: orgId(),
    proposalId: proposalId(),
    round: integer('round').notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => handlingUnit.id),
    role: text('role', { enum: assignmentRoles }).notNull(),
    state: text('state', { enum: assignmentStates }).notNull(),
    assignedBy: uuid('assigned_by').notNull(),
    assignedAt: at('assigned_at').notNull(),
    contactBy: date('contact_by').notNull(),
    replyBy: date('reply_by').notNull(),
    endedAt: at('ended_at'),
    /** Why it was handed back. */
    reason: text('reason'),
    /** The opinion of a co-handling department. */
    opinion: text('opinion'),
    opinionBy: uuid('opinion_by'),
    opinionAt: at('opinion_at'),
  },
  (t) => [
    uniqueIndex('proposal_assignment_lead')
      .on(t.proposalId, t.round)
      .where(sql`role = 'lead' and state in ('open', 'done')`),
    uniqueIndex('proposal_assignment_unit')
      .on(t.proposalId, t.round, t.unitId)
      .where(sql`state in ('open', 'done')`),
    index('proposal_assignment_desk').on(t.unitId, t.state, t.replyBy),
    check('proposal_assignment_end', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    check('proposal_assignment_back', sql`${t.state} <> 'handedBack' or ${t.reason} is not null`),
    check('proposal_assignment_opinion', sql`${t.opinion} is null or ${t.role} = 'co'`),
  ],
);

/** A talk of the department with the proposer. */
export const proposalContact = pgTable(
  'proposal_contact',
  {
    id: id(),
    orgId: orgId(),
    proposalId: proposalId(),
    assignmentId: uuid('assignment_id')
      .notNull()
      .references(() => proposalAssignment.id, { onDelete: 'cascade' }),
    on: date('on').notNull(),
    way: text('way', { enum: contactWays }).notNull(),
    note: text('note').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [index('proposal_contact_proposal').on(t.proposalId, t.recordedAt)],
);

/** More time, asked for with a reason and granted or refused: it moves the due day instead of a false "overdue". */
export const proposalExtension = pgTable(
  'proposal_extension',
  {
    id: id(),
    orgId: orgId(),
    proposalId: proposalId(),
    assignmentId: uuid('assignment_id')
      .notNull()
      .references(() => proposalAssignment.id, { onDelete: 'cascade' }),
    state: text('state', { enum: ['asked', 'granted', 'refused'] }).notNull(),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: at('asked_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    decision: text('decision'),
    /** The day to which it moves the reply. */
    replyBy: date('reply_by').notNull(),
  },
  (t) => [
    uniqueIndex('proposal_extension_asked').on(t.assignmentId).where(sql`state = 'asked'`),
    check('proposal_extension_decided', sql`(${t.state} = 'asked') = (${t.decidedAt} is null)`),
  ],
);

/** A reply on its way to publication; a published one stays as it is, a correction is the next number. */
export const proposalReply = pgTable(
  'proposal_reply',
  {
    id: id(),
    orgId: orgId(),
    proposalId: proposalId(),
    assignmentId: uuid('assignment_id').references(() => proposalAssignment.id),
    /** The name it answers under, as it is printed. */
    unit: text('unit').notNull(),
    round: integer('round').notNull(),
    number: integer('number').notNull(),
    outcome: text('outcome', { enum: replyOutcomes }).notNull(),
    code: text('code', { enum: resultCodes }).notNull(),
    text: text('text').notNull(),
    doneBy: date('done_by'),
    state: text('state', { enum: replyStates }).notNull(),
    corrects: uuid('corrects'),
    draftedBy: uuid('drafted_by'),
    draftedAt: at('drafted_at').notNull(),
    sentBack: text('sent_back'),
    submittedAt: at('submitted_at'),
    signedBy: uuid('signed_by'),
    signedAt: at('signed_at'),
    publishedBy: uuid('published_by'),
    publishedAt: at('published_at'),
    /** The last day to rate it. */
    rateBy: date('rate_by'),
  },
  (t) => [
    uniqueIndex('proposal_reply_number').on(t.proposalId, t.number),
    uniqueIndex('proposal_reply_open').on(t.assignmentId).where(sql`state <> 'published'`),
    index('proposal_reply_state').on(t.orgId, t.state),
    check('proposal_reply_text', sql`char_length(${t.text}) between 2 and 8000`),
    check('proposal_reply_code', codeFits(t)),
    check('proposal_reply_date', sql`${t.outcome} <> 'plan' or ${t.doneBy} is not null`),
    check(
      'proposal_reply_signed',
      sql`(${t.state} in ('signed', 'published')) = (${t.signedAt} is not null)`,
    ),
    check('proposal_reply_published', sql`(${t.state} = 'published') = (${t.publishedAt} is not null)`),
    check('proposal_reply_two', sql`${t.signedBy} is null or ${t.signedBy} is distinct from ${t.draftedBy}`),
    check('proposal_reply_rate', sql`(${t.publishedAt} is null) = (${t.rateBy} is null)`),
  ],
);

/** What a reply may claim: measures A or B, a plan B or C, reasons C or D. */
function codeFits(t: { outcome: unknown; code: unknown }): SQL {
  return sql`(${t.outcome} = 'measure' and ${t.code} in ('A', 'B')) or (${t.outcome} = 'plan' and ${t.code} in ('B', 'C')) or (${t.outcome} = 'reason' and ${t.code} in ('C', 'D'))`;
}

/** A co-handling department puts its name to a reply of the lead. A reply that is written anew needs it anew. */
export const proposalCountersign = pgTable(
  'proposal_countersign',
  {
    id: id(),
    orgId: orgId(),
    replyId: uuid('reply_id')
      .notNull()
      .references(() => proposalReply.id, { onDelete: 'cascade' }),
    assignmentId: uuid('assignment_id')
      .notNull()
      .references(() => proposalAssignment.id, { onDelete: 'cascade' }),
    byId: uuid('by_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [uniqueIndex('proposal_countersign_once').on(t.replyId, t.assignmentId)],
);

/** A step of what was promised with result B or C; the case stays open until all are reached. */
export const proposalMilestone = pgTable(
  'proposal_milestone',
  {
    id: id(),
    orgId: orgId(),
    proposalId: proposalId(),
    ordinal: integer('ordinal').notNull(),
    text: text('text').notNull(),
    dueOn: date('due_on').notNull(),
    reachedOn: date('reached_on'),
    note: text('note'),
    setBy: uuid('set_by').notNull(),
    setAt: at('set_at').notNull(),
  },
  (t) => [
    uniqueIndex('proposal_milestone_ordinal').on(t.proposalId, t.ordinal),
    check('proposal_milestone_text', sql`char_length(${t.text}) between 2 and 500`),
  ],
);
