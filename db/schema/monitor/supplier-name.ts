import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, id, orgId } from '../columns';

/** Somebody the unit buys from, or thinks of buying from. */
export const supplier = pgTable(
  'supplier',
  {
    id: id(),
    orgId: orgId(),
    /** The unified social credit code. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    category: text('category').notNull(),
    /** Whom to ask there; only offices see it. */
    contact: text('contact'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [uniqueIndex('supplier_code').on(t.orgId, t.code)],
);
