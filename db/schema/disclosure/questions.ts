import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { questionStates } from '#app/domain/disclosure/states';
import { at, id, orgId } from '../columns';
import { person } from '../identity';
import { disclosure } from './board';

/**
 * A question on a disclosure. Asked without a name, nothing leads to the person: no id, no hour, and the journal hears of it only later,
 * together with others.
 */
export const disclosureQuestion = pgTable(
  'disclosure_question',
  {
    id: id(),
    orgId: orgId(),
    disclosureId: uuid('disclosure_id')
      .notNull()
      .references(() => disclosure.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    askedOn: date('asked_on').notNull(),
    askerId: uuid('asker_id').references(() => person.id, { onDelete: 'set null' }),
    /** When the doorbell rang for it: at once for a named one, with the next full hour for the others. */
    broughtAt: at('brought_at'),
    dueOn: date('due_on').notNull(),
    state: text('state', { enum: questionStates }).notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredAt: at('answered_at'),
    /** What is promised is done by this day. */
    rectifyBy: date('rectify_by'),
    rectified: text('rectified'),
    rectifiedBy: uuid('rectified_by'),
    rectifiedAt: at('rectified_at'),
    hiddenBy: uuid('hidden_by'),
    hiddenWhy: text('hidden_why'),
  },
  (t) => [
    index('disclosure_question_item').on(t.disclosureId, t.askedOn),
    index('disclosure_question_due').on(t.orgId, t.state, t.dueOn),
    check('disclosure_question_answer', sql`${t.state} in ('open', 'hidden') or ${t.answer} is not null`),
    check('disclosure_question_hidden', sql`${t.state} <> 'hidden' or ${t.hiddenWhy} is not null`),
  ],
);

/** Somebody else wants to know the same. */
export const disclosureSupport = pgTable(
  'disclosure_support',
  {
    orgId: orgId(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => disclosureQuestion.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.personId] })],
);
