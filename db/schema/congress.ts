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
import { at, id, orgId } from './columns';
import { person } from './identity';
import { term } from './roster';

/** A session (次会议) of a term, with the profile it is held under frozen into it. */
export const congressSession = pgTable(
  'congress_session',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id),
    title: text('title').notNull(),
    kind: text('kind', { enum: ['ordinary', 'extraordinary', 'rehearsal'] }).notNull(),
    onlineReason: text('online_reason').notNull(),
    profileId: text('profile_id').notNull(),
    profileVersion: integer('profile_version').notNull(),
    profile: jsonb('profile').$type<unknown>().notNull(),
    state: text('state').notNull(),
    /** The state an adjourned session goes back to. */
    adjournedFrom: text('adjourned_from'),
    /** N, frozen at the start: the number of all formal representatives. */
    rollSize: integer('roll_size'),
    rollFrozenAt: at('roll_frozen_at'),
    papersOutAt: at('papers_out_at'),
    closedAt: at('closed_at'),
    reportReceipt: text('report_receipt'),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    index('congress_session_org').on(t.orgId, t.createdAt),
    check('congress_session_roll', sql`(${t.rollSize} is null) = (${t.rollFrozenAt} is null)`),
    check('congress_session_roll_size', sql`${t.rollSize} is null or ${t.rollSize} > 0`),
  ],
);

/** A stage as a window of time. The presidium may have several; any other stage has one. */
export const stageWindow = pgTable(
  'stage_window',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    stage: text('stage').notNull(),
    ordinal: integer('ordinal').notNull().default(1),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    state: text('state', { enum: ['planned', 'open', 'closed'] })
      .notNull()
      .default('planned'),
    extendedAt: at('extended_at'),
    /** How the quorum stood when it was tested: `{ present, needed, reached }`. */
    quorum: jsonb('quorum').$type<{ present: number; needed: number; entitled: number; reached: boolean }>(),
  },
  (t) => [
    uniqueIndex('stage_window_once').on(t.sessionId, t.stage, t.ordinal),
    index('stage_window_due').on(t.state, t.opensAt, t.closesAt),
    check('stage_window_order', sql`${t.closesAt} > ${t.opensAt}`),
  ],
);

/** The frozen roll: who is a formal representative of this session, and in which delegation. */
export const rollEntry = pgTable(
  'roll_entry',
  {
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    staffNumber: text('staff_number').notNull(),
    delegationId: uuid('delegation_id').notNull(),
    delegationName: text('delegation_name').notNull(),
    leader: boolean('leader').notNull(),
    manager: boolean('manager').notNull(),
    frontline: boolean('frontline').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.personId] }),
    index('roll_entry_delegation').on(t.sessionId, t.delegationId),
  ],
);

export const presidiumMember = pgTable(
  'presidium_member',
  {
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    executiveChair: boolean('executive_chair').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.personId] })],
);

/** A sign-in within a stage's window. Once a stage and person; the first one counts. */
export const attendance = pgTable(
  'attendance',
  {
    orgId: orgId(),
    windowId: uuid('window_id')
      .notNull()
      .references(() => stageWindow.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** False for non-voting attendees: shown, never counted. */
    formal: boolean('formal').notNull(),
    at: at('at').notNull(),
    channel: text('channel', { enum: ['self', 'leader', 'secretary'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.windowId, t.personId] }),
    index('attendance_session').on(t.sessionId, t.personId),
  ],
);

/** Leave (请假) asked of the group leader. It never lowers N. */
export const leaveRequest = pgTable(
  'leave_request',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    stages: jsonb('stages').$type<string[]>().notNull(),
    reason: text('reason').notNull(),
    state: text('state', { enum: ['asked', 'granted', 'declined', 'withdrawn'] }).notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    note: text('note'),
    askedAt: at('asked_at').notNull(),
  },
  (t) => [uniqueIndex('leave_request_open').on(t.sessionId, t.personId).where(sql`state = 'asked'`)],
);

export const agendaItem = pgTable(
  'agenda_item',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    /** Row of the profile's matter catalogue. */
    matter: text('matter').notNull(),
    procedure: text('procedure', {
      enum: ['advise', 'adopt', 'supervise', 'elect', 'appraise', 'decide'],
    }).notNull(),
    /** The law wants this item's vote to be secret. */
    secret: boolean('secret').notNull(),
    state: text('state').notNull(),
    seats: integer('seats'),
    /** Persons up for election or appraisal, in surname-stroke order. */
    persons: jsonb('persons').$type<string[]>().notNull().default([]),
    grades: jsonb('grades').$type<string[]>().notNull().default([]),
    resubmits: uuid('resubmits'),
    note: text('note'),
  },
  (t) => [uniqueIndex('agenda_item_ordinal').on(t.sessionId, t.ordinal)],
);

/** An override of a gate: two different named people and a reason; printed in the minutes. */
export const gateOverride = pgTable(
  'gate_override',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    step: text('step').notNull(),
    gate: text('gate').notNull(),
    reason: text('reason').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: at('asked_at').notNull(),
    confirmedBy: uuid('confirmed_by'),
    confirmedAt: at('confirmed_at'),
  },
  (t) => [
    uniqueIndex('gate_override_once').on(t.sessionId, t.step, t.gate),
    check('gate_override_two_people', sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.askedBy}`),
    check('gate_override_reason', sql`char_length(trim(${t.reason})) >= 4`),
  ],
);

/** Prose that the secretary adds to a section of the minutes. */
export const minutesNote = pgTable(
  'minutes_note',
  {
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    section: text('section').notNull(),
    text: text('text').notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: at('written_at').notNull(),
    heldOn: date('held_on'),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.section] })],
);
