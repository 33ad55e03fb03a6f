import { sql } from 'drizzle-orm';
import { timestamp, uuid } from 'drizzle-orm/pg-core';
import { organisation } from './identity';

/** The primary key that every thing with a life of its own has. */
export const id = () => uuid('id').primaryKey().default(sql`gen_random_uuid()`);

/** The organisation a row belongs to: every table with this column stands under row-level security. */
export const orgId = () =>
  uuid('org_id')
    .notNull()
    .references(() => organisation.id);

/** A moment, with its time zone. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
