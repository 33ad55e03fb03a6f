import { sql } from 'drizzle-orm';
import {
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
import { bytes } from './bytes';
import { at, id, orgId } from './columns';
import { agendaItem, congressSession } from './congress';
import { person } from './identity';

/** The original as it was handed in: served only as a download. */
export const storedFile = pgTable('stored_file', {
  id: id(),
  orgId: orgId(),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  size: integer('size').notNull(),
  sha256: text('sha256').notNull(),
  bytes: bytes('bytes').notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: at('created_at').notNull(),
});

/** A report or draft laid before a session, in versions. */
export const document = pgTable(
  'document',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    agendaItemId: uuid('agenda_item_id').references(() => agendaItem.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    /** Number of the version that representatives see; null while nothing is out. */
    currentVersion: integer('current_version'),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [index('document_session').on(t.orgId, t.sessionId)],
);

export const documentVersion = pgTable(
  'document_version',
  {
    id: id(),
    orgId: orgId(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    kind: text('kind', { enum: ['docx', 'markdown', 'pdf', 'rollout'] }).notNull(),
    fileId: uuid('file_id').references(() => storedFile.id),
    anchorVersion: integer('anchor_version').notNull(),
    blockCount: integer('block_count').notNull(),
    substantive: boolean('substantive').notNull(),
    changes: jsonb('changes').$type<Record<string, unknown>>().notNull().default({}),
    /** SHA-256 of the text, hex: a vote is bound to it. */
    textHash: text('text_hash').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    outAt: at('out_at'),
  },
  (t) => [uniqueIndex('document_version_number').on(t.documentId, t.number)],
);

export const documentBlock = pgTable(
  'document_block',
  {
    orgId: orgId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => documentVersion.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    /** Survives a new version: comments, reading and amendments hold on to it. */
    blockId: text('block_id').notNull(),
    kind: text('kind', { enum: ['title', 'heading', 'paragraph', 'item', 'table'] }).notNull(),
    level: integer('level').notNull(),
    label: text('label'),
    text: text('text').notNull(),
    /** Runs and table cells, as app/domain/report/document.ts shapes them. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.ordinal] }),
    uniqueIndex('document_block_id').on(t.versionId, t.blockId),
  ],
);

/** What a person has had on screen: ranges of block ordinals. Seen by that person; others see totals. */
export const reading = pgTable(
  'reading',
  {
    orgId: orgId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => documentVersion.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    ranges: jsonb('ranges').$type<[number, number][]>().notNull(),
    blocksRead: integer('blocks_read').notNull(),
    at: at('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.personId] }),
    index('reading_person').on(t.orgId, t.personId),
  ],
);

export const comment = pgTable(
  'comment',
  {
    id: id(),
    orgId: orgId(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id, { onDelete: 'cascade' }),
    /** Version it was written on; `blockId` may have moved on with a roll-out. */
    versionId: uuid('version_id')
      .notNull()
      .references(() => documentVersion.id),
    blockId: text('block_id').notNull(),
    parentId: uuid('parent_id'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    text: text('text').notNull(),
    /** Made on the device: the same comment sent twice counts once. */
    key: uuid('key').notNull(),
    collides: boolean('collides').notNull().default(false),
    createdAt: at('created_at').notNull(),
    editedAt: at('edited_at'),
    withdrawnAt: at('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('comment_key').on(t.orgId, t.key),
    index('comment_page').on(t.documentId, t.createdAt, t.id),
    index('comment_block').on(t.documentId, t.blockId, t.createdAt),
    check('comment_text', sql`char_length(${t.text}) between 1 and 5000`),
  ],
);

export const amendment = pgTable(
  'amendment',
  {
    id: id(),
    orgId: orgId(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id, { onDelete: 'cascade' }),
    versionId: uuid('version_id')
      .notNull()
      .references(() => documentVersion.id),
    blockId: text('block_id').notNull(),
    kind: text('kind', { enum: ['replace', 'insertAfter', 'delete'] }).notNull(),
    baseText: text('base_text').notNull(),
    text: text('text').notNull(),
    reason: text('reason').notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    state: text('state').notNull(),
    answer: text('answer'),
    finalText: text('final_text'),
    answeredBy: uuid('answered_by'),
    answeredAt: at('answered_at'),
    collides: boolean('collides').notNull().default(false),
    key: uuid('key').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('amendment_key').on(t.orgId, t.key),
    index('amendment_block').on(t.documentId, t.blockId),
    index('amendment_page').on(t.documentId, t.createdAt, t.id),
    check('amendment_reason', sql`char_length(trim(${t.reason})) >= 2`),
  ],
);

export const amendmentSigner = pgTable(
  'amendment_signer',
  {
    orgId: orgId(),
    amendmentId: uuid('amendment_id')
      .notNull()
      .references(() => amendment.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.amendmentId, t.personId] })],
);
