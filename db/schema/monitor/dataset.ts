import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DatasetTotals } from '#app/domain/monitor/indicator/dataset-views';
import { at, id, orgId } from '../columns';

const sums = () => ({
  /** In thousandths of a piece. */
  quantity: bigint('quantity', { mode: 'bigint' }).notNull(),
  /** In fen. */
  amount: bigint('amount', { mode: 'bigint' }).notNull(),
});

/** Without the reference that every row would be checked against: row-level security lets in only the own organisation's, a million at a time. */
const bulkOrgId = () => uuid('org_id').notNull();

/** The names that datasets use: departments, and items with their category. */
export const indicatorWord = pgTable(
  'indicator_word',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    orgId: orgId(),
    kind: text('kind', { enum: ['department', 'item'] }).notNull(),
    name: text('name').notNull(),
    category: text('category').notNull().default(''),
  },
  (t) => [uniqueIndex('indicator_word_name').on(t.orgId, t.kind, t.name, t.category)],
);

/** One file of usage: previewed, then confirmed or given up. The file itself is not kept; its rows are. */
export const indicatorDataset = pgTable(
  'indicator_dataset',
  {
    id: id(),
    orgId: orgId(),
    number: integer('number').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    state: text('state', { enum: ['previewed', 'confirmed', 'abandoned'] }).notNull(),
    totals: jsonb('totals').$type<DatasetTotals>().notNull(),
    uploadedBy: uuid('uploaded_by'),
    uploadedAt: at('uploaded_at').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: at('ended_at'),
  },
  (t) => [uniqueIndex('indicator_dataset_number').on(t.orgId, t.number)],
);

/** A row that was left out, with what stood in it; no more than a page needs. */
export const indicatorFault = pgTable(
  'indicator_fault',
  {
    orgId: orgId(),
    datasetId: uuid('dataset_id')
      .notNull()
      .references(() => indicatorDataset.id, { onDelete: 'cascade' }),
    line: integer('line').notNull(),
    reason: text('reason').notNull(),
    cells: text('cells').notNull(),
  },
  (t) => [primaryKey({ columns: [t.datasetId, t.line] })],
);

/** What one doctor used of one item in one month: the grain from which everything is reckoned. */
export const indicatorRow = pgTable(
  'indicator_row',
  {
    orgId: bulkOrgId(),
    datasetId: uuid('dataset_id').notNull(),
    personId: uuid('person_id').notNull(),
    month: integer('month').notNull(),
    department: integer('department').notNull(),
    item: integer('item').notNull(),
    visits: integer('visits').notNull(),
    ...sums(),
  },
  (t) => [index('indicator_row_month').on(t.datasetId, t.month)],
);

/** A state of all the data: which dataset each month is taken from. Never changed; a new file makes a new one. */
export const indicatorCut = pgTable(
  'indicator_cut',
  {
    id: id(),
    orgId: orgId(),
    number: integer('number').notNull(),
    datasetId: uuid('dataset_id').notNull(),
    madeOn: date('made_on').notNull(),
    madeAt: at('made_at').notNull(),
  },
  (t) => [uniqueIndex('indicator_cut_number').on(t.orgId, t.number)],
);

export const indicatorCutMonth = pgTable(
  'indicator_cut_month',
  {
    orgId: orgId(),
    cutId: uuid('cut_id')
      .notNull()
      .references(() => indicatorCut.id),
    month: integer('month').notNull(),
    datasetId: uuid('dataset_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.cutId, t.month] })],
);

const rollup = () => ({
  orgId: bulkOrgId(),
  datasetId: uuid('dataset_id').notNull(),
  month: integer('month').notNull(),
  visits: bigint('visits', { mode: 'bigint' }).notNull(),
  ...sums(),
});

/** Sums of a confirmed dataset by department and category, by doctor, by item: of a month each. */
export const indicatorDepartmentSum = pgTable(
  'indicator_department_sum',
  {
    ...rollup(),
    department: integer('department').notNull(),
    category: text('category').notNull(),
    doctors: integer('doctors').notNull(),
  },
  (t) => [primaryKey({ columns: [t.datasetId, t.month, t.department, t.category] })],
);

export const indicatorDoctorSum = pgTable(
  'indicator_doctor_sum',
  {
    ...rollup(),
    department: integer('department').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.datasetId, t.month, t.department, t.personId] })],
);

export const indicatorItemSum = pgTable(
  'indicator_item_sum',
  { ...rollup(), item: integer('item').notNull(), doctors: integer('doctors').notNull() },
  (t) => [primaryKey({ columns: [t.datasetId, t.month, t.item] })],
);
