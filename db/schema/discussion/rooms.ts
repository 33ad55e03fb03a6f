import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, id, orgId } from '../columns';
import { agendaItem, congressSession } from '../congress';
import { person } from '../identity';
import { document } from '../report';
import { committee, delegation } from '../roster';

/** A room of a session: one for each delegation and committee, one for the presidium, one plenary. */
export const discussionRoom = pgTable(
  'discussion_room',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['delegation', 'presidium', 'committee', 'plenary'] }).notNull(),
    delegationId: uuid('delegation_id').references(() => delegation.id),
    committeeId: uuid('committee_id').references(() => committee.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** How many statements it has ever held: the number of the newest one. */
    newest: integer('newest').notNull().default(0),
    /** How many changes there have been to what readers have already: edits, withdrawals, hiding, support. */
    changes: integer('changes').notNull().default(0),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('discussion_room_scope').on(
      t.sessionId,
      t.kind,
      sql`coalesce(delegation_id, committee_id, session_id)`,
    ),
    index('discussion_room_session').on(t.orgId, t.sessionId),
    check(
      'discussion_room_kind',
      sql`(${t.kind} = 'delegation') = (${t.delegationId} is not null) and (${t.kind} = 'committee') = (${t.committeeId} is not null)`,
    ),
  ],
);

/** What somebody said in a room, numbered without gaps within it. */
export const statement = pgTable(
  'statement',
  {
    id: id(),
    orgId: orgId(),
    roomId: uuid('room_id')
      .notNull()
      .references(() => discussionRoom.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    itemId: uuid('item_id').references(() => agendaItem.id),
    documentId: uuid('document_id').references(() => document.id),
    /** The paragraph spoken of, and how it read then. */
    blockId: text('block_id'),
    quote: text('quote'),
    parentId: uuid('parent_id'),
    side: text('side', { enum: ['for', 'against'] }),
    text: text('text').notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    /** Made on the device: the same statement sent twice counts once. */
    key: uuid('key').notNull(),
    createdAt: at('created_at').notNull(),
    editedAt: at('edited_at'),
    withdrawnAt: at('withdrawn_at'),
    hiddenAt: at('hidden_at'),
    hiddenBy: uuid('hidden_by'),
    hiddenReason: text('hidden_reason'),
    /** The room's change by which it last became another; 0 while it is as it was said. */
    changed: integer('changed').notNull().default(0),
  },
  (t) => [
    uniqueIndex('statement_number').on(t.roomId, t.number),
    uniqueIndex('statement_key').on(t.orgId, t.key),
    index('statement_item').on(t.roomId, t.itemId, t.number),
    index('statement_parent').on(t.parentId, t.number),
    index('statement_author').on(t.authorId, t.createdAt),
    index('statement_changed').on(t.roomId, t.changed).where(sql`changed > 0`),
    check('statement_text', sql`char_length(${t.text}) between 1 and 5000`),
    check('statement_paragraph', sql`(${t.blockId} is null) = (${t.documentId} is null)`),
    check(
      'statement_hidden',
      sql`(${t.hiddenAt} is null) = (${t.hiddenBy} is null) and (${t.hiddenAt} is null) = (${t.hiddenReason} is null)`,
    ),
  ],
);

/** How a statement read before it was reworded; written by the database itself. */
export const statementEdit = pgTable(
  'statement_edit',
  {
    id: id(),
    orgId: orgId(),
    statementId: uuid('statement_id')
      .notNull()
      .references(() => statement.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    at: at('at').notNull(),
  },
  (t) => [index('statement_edit_statement').on(t.statementId, t.at)],
);

/** Who supports a statement, once each. */
export const statementSupport = pgTable(
  'statement_support',
  {
    orgId: orgId(),
    statementId: uuid('statement_id')
      .notNull()
      .references(() => statement.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.personId] })],
);

/** The number of the newest statement that a person has seen in a room. */
export const roomReading = pgTable(
  'room_reading',
  {
    orgId: orgId(),
    roomId: uuid('room_id')
      .notNull()
      .references(() => discussionRoom.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
  },
  (t) => [primaryKey({ columns: [t.roomId, t.personId] })],
);
