import { type SQL, sql } from 'drizzle-orm';

/** Selects the term that is going on: of those begun by this day the newest, and only where none has begun the newest of all. */
export const termOn = (day: SQL): SQL => sql`
  select * from term where not rehearsal order by (begins_on <= ${day}) desc, begins_on desc limit 1`;
