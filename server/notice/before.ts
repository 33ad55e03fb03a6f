import { type SQL, sql } from 'drizzle-orm';
import { moment } from './who';

/**
 * When to remind of things that stand open: a day and two hours before they close, or at half time where they are short; only the newest
 * moment that has come, and never sooner than the thing has been open for a while. `things` selects subject, session_id, opens_at, closes_at.
 * A closing time that moved is a new purpose.
 */
export const beforeClosing = (things: SQL, now: Date): SQL => sql`
  select distinct on (t.subject) t.subject::text as subject, t.session_id, m.name || '@' || extract(epoch from t.closes_at)::bigint as purpose
  from (${things}) t cross join lateral (values
    ('24h', t.closes_at - interval '24 hours', t.closes_at - t.opens_at >= interval '30 hours'),
    ('2h', t.closes_at - interval '2 hours', t.closes_at - t.opens_at >= interval '3 hours'),
    ('half', t.opens_at + (t.closes_at - t.opens_at) / 2, t.closes_at - t.opens_at >= interval '40 minutes' and t.closes_at - t.opens_at < interval '3 hours')
  ) m(name, at, fits)
  where m.fits and m.at <= ${moment(now)} and t.closes_at > ${moment(now)}
  order by t.subject, m.at desc`;

/** Once for each thing, a day before it closes, or at half time where it is shorter than two days. */
export const onceBefore = (things: SQL, now: Date): SQL => sql`
  select t.subject::text as subject, t.session_id, 'once' as purpose from (${things}) t
  where t.closes_at > ${moment(now)}
  and greatest(t.closes_at - interval '24 hours', t.opens_at + (t.closes_at - t.opens_at) / 2) <= ${moment(now)}`;
