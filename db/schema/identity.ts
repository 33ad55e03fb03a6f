import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const id = () => uuid('id').primaryKey().default(sql`gen_random_uuid()`);
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const orgId = () =>
  uuid('org_id')
    .notNull()
    .references(() => organisation.id);

/** A unit or a union; `parentId` leads to the superior union. */
export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    parentId: uuid('parent_id').references((): AnyPgColumn => organisation.id),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['enterprise', 'hospital', 'school', 'union'] }).notNull(),
    ruleProfile: text('rule_profile').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('organisation_slug').on(t.slug),
    check('organisation_kind', sql`${t.kind} in ('enterprise', 'hospital', 'school', 'union')`),
  ],
);

/** One person of one organisation, as the roster knows them. */
export const person = pgTable(
  'person',
  {
    id: id(),
    orgId: orgId(),
    staffNumber: text('staff_number').notNull(),
    name: text('name').notNull(),
    gender: text('gender', { enum: ['female', 'male'] }),
    birthDate: date('birth_date'),
    department: text('department'),
    jobKind: text('job_kind'),
    jobLevel: text('job_level'),
    phone: text('phone'),
    hiredOn: date('hired_on'),
    note: text('note'),
    leftOn: date('left_on'),
    /** Invented for a rehearsal session: thrown away with it. */
    invented: boolean('invented').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('person_staff_number').on(t.orgId, t.staffNumber),
    index('person_phone').on(t.orgId, t.phone),
    check('person_name_length', sql`char_length(${t.name}) between 1 and 50`),
  ],
);

/** The password of a person who has activated the account: argon2id, never anything else. */
export const credential = pgTable('credential', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  passwordHash: text('password_hash').notNull(),
  changedAt: at('changed_at').notNull(),
});

/** One-time codes of the first activation or of a reset; stored hashed, single-use, expiring. */
export const activationCode = pgTable(
  'activation_code',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
    issuedBy: uuid('issued_by'),
    issuedAt: at('issued_at').notNull(),
  },
  (t) => [
    index('activation_code_person').on(t.orgId, t.personId),
    uniqueIndex('activation_code_hash').on(t.orgId, t.codeHash),
  ],
);

/** A signed-in device; `id` is the hash of what the cookie holds. */
export const deviceSession = pgTable(
  'device_session',
  {
    id: text('id').primaryKey(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    device: text('device').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index('device_session_person').on(t.orgId, t.personId)],
);

/** An office held by a person for a time; `scopeId` narrows it (a committee, a delegation). */
export const office = pgTable(
  'office',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    scopeId: uuid('scope_id'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('office_person').on(t.orgId, t.personId),
    check('office_dates', sql`${t.endsOn} is null or ${t.endsOn} >= ${t.startsOn}`),
  ],
);

/** A note that a person must see (their password was reset, their leave was granted). */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** `room.kind`, also its phrase key `room:notices.kind`. */
    kind: text('kind').notNull(),
    params: text('params').notNull().default('{}'),
    at: at('at').notNull(),
    readAt: at('read_at'),
    /** The page it leads to. */
    link: text('link'),
    /** The same purpose reaches a person once. */
    purpose: text('purpose'),
    /** When its mail, push and the like were queued; null while the planner has not seen it. */
    plannedAt: at('planned_at'),
  },
  (t) => [
    index('notice_person').on(t.orgId, t.personId, t.at),
    uniqueIndex('notice_purpose').on(t.orgId, t.personId, t.purpose).where(sql`purpose is not null`),
    index('notice_unplanned').on(t.at).where(sql`planned_at is null`),
    index('notice_unread').on(t.personId).where(sql`read_at is null`),
  ],
);

/** Counters of failed attempts, by hashed account and hashed address; kept by rate-limiter-flexible, of no organisation. */
export const attemptLimit = pgTable('attempt_limit', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: timestamp('expire', { withTimezone: true }),
});
