import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes } from '../bytes';
import { at, id, orgId } from '../columns';
import { agendaItem, congressSession } from '../congress';
import { person } from '../identity';
import { documentVersion } from '../report';
import { keyCeremony } from './ceremony';

/** A ballot box of secret votes: one paper, one electorate, one window, one count. */
export const sealedBox = pgTable(
  'sealed_box',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    stage: text('stage').notNull(),
    /** Who of the frozen roll votes here; a class of raters has a box of its own. */
    electorate: text('electorate', { enum: ['all', 'managers', 'others'] }).notNull(),
    /** What the class weighs in a joint score, in percent; null where there are no classes. */
    weight: integer('weight'),
    revote: boolean('revote').notNull(),
    holdSeconds: integer('hold_seconds').notNull(),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    state: text('state', {
      enum: ['planned', 'prepared', 'open', 'closed', 'counting', 'counted', 'void'],
    }).notNull(),
    ceremonyId: uuid('ceremony_id').references(() => keyCeremony.id),
    /** box.json and roll.json as canonical text, from the preparation on. */
    manifest: text('manifest'),
    boxHash: bytes('box_hash'),
    roll: text('roll'),
    /** 16 bytes a line of the roll, locked by the vault: with a person's own, that person finds the own line. */
    rollSalts: bytes('roll_salts'),
    /** The board's signing key, locked by the vault; gone once the result stands. */
    boardSecret: bytes('board_secret'),
    /** Pseudonyms on the board at the close. */
    counted: integer('counted'),
    closedAt: at('closed_at'),
    countedAt: at('counted_at'),
    remindedAt: at('reminded_at'),
    /** result.json as canonical text: proposed by the server once t shares are right, standing once t scrutineers signed. */
    result: text('result'),
    /** The verdict on each item, by the rule engine, written with the result. */
    verdicts: jsonb('verdicts').$type<readonly unknown[]>(),
    voidReason: text('void_reason'),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    index('sealed_box_session').on(t.orgId, t.sessionId),
    index('sealed_box_due').on(t.state, t.opensAt, t.closesAt),
    index('sealed_box_hash').on(t.boxHash),
    check('sealed_box_window', sql`${t.closesAt} > ${t.opensAt}`),
    check('sealed_box_manifest', sql`${t.state} in ('planned', 'void') or ${t.manifest} is not null`),
    check('sealed_box_void', sql`(${t.state} = 'void') = (${t.voidReason} is not null)`),
    check('sealed_box_counted', sql`(${t.state} = 'counted') = (${t.countedAt} is not null)`),
  ],
);

/** One item on the paper of a box. */
export const sealedItem = pgTable(
  'sealed_item',
  {
    orgId: orgId(),
    boxId: uuid('box_id')
      .notNull()
      .references(() => sealedBox.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    agendaItemId: uuid('agenda_item_id').references(() => agendaItem.id),
    /** A row of app/domain/ballot/subjects.ts where a matter of order must be secret and is no item of the agenda. */
    subject: text('subject'),
    title: text('title').notNull(),
    /** The protocol's question and rule (app/domain/ballot/sealed/kinds.ts, rule.ts). */
    question: jsonb('question').$type<Record<string, unknown>>().notNull(),
    rule: jsonb('rule').$type<Record<string, unknown>>().notNull(),
    /** The text that is voted on, fixed by the preparation. */
    versionId: uuid('version_id').references(() => documentVersion.id),
    textHash: text('text_hash'),
  },
  (t) => [
    primaryKey({ columns: [t.boxId, t.ordinal] }),
    index('sealed_item_agenda').on(t.agendaItemId),
    check('sealed_item_about', sql`(${t.agendaItemId} is null) <> (${t.subject} is null)`),
  ],
);

/** A scrutineer's signature under a box before it opens, or under its result. */
export const boxSignature = pgTable(
  'box_signature',
  {
    orgId: orgId(),
    boxId: uuid('box_id')
      .notNull()
      .references(() => sealedBox.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: ['box-ok', 'result-ok'] }).notNull(),
    i: integer('i').notNull(),
    signature: text('signature').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boxId, t.purpose, t.i] })],
);

/** The pseudonyms of an open box, one for each person on its roll; whose is whose is not said here. */
export const boxPseudonym = pgTable(
  'box_pseudonym',
  {
    orgId: orgId(),
    boxId: uuid('box_id')
      .notNull()
      .references(() => sealedBox.id, { onDelete: 'cascade' }),
    pseudonym: bytes('pseudonym').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boxId, t.pseudonym] })],
);

/** Whose pseudonym is which, locked by a key that is not in the database; deleted when the result stands. */
export const pseudonymHolder = pgTable(
  'pseudonym_holder',
  {
    orgId: orgId(),
    boxId: uuid('box_id')
      .notNull()
      .references(() => sealedBox.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    locked: bytes('locked').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boxId, t.personId] })],
);

/** Who of a finished box had voted: all that stays of persons. Written at once, in the order of the persons. */
export const boxTurnout = pgTable(
  'box_turnout',
  {
    orgId: orgId(),
    boxId: uuid('box_id')
      .notNull()
      .references(() => sealedBox.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    voted: boolean('voted').notNull(),
  },
  (t) => [primaryKey({ columns: [t.boxId, t.personId] })],
);

/** A sealed ballot that was confirmed and waits to be put on the board among others. No person, no time. */
export const waitingBallot = pgTable(
  'waiting_ballot',
  {
    orgId: orgId(),
    boxId: uuid('box_id').notNull(),
    pseudonym: bytes('pseudonym').notNull(),
    seq: integer('seq').notNull(),
    prev: bytes('prev').notNull(),
    mark: text('mark').notNull(),
    body: bytes('body').notNull(),
    tracker: bytes('tracker').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.boxId, t.pseudonym, t.seq] }),
    foreignKey({
      columns: [t.boxId, t.pseudonym],
      foreignColumns: [boxPseudonym.boxId, boxPseudonym.pseudonym],
    }).onDelete('cascade'),
  ],
);
