import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, id, orgId } from './columns';
import { notice, person } from './identity';

/** A fact or a reminder whose notices have still to be written; queued in the transaction that brought it about. */
export const noticeDue = pgTable(
  'notice_due',
  {
    id: id(),
    orgId: orgId(),
    kind: text('kind').notNull(),
    /** What it is about; with kind and purpose it is queued once. */
    subject: text('subject').notNull(),
    purpose: text('purpose').notNull(),
    sessionId: uuid('session_id'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    at: at('at').notNull(),
    spreadAt: at('spread_at'),
  },
  (t) => [
    uniqueIndex('notice_due_once').on(t.orgId, t.kind, t.subject, t.purpose),
    index('notice_due_waiting').on(t.at).where(sql`spread_at is null`),
  ],
);

/** One message on one channel: the queue and the ledger of what arrived. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    orgId: orgId(),
    noticeId: uuid('notice_id').references(() => notice.id, { onDelete: 'cascade' }),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
    channel: text('channel', { enum: ['mail', 'push', 'webhook', 'digest'] }).notNull(),
    /** A webhook's id or a device's subscription; null for mail. */
    targetId: uuid('target_id'),
    /** The same message to the same target once. */
    purpose: text('purpose').notNull(),
    state: text('state', { enum: ['queued', 'sent', 'failed', 'moot', 'dropped'] }).notNull(),
    isStatutory: boolean('is_statutory').notNull().default(false),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull().default({}),
    dueAt: at('due_at').notNull(),
    attempts: smallint('attempts').notNull().default(0),
    /** Until then another process has it in hand. */
    claimedUntil: at('claimed_until'),
    reason: text('reason'),
    sentAt: at('sent_at'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('delivery_once').on(t.orgId, t.purpose),
    index('delivery_due').on(t.orgId, t.dueAt).where(sql`state = 'queued'`),
    index('delivery_failed').on(t.orgId, t.createdAt).where(sql`state = 'failed'`),
    index('delivery_person').on(t.orgId, t.personId, t.createdAt),
    check('delivery_sent', sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
  ],
);

/** How a person wants to hear: hours of quiet (minutes of the day), how much, by which channels. */
export const noticePreference = pgTable(
  'notice_preference',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    orgId: orgId(),
    quietFrom: smallint('quiet_from').notNull().default(1320),
    quietTo: smallint('quiet_to').notNull().default(420),
    volume: text('volume', { enum: ['all', 'digest', 'needed'] })
      .notNull()
      .default('all'),
    mail: boolean('mail').notNull().default(true),
    push: boolean('push').notNull().default(true),
    /** The language of mail and push. */
    locale: text('locale', { enum: ['zh-CN', 'en'] })
      .notNull()
      .default('zh-CN'),
  },
  (t) => [
    index('notice_preference_digest').on(t.orgId).where(sql`volume = 'digest'`),
    check('notice_preference_locale', sql`${t.locale} in ('zh-CN', 'en')`),
    check(
      'notice_preference_quiet',
      sql`${t.quietFrom} between 0 and 1439 and ${t.quietTo} between 0 and 1439`,
    ),
  ],
);

/** Where a person's mail goes once the address is confirmed. */
export const mailAddress = pgTable('mail_address', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  address: text('address').notNull(),
  confirmedAt: at('confirmed_at'),
  codeHash: text('code_hash'),
  codeExpiresAt: at('code_expires_at'),
  /** Refused for good by the receiving server; nothing is sent until it is confirmed anew. */
  failedAt: at('failed_at'),
  failedReason: text('failed_reason'),
});

/** A browser that asked for push messages. */
export const pushSubscription = pgTable(
  'push_subscription',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    device: text('device').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('push_subscription_endpoint').on(t.orgId, t.endpoint),
    index('push_subscription_person').on(t.personId),
  ],
);

/** A group chat or another system that hears what concerns everybody; never what concerns one person. */
export const webhook = pgTable(
  'webhook',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    dialect: text('dialect', { enum: ['wecom', 'dingtalk', 'feishu', 'plain'] }).notNull(),
    /** Address and secret, locked by the vault: the address of a chat robot is itself a secret. */
    locked: text('locked').notNull(),
    host: text('host').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [index('webhook_org').on(t.orgId)],
);
