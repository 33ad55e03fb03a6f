import { sql } from 'drizzle-orm';
import {
  bigint,
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
import { type Criterion, supplierEventKinds } from '#app/domain/monitor/supplier/words';
import { at, id, orgId } from '../columns';
import { monitorDepartment } from './case';
import { supplierListing } from './supplier-listing';
import { supplier } from './supplier-name';

const supplierId = () =>
  uuid('supplier_id')
    .notNull()
    .references(() => supplier.id, { onDelete: 'cascade' });

/** Since when the unit knows something, and since when it knows that it was wrong: nothing is rewritten, so that any day can be asked as it was seen then. */
const known = {
  byId: uuid('by_id'),
  knownAt: at('known_at').notNull(),
  voidedAt: at('voided_at'),
  voidedBy: uuid('voided_by'),
  voidedWhy: text('voided_why'),
};

/** A paper of a supplier: business licence, permit, registration. A renewal is a row of its own. */
export const supplierLicence = pgTable(
  'supplier_licence',
  {
    id: id(),
    orgId: orgId(),
    supplierId: supplierId(),
    name: text('name').notNull(),
    number: text('number'),
    validFrom: date('valid_from'),
    /** Null: without an end. */
    validTo: date('valid_to'),
    ...known,
  },
  (t) => [
    index('supplier_licence_of').on(t.supplierId, t.name),
    check(
      'supplier_licence_days',
      sql`${t.validFrom} is null or ${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`,
    ),
    check('supplier_licence_void', sql`(${t.voidedAt} is null) = (${t.voidedWhy} is null)`),
  ],
);

/** What happened to a supplier, on the days of the matter (`from_day`) and of the knowledge (`known_at`): its status is reckoned from this alone. */
export const supplierEvent = pgTable(
  'supplier_event',
  {
    id: id(),
    orgId: orgId(),
    supplierId: supplierId(),
    kind: text('kind', { enum: supplierEventKinds }).notNull(),
    /** Of a record: its publication, or the first day on which that may have been. */
    fromDay: date('from_day').notNull(),
    toDay: date('to_day'),
    province: text('province'),
    text: text('text').notNull(),
    /** The decision, notice or page that says so. */
    basis: text('basis'),
    endsId: uuid('ends_id'),
    listingId: uuid('listing_id').references(() => supplierListing.id),
    ...known,
  },
  (t) => [
    index('supplier_event_of').on(t.supplierId, t.fromDay),
    check('supplier_event_days', sql`${t.toDay} is null or ${t.toDay} >= ${t.fromDay}`),
    check('supplier_event_province', sql`(${t.kind} = 'record') = (${t.province} is not null)`),
    check(
      'supplier_event_ends',
      sql`(${t.kind} in ('released', 'recordStruck', 'lifted')) = (${t.endsId} is not null)`,
    ),
    check('supplier_event_listing', sql`(${t.kind} in ('listed', 'lifted')) = (${t.listingId} is not null)`),
    check('supplier_event_void', sql`(${t.voidedAt} is null) = (${t.voidedWhy} is null)`),
  ],
);

/** A promise of integrity that the supplier signed. */
export const supplierCommitment = pgTable(
  'supplier_commitment',
  {
    id: id(),
    orgId: orgId(),
    supplierId: supplierId(),
    title: text('title').notNull(),
    signedOn: date('signed_on').notNull(),
    validTo: date('valid_to'),
    byId: uuid('by_id').notNull(),
    knownAt: at('known_at').notNull(),
  },
  (t) => [index('supplier_commitment_of').on(t.supplierId, t.signedOn)],
);

/** A purchase contract; beside each an integrity contract has to be signed. */
export const supplierContract = pgTable(
  'supplier_contract',
  {
    id: id(),
    orgId: orgId(),
    supplierId: supplierId(),
    departmentId: uuid('department_id').references(() => monitorDepartment.id),
    number: text('number').notNull(),
    title: text('title').notNull(),
    /** In fen. */
    amount: bigint('amount', { mode: 'bigint' }).notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    integritySignedOn: date('integrity_signed_on'),
    /** Ended before its time. */
    endedOn: date('ended_on'),
    endedWhy: text('ended_why'),
    byId: uuid('by_id').notNull(),
    knownAt: at('known_at').notNull(),
  },
  (t) => [
    uniqueIndex('supplier_contract_number').on(t.orgId, t.number),
    index('supplier_contract_of').on(t.supplierId, t.startsOn),
    check('supplier_contract_days', sql`${t.endsOn} >= ${t.startsOn}`),
    check('supplier_contract_amount', sql`${t.amount} >= 0`),
    check('supplier_contract_ended', sql`(${t.endedOn} is null) = (${t.endedWhy} is null)`),
  ],
);

/** What a department gave a supplier in a quarter, point by point; the rules' version says how many points there were to give. */
export const supplierRating = pgTable(
  'supplier_rating',
  {
    id: id(),
    orgId: orgId(),
    supplierId: supplierId(),
    departmentId: uuid('department_id')
      .notNull()
      .references(() => monitorDepartment.id),
    /** "2026Q3". */
    quarter: text('quarter').notNull(),
    points: jsonb('points').$type<Readonly<Record<Criterion, number>>>().notNull(),
    total: integer('total').notNull(),
    note: text('note'),
    rules: integer('rules').notNull(),
    byId: uuid('by_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [
    uniqueIndex('supplier_rating_once').on(t.supplierId, t.departmentId, t.quarter),
    check('supplier_rating_quarter', sql`${t.quarter} ~ '^[0-9]{4}Q[1-4]$'`),
    check('supplier_rating_total', sql`${t.total} between 0 and 100`),
  ],
);
