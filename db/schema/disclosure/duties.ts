import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { audiences, frequencies, sources } from '#app/domain/disclosure/words';
import { at, id, orgId } from '../columns';
import { person } from '../identity';

/** Something the unit has to publish, from the catalogue or of its own: for whom, on what basis, who owes it and how often. */
export const disclosureDuty = pgTable(
  'disclosure_duty',
  {
    id: id(),
    orgId: orgId(),
    /** The catalogue's code ("H3.budget") or the unit's own ("X.1"). */
    code: text('code').notNull(),
    category: text('category').notNull(),
    title: text('title').notNull(),
    audience: text('audience', { enum: audiences }).notNull(),
    basis: text('basis').notNull(),
    /** The department that owes it, in words, and the person who answers for it. */
    owner: text('owner').notNull(),
    ownerId: uuid('owner_id').references(() => person.id),
    frequency: text('frequency', { enum: frequencies }).notNull(),
    /** Calendar days after the end of its period. */
    dueDays: integer('due_days').notNull(),
    keepDays: integer('keep_days').notNull(),
    retentionYears: integer('retention_years').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    setBy: uuid('set_by').notNull(),
    setAt: at('set_at').notNull(),
  },
  (t) => [
    uniqueIndex('disclosure_duty_code').on(t.orgId, t.code),
    check('disclosure_duty_days', sql`${t.dueDays} between 0 and 400 and ${t.keepDays} between 1 and 3660`),
  ],
);

/** The unit's own rule for what publishes itself; the newest of a source holds. Absent: the usual one (source-rules.ts). */
export const disclosureSourceRule = pgTable(
  'disclosure_source_rule',
  {
    orgId: orgId(),
    source: text('source', { enum: sources }).notNull(),
    version: integer('version').notNull(),
    audience: text('audience', { enum: audiences }).notNull(),
    embargoHours: integer('embargo_hours').notNull(),
    keepDays: integer('keep_days').notNull(),
    enabled: boolean('enabled').notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: at('set_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.source, t.version] }),
    check('disclosure_source_rule_hours', sql`${t.embargoHours} between 0 and 8760`),
  ],
);

/** What a monitor has to say, written by it in the transaction that made it so; `disclosure.disclose` puts it on the board. */
export const disclosureMaterial = pgTable('disclosure_material', {
  id: id(),
  orgId: orgId(),
  source: text('source', { enum: sources }).notNull(),
  sourceId: uuid('source_id').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  /** Figures beside the text: lines of name and value, ready to be shown. */
  figures: jsonb('figures').$type<readonly { readonly name: string; readonly value: string }[]>().notNull(),
  createdAt: at('created_at').notNull(),
});
