import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, id, orgId } from '../columns';
import { congressSession } from '../congress';
import { person } from '../identity';
import { delegation, term } from '../roster';

/** A meeting between sessions of group leaders, committee heads, presidium members and the union committee (Shanghai art. 25). */
export const jointMeeting = pgTable(
  'joint_meeting',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    holdsAt: at('holds_at').notNull(),
    place: text('place').notNull(),
    /** The profile whose bars apply, as at the calling. */
    profileId: text('profile_id').notNull(),
    state: text('state', { enum: ['called', 'held', 'reported', 'cancelled'] }).notNull(),
    record: text('record'),
    calledBy: uuid('called_by').notNull(),
    calledAt: at('called_at').notNull(),
    /** The next session to which it was reported. */
    reportedTo: uuid('reported_to').references(() => congressSession.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('joint_meeting_term').on(t.orgId, t.termId, t.holdsAt),
    check('joint_meeting_record', sql`${t.state} in ('called', 'cancelled') or ${t.record} is not null`),
  ],
);

/** What a joint meeting deals with; never what the congress itself must adopt. */
export const jointItem = pgTable(
  'joint_item',
  {
    id: id(),
    orgId: orgId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => jointMeeting.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    /** The topic it was taken from; null for what the union brought itself. */
    topicId: uuid('topic_id').references((): AnyPgColumn => topic.id, { onDelete: 'set null' }),
    matter: text('matter').notNull(),
    procedure: text('procedure').notNull(),
    outcome: text('outcome'),
  },
  (t) => [
    uniqueIndex('joint_item_ordinal').on(t.meetingId, t.ordinal),
    // The floor of every profile that ships: a joint meeting adopts, elects and appraises nothing.
    check('joint_item_never_adopts', sql`${t.procedure} <> 'adopt'`),
  ],
);

/** A matter that a delegation raises between sessions. */
export const topic = pgTable(
  'topic',
  {
    id: id(),
    orgId: orgId(),
    termId: uuid('term_id')
      .notNull()
      .references(() => term.id, { onDelete: 'cascade' }),
    delegationId: uuid('delegation_id')
      .notNull()
      .references(() => delegation.id),
    title: text('title').notNull(),
    text: text('text').notNull(),
    raisedBy: uuid('raised_by')
      .notNull()
      .references(() => person.id),
    raisedAt: at('raised_at').notNull(),
    key: uuid('key').notNull(),
    state: text('state', { enum: ['raised', 'put', 'taken', 'settled', 'withdrawn'] }).notNull(),
    putBy: uuid('put_by'),
    putAt: at('put_at'),
    /** Where the union took it: a joint meeting, an extraordinary session; or its own answer. */
    meetingId: uuid('meeting_id').references(() => jointMeeting.id),
    sessionId: uuid('session_id').references(() => congressSession.id, { onDelete: 'set null' }),
    reply: text('reply'),
    settledAt: at('settled_at'),
  },
  (t) => [
    uniqueIndex('topic_key').on(t.orgId, t.key),
    index('topic_page').on(t.orgId, t.termId, t.raisedAt),
    check('topic_text', sql`char_length(${t.text}) between 2 and 5000`),
  ],
);

/** Representatives who support a topic: a third of them may call for an extraordinary session (Shanghai art. 22). */
export const topicSupport = pgTable(
  'topic_support',
  {
    orgId: orgId(),
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topic.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.topicId, t.personId] })],
);
