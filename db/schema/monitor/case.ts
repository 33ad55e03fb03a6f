import { sql } from 'drizzle-orm';
import {
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
import { caseEventKinds, caseOutcomes, caseStates, findingStates } from '#app/domain/monitor/case/states';
import { monitors, severities } from '#app/domain/monitor/words';
import { at, id, orgId } from '../columns';
import { person } from '../identity';

/** A department as the monitors know it, who answers for it, and with which others it may fairly be compared. */
export const monitorDepartment = pgTable(
  'monitor_department',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    headId: uuid('head_id').references(() => person.id, { onDelete: 'set null' }),
    peerGroup: text('peer_group'),
  },
  (t) => [uniqueIndex('monitor_department_name').on(t.orgId, t.name)],
);

/** The unit's own figures for a monitor; the newest version holds, older ones stay for what was reckoned by them. */
export const monitorSetting = pgTable(
  'monitor_setting',
  {
    orgId: orgId(),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    value: jsonb('value').$type<unknown>().notNull(),
    setBy: uuid('set_by'),
    setAt: at('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.name, t.version] })],
);

/** A case: what was found, what the department says, what is agreed. Its words stand in its events. */
export const monitorCase = pgTable(
  'monitor_case',
  {
    id: id(),
    orgId: orgId(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    monitor: text('monitor', { enum: monitors }).notNull(),
    title: text('title').notNull(),
    departmentId: uuid('department_id').references(() => monitorDepartment.id),
    state: text('state', { enum: caseStates }).notNull(),
    /** Days by which a statement and the agreed action are owed; "overdue" is reckoned when shown. */
    statementBy: date('statement_by'),
    actionBy: date('action_by'),
    /** Who sees to the agreed action, beside the head of the department. */
    actionOwnerId: uuid('action_owner_id').references(() => person.id, { onDelete: 'set null' }),
    outcome: text('outcome', { enum: caseOutcomes }),
    openedBy: uuid('opened_by'),
    openedAt: at('opened_at').notNull(),
    closedAt: at('closed_at'),
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('monitor_case_number').on(t.orgId, t.year, t.number),
    index('monitor_case_open').on(t.orgId, t.state, t.monitor),
    index('monitor_case_department').on(t.departmentId, t.state),
    check(
      'monitor_case_end',
      sql`(${t.state} = 'closed') = (${t.closedAt} is not null) and (${t.state} = 'closed') = (${t.outcome} is not null)`,
    ),
  ],
);

/** What a monitor found. The same thing is found once: `key` says which. */
export const monitorFinding = pgTable(
  'monitor_finding',
  {
    id: id(),
    orgId: orgId(),
    monitor: text('monitor', { enum: monitors }).notNull(),
    /** Also its phrase: `monitor:<monitor>.findings.<kind>`. */
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    severity: text('severity', { enum: severities }).notNull(),
    /** What it is about in its monitor: a decision, a run of an indicator, a supplier … */
    subjectId: uuid('subject_id'),
    departmentId: uuid('department_id').references(() => monitorDepartment.id),
    /** The holes of its phrase: never a patient, never the name of a member of staff. */
    data: jsonb('data').$type<Readonly<Record<string, string | number>>>().notNull(),
    /** Where a figure in it comes from: data cut, method version. */
    provenance: text('provenance').notNull(),
    foundOn: date('found_on').notNull(),
    foundAt: at('found_at').notNull(),
    state: text('state', { enum: findingStates }).notNull(),
    caseId: uuid('case_id').references(() => monitorCase.id),
    dismissedBy: uuid('dismissed_by'),
    dismissedWhy: text('dismissed_why'),
  },
  (t) => [
    uniqueIndex('monitor_finding_key').on(t.orgId, t.monitor, t.kind, t.key),
    index('monitor_finding_state').on(t.orgId, t.state, t.monitor, t.foundAt),
    index('monitor_finding_subject').on(t.subjectId),
    index('monitor_finding_case').on(t.caseId),
    check('monitor_finding_case_whole', sql`(${t.state} = 'inCase') = (${t.caseId} is not null)`),
    check('monitor_finding_dismissed', sql`${t.state} <> 'dismissed' or ${t.dismissedWhy} is not null`),
  ],
);

/** One line of a case's timeline, with the words that were said. Only added to. */
export const monitorCaseEvent = pgTable(
  'monitor_case_event',
  {
    id: id(),
    orgId: orgId(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => monitorCase.id, { onDelete: 'cascade' }),
    /** The revision of the case that this line made: one order, one line. */
    revision: integer('revision').notNull(),
    kind: text('kind', { enum: caseEventKinds }).notNull(),
    at: at('at').notNull(),
    byId: uuid('by_id'),
    text: text('text'),
    data: jsonb('data').$type<Readonly<Record<string, string | number>>>().notNull().default({}),
  },
  (t) => [uniqueIndex('monitor_case_event_revision').on(t.caseId, t.revision)],
);
