import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { run } from '#server/platform/command';
import { chooseAward } from '#server/proposal/choose-award';
import { consultOnAwards } from '#server/proposal/consult-on-awards';
import { nominate } from '#server/proposal/nominate';
import { day, value } from '#tests/support/congress';
import type { Case } from './case';

/** Someone of the committee who belongs to none of the cases of the tests. */
export const member = (of: Case): PersonActor => of.people.committee[0]!;

export const nominating = (of: Case, more: Readonly<Record<string, unknown>>, who = member(of)) =>
  run(of.world.desk(who), nominate, { reason: '调研扎实，建议可行，落实到位。', ...more });

/** A nominated proposal that is closed. */
export async function nominated(of: Case): Promise<{ award: string; proposal: string }> {
  const proposal = await of.given('closed');
  return { proposal, award: value(await nominating(of, { kind: 'proposal', proposal })).award };
}

export const consulting = (
  of: Case,
  awards: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
) =>
  run(of.world.desk(member(of)), consultOnAwards, {
    awards,
    until: new Date(of.world.now.getTime() + 3 * day).toISOString(),
    ...more,
  });

/** The same one when representatives are asked about it. */
export async function consulted(of: Case): Promise<{ award: string; proposal: string }> {
  const one = await nominated(of);
  value(await consulting(of, [one.award]));
  return one;
}

/** The same one when it is chosen; the clock stands after the consultation then. */
export async function chosen(of: Case): Promise<{ award: string; proposal: string }> {
  const one = await consulted(of);
  of.world.now = new Date(of.world.now.getTime() + 4 * day);
  value(
    await run(of.world.desk(of.people.secretary), chooseAward, { award: one.award, decision: '一致同意' }),
  );
  return one;
}

export const awardOf = async (of: Case, award: string) =>
  (await of.rows<Record<string, unknown>>(sql`select * from proposal_award where id = ${award}`))[0]!;

export const delegationOf = async (of: Case, at: number): Promise<string> =>
  (
    await of.rows<{ id: string }>(
      sql`select delegation_id as id from representative where person_id = ${of.congress.reps[at]!}`,
    )
  )[0]!.id;
