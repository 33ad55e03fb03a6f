import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { versionStates } from '#app/domain/disclosure/states';
import {
  audiences,
  checkResults,
  decisionKinds,
  sources,
  standings,
  takeDownReasons,
} from '#app/domain/disclosure/words';
import { bytes } from '../bytes';
import { at, id, orgId } from '../columns';
import { congressSession } from '../congress';
import { disclosureDuty } from './duties';

/** One item of open affairs; what it says stands in its versions. */
export const disclosure = pgTable(
  'disclosure',
  {
    id: id(),
    orgId: orgId(),
    year: integer('year').notNull(),
    /** Given at the first publication. */
    number: integer('number'),
    category: text('category').notNull(),
    dutyId: uuid('duty_id').references(() => disclosureDuty.id),
    /** The period of its duty: 2026, 2026H1, 2026Q3, 2026-09. */
    period: text('period'),
    audience: text('audience', { enum: audiences }).notNull(),
    /** Where it came from by itself, and of which session. */
    source: text('source', { enum: sources }),
    sourceId: uuid('source_id'),
    sessionId: uuid('session_id').references(() => congressSession.id),
    /** Goes out with the closing of its session, whatever the hour. */
    waitsForClosing: boolean('waits_for_closing').notNull().default(false),
    embargoUntil: at('embargo_until'),
    keepDays: integer('keep_days').notNull(),
    publishedAt: at('published_at'),
    /** It stays on the board until this day at least. */
    boardUntil: date('board_until'),
    takenDownAt: at('taken_down_at'),
    takenDownFor: text('taken_down_for', { enum: takeDownReasons }),
    takenDownNote: text('taken_down_note'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('disclosure_number').on(t.orgId, t.year, t.number).where(sql`number is not null`),
    uniqueIndex('disclosure_source').on(t.orgId, t.source, t.sourceId).where(sql`source is not null`),
    index('disclosure_board').on(t.orgId, t.audience, t.publishedAt),
    index('disclosure_duty_period').on(t.dutyId, t.period),
    check('disclosure_source_whole', sql`(${t.source} is null) = (${t.sourceId} is null)`),
    check('disclosure_down', sql`(${t.takenDownAt} is null) = (${t.takenDownFor} is null)`),
  ],
);

/** The words of a disclosure as one version holds them; the original stays sealed here, readers get it redacted. */
export const disclosureVersion = pgTable(
  'disclosure_version',
  {
    id: id(),
    orgId: orgId(),
    disclosureId: uuid('disclosure_id')
      .notNull()
      .references(() => disclosure.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    figures: jsonb('figures').$type<readonly { readonly name: string; readonly value: string }[]>().notNull(),
    /** From when to when what it says holds; not the days on the board. */
    effectiveFrom: date('effective_from').notNull(),
    effectiveTo: date('effective_to'),
    /** The decision behind it, where somebody wrote it; for what came by itself see the item's source. */
    decisionKind: text('decision_kind', { enum: decisionKinds }),
    decisionId: uuid('decision_id'),
    /** Why there is a second one. */
    why: text('why'),
    state: text('state', { enum: versionStates }).notNull(),
    /** SHA-256 of title, text, figures and attachments, taken when it was handed in; for the desk alone. */
    hash: text('hash'),
    /** 64 random hexadecimal digits, sealed with the original: readers see the hash only together with them, hashed once more. */
    salt: text('salt')
      .notNull()
      .default(sql`replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`),
    authorId: uuid('author_id'),
    submittedAt: at('submitted_at'),
    checkedBy: uuid('checked_by'),
    checkedAt: at('checked_at'),
    checkResult: text('check_result', { enum: checkResults }),
    checkNote: text('check_note'),
    approvedBy: uuid('approved_by'),
    approvedAt: at('approved_at'),
    sentBackBy: uuid('sent_back_by'),
    sentBackWhy: text('sent_back_why'),
    publishedAt: at('published_at'),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('disclosure_version_number').on(t.disclosureId, t.number),
    uniqueIndex('disclosure_version_open')
      .on(t.disclosureId)
      .where(sql`state in ('draft', 'checking', 'approving', 'approved')`),
    uniqueIndex('disclosure_version_current').on(t.disclosureId).where(sql`state = 'published'`),
    check('disclosure_version_why', sql`${t.number} = 1 or ${t.why} is not null`),
    check('disclosure_version_days', sql`${t.effectiveTo} is null or ${t.effectiveTo} >= ${t.effectiveFrom}`),
    check(
      'disclosure_version_decision',
      sql`(${t.decisionKind} is null) = (${t.decisionId} is null) and (${t.decisionKind} is null or ${t.decisionKind} in ('resolution', 'decision'))`,
    ),
    // Four eyes, as the database sees it.
    check(
      'disclosure_version_eyes',
      sql`${t.authorId} is null or (${t.checkedBy} is distinct from ${t.authorId} and ${t.approvedBy} is distinct from ${t.authorId})`,
    ),
  ],
);

/** Words of a version that its readers do not see, with the reason; `seenFrom` is the first level that does. */
export const disclosureRedaction = pgTable(
  'disclosure_redaction',
  {
    id: id(),
    orgId: orgId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => disclosureVersion.id, { onDelete: 'cascade' }),
    pattern: text('pattern').notNull(),
    replacement: text('replacement').notNull(),
    reason: text('reason').notNull(),
    /** Null: nobody, whatever their office. */
    seenFrom: text('seen_from', { enum: standings }),
    byId: uuid('by_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [index('disclosure_redaction_version').on(t.versionId)],
);

/** A file of a version. `text` is what readers get, redacted; the file itself is for those who prepare, check and approve. */
export const disclosureAttachment = pgTable(
  'disclosure_attachment',
  {
    id: id(),
    orgId: orgId(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => disclosureVersion.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    size: integer('size').notNull(),
    file: bytes('file').notNull(),
    text: text('text').notNull(),
    addedBy: uuid('added_by').notNull(),
    addedAt: at('added_at').notNull(),
  },
  (t) => [index('disclosure_attachment_version').on(t.versionId)],
);
