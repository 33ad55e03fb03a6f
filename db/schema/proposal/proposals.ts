import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { proposalStates } from '#app/domain/proposal/states';
import {
  categories,
  eventKinds,
  levels,
  partyRoles,
  proposalKinds,
  resultCodes,
  secondStates,
  standings,
} from '#app/domain/proposal/words';
import { at, id, orgId } from '../columns';
import { agendaItem } from '../congress';
import { person } from '../identity';
import { storedFile } from '../report';
import { delegation, term } from '../roster';
import { proposalCall } from './calls';

/**
 * A proposal (提案), one matter each. Besides these columns the table holds `grams`, `title_grams` and `name_grams`, which the database makes
 * of the words for searching Chinese text (migration 0014).
 */
export const proposal = pgTable(
  'proposal',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    callId: uuid('call_id').references(() => proposalCall.id),
    /** The year it was handed in (Shanghai time), or begun; numbers run within it: 2026-017. */
    year: integer('year').notNull(),
    number: integer('number'),
    key: uuid('key').notNull(),
    kind: text('kind', { enum: proposalKinds }).notNull(),
    /** The delegation it comes from: the collective's own, or the proposer's at the time. */
    delegationId: uuid('delegation_id').references(() => delegation.id),
    /** Null for history that was imported and whose proposer is not in the roster. */
    proposerId: uuid('proposer_id').references(() => person.id),
    /** Names of proposers as they are searched and printed; blank while it is a draft. */
    names: text('names').notNull().default(''),
    /** Whether the proposer agrees that the name stands on the publication inside the unit. */
    nameConsent: boolean('name_consent').notNull().default(false),
    title: text('title').notNull(),
    reasons: text('reasons').notNull(),
    suggestions: text('suggestions').notNull(),
    category: text('category', { enum: categories }).notNull(),
    /** Counts up with every change of the words. */
    revision: integer('revision').notNull().default(1),
    /** While it is seconded: whether any representative may second without being invited. */
    openToAll: boolean('open_to_all').notNull().default(false),
    state: text('state', { enum: proposalStates }).notNull(),
    standing: text('standing', { enum: standings }).notNull().default('proposal'),
    /** Handed in after the call had ended: a suggestion for good. */
    late: boolean('late').notNull().default(false),
    round: integer('round').notNull().default(1),
    level: text('level', { enum: levels }).notNull().default('ordinary'),
    reviewerId: uuid('reviewer_id').references(() => person.id),
    /** The leader who leads it in person (领衔督办). */
    leaderId: uuid('leader_id').references(() => person.id),
    mergedInto: uuid('merged_into'),
    /** The agenda item (议案) it was promoted to. */
    itemId: uuid('item_id').references(() => agendaItem.id, { onDelete: 'set null' }),
    /** The result code of the newest published reply. */
    code: text('code', { enum: resultCodes }),
    startedAt: at('started_at').notNull(),
    submittedAt: at('submitted_at'),
    filedAt: at('filed_at'),
    closedAt: at('closed_at'),
    publishedAt: at('published_at'),
    imported: boolean('imported').notNull().default(false),
  },
  (t) => [
    uniqueIndex('proposal_key').on(t.orgId, t.key),
    uniqueIndex('proposal_number').on(t.orgId, t.year, t.number).where(sql`number is not null`),
    index('proposal_page').on(t.orgId, t.year, t.number),
    index('proposal_state').on(t.orgId, t.state, t.submittedAt),
    index('proposal_mine').on(t.proposerId, t.startedAt),
    index('proposal_merged').on(t.mergedInto).where(sql`merged_into is not null`),
    check('proposal_title', sql`char_length(${t.title}) <= 100`),
    check('proposal_reasons', sql`char_length(${t.reasons}) <= 5000`),
    check('proposal_suggestions', sql`char_length(${t.suggestions}) <= 5000`),
    check(
      'proposal_submitted',
      sql`${t.state} in ('draft', 'seconding', 'withdrawn') or (${t.submittedAt} is not null and ${t.number} is not null)`,
    ),
    check(
      'proposal_words',
      sql`${t.imported} or ${t.state} in ('draft', 'withdrawn') or (char_length(${t.title}) >= 4 and char_length(${t.suggestions}) >= 10)`,
    ),
    check('proposal_merge', sql`(${t.state} = 'merged') = (${t.mergedInto} is not null)`),
    check('proposal_not_itself', sql`${t.mergedInto} is distinct from ${t.id}`),
    check('proposal_closed', sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
    check(
      'proposal_published',
      sql`${t.publishedAt} is null or ${t.state} in ('filed', 'handling', 'replied', 'escalated', 'tracking', 'closed', 'merged', 'promoted')`,
    ),
    check('proposal_late', sql`not ${t.late} or ${t.standing} = 'suggestion'`),
    check('proposal_collective', sql`${t.kind} <> 'collective' or ${t.delegationId} is not null`),
    check('proposal_round', sql`${t.round} >= 1`),
    check('proposal_proposer', sql`${t.proposerId} is not null or ${t.imported}`),
  ],
);

/** Those to whom a proposal belongs once it is handed in; a merge adds, nothing takes away. */
export const proposalParty = pgTable(
  'proposal_party',
  {
    orgId: orgId(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposal.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role', { enum: partyRoles }).notNull(),
    /** The merged proposal that brought this person. */
    viaId: uuid('via_id').references(() => proposal.id),
    /** Their name stays off the publication inside the unit, until they themselves say otherwise. */
    nameWithheld: boolean('name_withheld').notNull().default(false),
    at: at('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.personId] }),
    index('proposal_party_person').on(t.personId, t.proposalId),
  ],
);

/** Who was asked to second a proposal, or did so unasked, and what they said. */
export const proposalSecond = pgTable(
  'proposal_second',
  {
    orgId: orgId(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposal.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    state: text('state', { enum: secondStates }).notNull(),
    invitedAt: at('invited_at'),
    answeredAt: at('answered_at'),
    /** The revision of the words that was agreed to. */
    revision: integer('revision'),
  },
  (t) => [
    primaryKey({ columns: [t.proposalId, t.personId] }),
    index('proposal_second_person').on(t.personId, t.state),
    check('proposal_second_answer', sql`(${t.state} = 'invited') = (${t.answeredAt} is null)`),
    check('proposal_second_agreed', sql`${t.state} <> 'agreed' or ${t.revision} is not null`),
  ],
);

export const proposalAttachment = pgTable(
  'proposal_attachment',
  {
    id: id(),
    orgId: orgId(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposal.id, { onDelete: 'cascade' }),
    fileId: uuid('file_id')
      .notNull()
      .references(() => storedFile.id),
    addedAt: at('added_at').notNull(),
  },
  (t) => [index('proposal_attachment_proposal').on(t.proposalId, t.addedAt)],
);

/** The timeline: what happened to a proposal, in the order in which it did. Only ever added to. */
export const proposalEvent = pgTable(
  'proposal_event',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orgId: orgId(),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposal.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: eventKinds }).notNull(),
    at: at('at').notNull(),
    round: integer('round').notNull(),
    /** Who did it; null for the clock. */
    byId: uuid('by_id'),
    /** The reason or note in words, where one belongs to it. */
    reason: text('reason'),
    /** Names of departments, dates, numbers of replies and the like, ready to be shown. */
    data: jsonb('data').$type<Readonly<Record<string, string | number | boolean | null>>>(),
  },
  (t) => [
    index('proposal_event_proposal').on(t.proposalId, t.seq),
    check('proposal_event_reason', sql`char_length(${t.reason}) <= 2000`),
  ],
);
