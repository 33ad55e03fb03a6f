import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytes } from '../bytes';
import { at, id, orgId } from '../columns';
import { congressSession } from '../congress';
import { person } from '../identity';

/** How the scrutineers of a session make their keys together, without anybody ever holding the whole key. */
export const keyCeremony = pgTable(
  'key_ceremony',
  {
    id: id(),
    orgId: orgId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => congressSession.id, { onDelete: 'cascade' }),
    state: text('state', { enum: ['dealing', 'rehearsing', 'ready', 'aborted'] }).notNull(),
    /** How many scrutineers can count, of how many. */
    threshold: integer('threshold').notNull(),
    size: integer('size').notNull(),
    /** The parameters as the canonical text that everything else hashes (org.json of a bundle). */
    source: text('source').notNull(),
    /** The finished keyset as canonical text; its hash names it in manifests. */
    keyset: text('keyset'),
    keysetHash: bytes('keyset_hash'),
    /** Drawn for the rehearsed decryption, once the keyset is there. */
    nonce: bytes('nonce'),
    /** Why it was aborted, or why fewer rehearsals than scrutineers were enough. */
    reason: text('reason'),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    endedAt: at('ended_at'),
  },
  (t) => [
    uniqueIndex('key_ceremony_one_live')
      .on(t.sessionId)
      .where(sql`state in ('dealing', 'rehearsing', 'ready')`),
    check('key_ceremony_threshold', sql`${t.threshold} between 2 and ${t.size} and ${t.size} <= 9`),
    check('key_ceremony_keyset', sql`(${t.keyset} is null) = (${t.keysetHash} is null)`),
  ],
);

/** A scrutineer (监票人) of a ceremony, by the number the protocol knows. */
export const trustee = pgTable(
  'trustee',
  {
    orgId: orgId(),
    ceremonyId: uuid('ceremony_id')
      .notNull()
      .references(() => keyCeremony.id, { onDelete: 'cascade' }),
    i: integer('i').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ceremonyId, t.i] }),
    uniqueIndex('trustee_person').on(t.ceremonyId, t.personId),
    index('trustee_of').on(t.orgId, t.personId),
  ],
);

/** What a scrutineer's console sent in a round: public, signed, and never changed. */
export const ceremonyMessage = pgTable(
  'ceremony_message',
  {
    orgId: orgId(),
    ceremonyId: uuid('ceremony_id')
      .notNull()
      .references(() => keyCeremony.id, { onDelete: 'cascade' }),
    i: integer('i').notNull(),
    round: text('round', { enum: ['first', 'second', 'third', 'complaint', 'rehearsal'] }).notNull(),
    body: text('body').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ceremonyId, t.i, t.round] })],
);
