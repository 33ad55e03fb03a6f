import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client';

/** Whoever is of management today, by name. */
export const leadersToday = (tx: Tx) =>
  tx.execute<{ id: string; name: string }>(sql`
    select distinct p.id, p.name from office f join person p on p.id = f.person_id and p.left_on is null
    cross join (select (app_now() at time zone 'Asia/Shanghai')::date as day) today
    where f.kind = 'management' and f.starts_on <= today.day and (f.ends_on is null or f.ends_on >= today.day)
    order by p.name, p.id`);
