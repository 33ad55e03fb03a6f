import { type SQL, sql } from 'drizzle-orm';
import { numberOf } from '#app/domain/proposal/mark';
import type { Alike } from '#app/domain/proposal/review-views';
import type { Standing } from '#app/domain/proposal/standing';
import { visibleTo } from './visible';

/** Less than a quarter of shared pairs is chance: "关于改善…的提案" alone makes two titles look alike. */
const LEAST = 2500;

export type AlikeRow = Omit<Alike, 'number'> & { readonly year: number; readonly number: number | null };

/** The proposals most like the one that `o` stands for, as a JSON list, the most alike first; only what this person may read. */
export const alikeTo = (who: Standing, most: number): SQL => sql`
  coalesce((select json_agg(json_build_object('id', p.id, 'year', p.year, 'number', p.number, 'title', p.title, 'state', p.state,
      'standing', p.standing, 'code', p.code, 'likeness', a.likeness / 100) order by a.likeness desc, p.id)
    from proposals_alike(o.title, ${most + 1}) a join proposal p on p.id = a.id
    where p.id <> o.id and a.likeness >= ${LEAST} and ${visibleTo(who)}), '[]')`;

/** As pages show them. */
export const readAlike = (rows: readonly AlikeRow[]): Alike[] =>
  rows.map(({ year, number, ...row }) => ({ ...row, number: numberOf({ year, number }) }));
