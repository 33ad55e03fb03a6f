import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Watch } from '#app/domain/monitor/indicator/rules';
import { agreeingAs, entryKinds, methodStates, units } from '#app/domain/monitor/indicator/words';
import { at, id, orgId } from '../columns';
import { disclosureMaterial } from '../disclosure';
import { person } from '../identity';
import { indicatorCut } from './dataset';

/** Something that is watched: the drug amount, the share of antibiotics. What it means stands in its methods. */
export const indicator = pgTable(
  'indicator',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [uniqueIndex('indicator_name').on(t.orgId, t.name)],
);

/** How an indicator is reckoned: a version, frozen once those concerned have agreed. */
export const indicatorMethod = pgTable(
  'indicator_method',
  {
    id: id(),
    orgId: orgId(),
    indicatorId: uuid('indicator_id')
      .notNull()
      .references(() => indicator.id),
    version: integer('version').notNull(),
    formula: text('formula').notNull(),
    unit: text('unit', { enum: units }).notNull(),
    decimals: integer('decimals').notNull(),
    order: text('order', { enum: ['high', 'low'] }).notNull(),
    ranksItems: boolean('ranks_items').notNull(),
    /** Doctors with fewer visits in the period have no place. */
    leastVisits: integer('least_visits').notNull(),
    watch: jsonb('watch').$type<Watch>().notNull(),
    note: text('note').notNull(),
    state: text('state', { enum: methodStates }).notNull(),
    authorId: uuid('author_id').notNull(),
    proposedAt: at('proposed_at').notNull(),
    agreedAt: at('agreed_at'),
  },
  (t) => [uniqueIndex('indicator_method_version').on(t.indicatorId, t.version)],
);

/** Who agreed to a version, and as what. */
export const indicatorAgreement = pgTable(
  'indicator_agreement',
  {
    orgId: orgId(),
    methodId: uuid('method_id')
      .notNull()
      .references(() => indicatorMethod.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agreedAs: text('agreed_as', { enum: agreeingAs }).notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.methodId, t.personId] })],
);

/** One ranking: a version of a method over a state of the data. The same once more is the same run. */
export const indicatorRun = pgTable(
  'indicator_run',
  {
    id: id(),
    orgId: orgId(),
    indicatorId: uuid('indicator_id')
      .notNull()
      .references(() => indicator.id),
    methodId: uuid('method_id')
      .notNull()
      .references(() => indicatorMethod.id),
    cutId: uuid('cut_id')
      .notNull()
      .references(() => indicatorCut.id),
    period: text('period').notNull(),
    /** The peer groups that held, as a hash: with others it is another run. */
    grouping: text('grouping').notNull(),
    /** How many had a figure, and how many had none (division by zero, too few visits). */
    ranked: integer('ranked').notNull(),
    unranked: integer('unranked').notNull(),
    rankedBy: uuid('ranked_by'),
    rankedAt: at('ranked_at').notNull(),
  },
  (t) => [
    uniqueIndex('indicator_run_once').on(t.methodId, t.cutId, t.period, t.grouping),
    index('indicator_run_newest').on(t.indicatorId, t.rankedAt),
  ],
);

const exact = (name: string) => numeric(name);

/** One place of a run. Figures as exact fractions; `open` is what everybody may see, without a name. */
export const indicatorEntry = pgTable(
  'indicator_entry',
  {
    orgId: orgId(),
    runId: uuid('run_id').notNull(),
    kind: text('kind', { enum: entryKinds }).notNull(),
    /** The order of the list: by group, then by place, then without one. */
    ordinal: integer('ordinal').notNull(),
    personId: uuid('person_id'),
    department: integer('department'),
    item: integer('item'),
    groupName: text('group_name').notNull(),
    nowN: exact('now_n'),
    nowD: exact('now_d'),
    beforeN: exact('before_n'),
    beforeD: exact('before_d'),
    changeN: exact('change_n'),
    changeD: exact('change_d'),
    levelRank: integer('level_rank'),
    levelOf: integer('level_of'),
    moveRank: integer('move_rank'),
    moveOf: integer('move_of'),
    open: boolean('open').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.kind, t.ordinal] }),
    foreignKey({ columns: [t.runId], foreignColumns: [indicatorRun.id] }),
    index('indicator_entry_person').on(t.runId, t.personId),
  ],
);

/** The months up to a run's period, of the whole unit (department 0) and of each department. */
export const indicatorTrend = pgTable(
  'indicator_trend',
  {
    orgId: orgId(),
    runId: uuid('run_id').notNull(),
    department: integer('department').notNull(),
    month: integer('month').notNull(),
    n: exact('n'),
    d: exact('d'),
    open: boolean('open').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.department, t.month] }),
    foreignKey({ columns: [t.runId], foreignColumns: [indicatorRun.id] }),
  ],
);

/** Whom a finding is about, apart from it: the finding itself names nobody. */
export const indicatorSuspect = pgTable(
  'indicator_suspect',
  {
    orgId: orgId(),
    runId: uuid('run_id').notNull(),
    findingKind: text('finding_kind').notNull(),
    findingKey: text('finding_key').notNull(),
    /** The line of the run it is about, of that kind. */
    kind: text('kind', { enum: entryKinds }).notNull(),
    ordinal: integer('ordinal').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.findingKind, t.kind, t.ordinal] }),
    foreignKey({
      columns: [t.runId, t.kind, t.ordinal],
      foreignColumns: [indicatorEntry.runId, indicatorEntry.kind, indicatorEntry.ordinal],
    }),
    index('indicator_suspect_finding').on(t.orgId, t.findingKind, t.findingKey),
  ],
);

/** A ranking that is posted for the staff to check (双公示). */
export const indicatorPosting = pgTable(
  'indicator_posting',
  {
    runId: uuid('run_id')
      .primaryKey()
      .references(() => indicatorRun.id),
    orgId: orgId(),
    until: date('until').notNull(),
    postedOn: date('posted_on').notNull(),
    materialId: uuid('material_id')
      .notNull()
      .references(() => disclosureMaterial.id),
    postedBy: uuid('posted_by').notNull(),
    postedAt: at('posted_at').notNull(),
  },
  (t) => [index('indicator_posting_until').on(t.orgId, t.until)],
);
