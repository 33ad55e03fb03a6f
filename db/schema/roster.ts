import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { KeptCells, PreviewSummary } from '#app/domain/roster/import/kept';
import { bytes } from './bytes';
import { at, id, orgId } from './columns';
import { person } from './identity';

/** A term (届) of the congress. */
export const term = pgTable(
  'term',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    beginsOn: date('begins_on').notNull(),
    endsOn: date('ends_on').notNull(),
    rehearsal: boolean('rehearsal').notNull().default(false),
  },
  (t) => [
    uniqueIndex('term_name').on(t.orgId, t.name),
    check('term_dates', sql`${t.endsOn} > ${t.beginsOn}`),
  ],
);

/** A constituency (选区) that elects representatives. */
export const constituency = pgTable(
  'constituency',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    staffCount: integer('staff_count').notNull().default(0),
    seats: integer('seats').notNull().default(0),
  },
  (t) => [uniqueIndex('constituency_name').on(t.termId, t.name)],
);

/** A delegation (代表团). */
export const delegation = pgTable(
  'delegation',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    ordinal: integer('ordinal').notNull(),
  },
  (t) => [uniqueIndex('delegation_name').on(t.termId, t.name)],
);

/** The mandate of a representative (职工代表) for a term. A seat is personal: it ends, it never moves. */
export const representative = pgTable(
  'representative',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    delegationId: uuid('delegation_id')
      .notNull()
      .references(() => delegation.id),
    constituencyId: uuid('constituency_id').references(() => constituency.id),
    leader: boolean('leader').notNull().default(false),
    /** Deputy leaders sit as members; the word is kept. */
    deputy: boolean('deputy').notNull().default(false),
    note: text('note'),
    /** Named in the file as a candidate of the presidium; the presidium itself belongs to a session. */
    presidiumCandidate: boolean('presidium_candidate').notNull().default(false),
    beganOn: date('began_on').notNull(),
    endedOn: date('ended_on'),
    endReason: text('end_reason'),
  },
  (t) => [
    uniqueIndex('representative_once').on(t.termId, t.personId).where(sql`ended_on is null`),
    uniqueIndex('delegation_one_leader').on(t.delegationId).where(sql`leader and ended_on is null`),
    index('representative_person').on(t.orgId, t.personId),
    check('representative_end', sql`(${t.endedOn} is null) = (${t.endReason} is null)`),
  ],
);

/** Dated facts of mandates: vacancy, by-election, recall, end. */
export const mandateEvent = pgTable(
  'mandate_event',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    representativeId: uuid('representative_id').references(() => representative.id),
    kind: text('kind', { enum: ['vacancy', 'byElection', 'recall', 'end'] }).notNull(),
    on: date('on').notNull(),
    reason: text('reason').notNull(),
    /** Constituency figures behind an election or a recall: staff, took part, in favour. */
    figures: jsonb('figures').$type<Record<string, number>>(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [index('mandate_event_term').on(t.orgId, t.termId, t.on)],
);

/** A non-voting attendee (列席) or invited guest (特邀) of a term. */
export const attendee = pgTable(
  'attendee',
  {
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    delegationId: uuid('delegation_id').references(() => delegation.id),
    kind: text('kind', { enum: ['nonVoting', 'invited'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.termId, t.personId] })],
);

/** A special committee (专门委员会). */
export const committee = pgTable(
  'committee',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The committee that reviews proposals (提案审查委员会): one in a term. */
    handlesProposals: boolean('handles_proposals').notNull().default(false),
  },
  (t) => [
    uniqueIndex('committee_name').on(t.termId, t.name),
    uniqueIndex('committee_of_proposals').on(t.termId).where(sql`handles_proposals`),
  ],
);

/** Who sits on a committee. */
export const committeeMember = pgTable(
  'committee_member',
  {
    orgId: orgId(),
    committeeId: uuid('committee_id')
      .notNull()
      .references(() => committee.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    head: boolean('head').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.committeeId, t.personId] })],
);

/** A two-step import: what was previewed, bound to its hash until it is confirmed or given up. */
export const importBatch = pgTable(
  'import_batch',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id').references(() => term.id, { onDelete: 'cascade' }),
    /** Old proposals and the tables of the monitors are previewed and confirmed by their own rooms. */
    kind: text('kind', {
      enum: ['people', 'representatives', 'proposals', 'decisions', 'surveys', 'suppliers'],
    }).notNull(),
    fileName: text('file_name').notNull(),
    file: bytes('file').notNull(),
    overrides: jsonb('overrides').$type<Record<string, number | null>>().notNull().default({}),
    previewHash: text('preview_hash').notNull(),
    totals: jsonb('totals').$type<Record<string, number>>().notNull(),
    state: text('state', { enum: ['previewed', 'running', 'confirmed', 'abandoned'] }).notNull(),
    done: integer('done').notNull().default(0),
    rows: integer('rows').notNull().default(0),
    /** What the preview says of the file as a whole: columns, findings, rows passed over. */
    summary: jsonb('summary').$type<PreviewSummary>(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    confirmedAt: at('confirmed_at'),
  },
  (t) => [index('import_batch_org').on(t.orgId, t.createdAt)],
);

/** One row of a preview as it is shown, kept so that a page costs a page; a confirmed import keeps only what was faulty. */
export const importRow = pgTable(
  'import_row',
  {
    orgId: orgId(),
    batchId: uuid('batch_id')
      .notNull()
      .references(() => importBatch.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    key: text('key'),
    status: text('status', { enum: ['new', 'same', 'changed', 'warning', 'error'] }).notNull(),
    action: text('action', { enum: ['create', 'update', 'none', 'skip'] }).notNull(),
    cells: jsonb('cells').$type<KeptCells>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.number] }),
    index('import_row_status').on(t.batchId, t.status, t.number),
    index('import_row_action').on(t.batchId, t.action, t.number),
  ],
);

/** A composition rule that does not hold and the written reason for going on (only rules the law words "generally"). */
export const compositionReason = pgTable(
  'composition_reason',
  {
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    rule: text('rule').notNull(),
    reason: text('reason').notNull(),
    givenBy: uuid('given_by').notNull(),
    givenAt: at('given_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.termId, t.rule] })],
);
