import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
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
import type { Item, Marks, OpenQuestion } from '#app/domain/monitor/satisfaction/item';
import { surveyStates } from '#app/domain/monitor/satisfaction/states';
import { methods, visitKinds } from '#app/domain/monitor/satisfaction/words';
import { at, id, orgId } from '../columns';
import { monitorDepartment } from './case';

/** A version of a questionnaire; what was put to use is not rewritten. */
export const satisfactionSurvey = pgTable(
  'satisfaction_survey',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    number: integer('number').notNull(),
    items: jsonb('items').$type<readonly Item[]>().notNull(),
    openQuestion: jsonb('open_question').$type<OpenQuestion>(),
    state: text('state', { enum: surveyStates }).notNull(),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
    adoptedAt: at('adopted_at'),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('satisfaction_survey_number').on(t.orgId, t.name, t.number),
    uniqueIndex('satisfaction_survey_draft').on(t.orgId, t.name).where(sql`state = 'draft'`),
    uniqueIndex('satisfaction_survey_use').on(t.orgId, t.name).where(sql`state = 'inUse'`),
  ],
);

/** Codes handed out at once: for which department, visit and way of asking. Who got which is known to nobody. */
export const satisfactionBatch = pgTable(
  'satisfaction_batch',
  {
    id: id(),
    orgId: orgId(),
    surveyId: uuid('survey_id')
      .notNull()
      .references(() => satisfactionSurvey.id),
    departmentId: uuid('department_id')
      .notNull()
      .references(() => monitorDepartment.id),
    kind: text('kind', { enum: visitKinds }).notNull(),
    method: text('method', { enum: methods }).notNull(),
    count: integer('count').notNull(),
    issuedBy: uuid('issued_by'),
    issuedAt: at('issued_at').notNull(),
    expiresOn: date('expires_on').notNull(),
    revokedAt: at('revoked_at'),
  },
  (t) => [index('satisfaction_batch_issued').on(t.orgId, t.issuedAt)],
);

/** A code, by its hash alone. It is used once; the answer knows nothing of it. */
export const satisfactionToken = pgTable(
  'satisfaction_token',
  {
    orgId: orgId(),
    hash: text('hash').notNull(),
    batchId: uuid('batch_id')
      .notNull()
      .references(() => satisfactionBatch.id, { onDelete: 'cascade' }),
    usedOn: date('used_on'),
  },
  (t) => [primaryKey({ columns: [t.hash] }), index('satisfaction_token_batch').on(t.batchId, t.usedOn)],
);

/** One answer: no code, no time but its month. */
export const satisfactionAnswer = pgTable(
  'satisfaction_answer',
  {
    id: id(),
    orgId: orgId(),
    surveyId: uuid('survey_id')
      .notNull()
      .references(() => satisfactionSurvey.id),
    departmentId: uuid('department_id')
      .notNull()
      .references(() => monitorDepartment.id),
    kind: text('kind', { enum: visitKinds }).notNull(),
    method: text('method', { enum: methods }).notNull(),
    month: text('month').notNull(),
    marks: jsonb('marks').$type<Marks>().notNull(),
    /** The import that brought it. */
    importId: uuid('import_id'),
    /** Written once more in another order with all of its day, so that the place on the disk says nothing. */
    mixed: boolean('mixed').notNull().default(false),
  },
  (t) => [
    index('satisfaction_answer_month').on(t.orgId, t.method, t.month, t.departmentId),
    index('satisfaction_answer_import').on(t.importId),
    index('satisfaction_answer_fresh').on(t.orgId).where(sql`not mixed`),
    check('satisfaction_answer_month_form', sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
  ],
);

/** What a patient wrote, apart from the marks given with it; numbers of persons were taken out before it came here. */
export const satisfactionRemark = pgTable(
  'satisfaction_remark',
  {
    id: id(),
    orgId: orgId(),
    departmentId: uuid('department_id')
      .notNull()
      .references(() => monitorDepartment.id),
    kind: text('kind', { enum: visitKinds }).notNull(),
    month: text('month').notNull(),
    text: text('text').notNull(),
    mixed: boolean('mixed').notNull().default(false),
  },
  (t) => [index('satisfaction_remark_month').on(t.orgId, t.month, t.id)],
);

/** Results that were posted for the staff. */
export const satisfactionPost = pgTable(
  'satisfaction_post',
  {
    id: id(),
    orgId: orgId(),
    method: text('method', { enum: methods }).notNull(),
    fromMonth: text('from_month').notNull(),
    toMonth: text('to_month').notNull(),
    postedBy: uuid('posted_by'),
    postedAt: at('posted_at').notNull(),
  },
  (t) => [uniqueIndex('satisfaction_post_span').on(t.orgId, t.method, t.fromMonth, t.toMonth)],
);
