import { type SQL, sql } from 'drizzle-orm';
import { commonWords, leastLikeness, likenessOf } from '#app/domain/proposal/alike';
import { numberOf } from '#app/domain/proposal/mark';
import type { Alike } from '#app/domain/proposal/review-views';
import type { Standing } from '#app/domain/proposal/standing';
import { visibleTo } from './visible';

export type AlikeRow = Omit<Alike, 'number' | 'likeness'> & {
  readonly year: number;
  readonly number: number | null;
};

/** More than are shown: the index finds shared pairs, which are weighed afterwards. */
const CANDIDATES = 24;

/** Candidates for being like the proposal that `o` stands for, as a JSON list; only what this person may read. Served by the GIN index `proposal_title_grams`. */
export const alikeTo = (who: Standing): SQL => sql`
  coalesce((select json_agg(json_build_object('id', p.id, 'year', p.year, 'number', p.number, 'title', p.title, 'state', p.state,
      'standing', p.standing, 'code', p.code))
    from proposals_alike(regexp_replace(o.title, ${commonWords}, ' ', 'g'), ${CANDIDATES}) a join proposal p on p.id = a.id
    where p.id <> o.id and ${visibleTo(who)}), '[]')`;

/** The most alike of the candidates, as pages show them. */
export const rankAlike = (title: string, rows: readonly AlikeRow[], most: number): Alike[] =>
  rows
    .map(({ year, number, ...row }) => ({
      ...row,
      number: numberOf({ year, number }),
      likeness: likenessOf(title, row.title),
    }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || b.number.localeCompare(a.number))
    .slice(0, most);
