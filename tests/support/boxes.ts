import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { chance } from '#app/domain/ballot/sealed/chance';
import { canonical, docHash } from '#app/domain/ballot/sealed/document';
import { connectAsOwner } from '#db/client';
import { keyCeremony, trustee } from '#db/schema';
import { type BoxRow, findBox } from '#server/ballot/load-box';
import { openBox } from '#server/ballot/open-box';
import { planBox } from '#server/ballot/plan-box';
import { prepareBox } from '#server/ballot/prepare-box';
import { signBox } from '#server/ballot/sign-box';
import { agreeItem } from '#server/congress/agree-item';
import { run } from '#server/platform/command';
import { type Congress, inOrg, value } from './congress';
import { shown } from './day';
import { Scrutineers } from './scrutineers';

/** An agreed item of a matter that the law wants voted on in secret; with a paper unless told otherwise. */
export async function secretItem(
  congress: Congress,
  { paper = true, ...more }: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { id } = value(
    await congress.add({
      title: '绩效工资分配办法（草案）',
      matter: 'publicInstitution.incomeDistribution',
      ...more,
    }),
  );
  value(await run(congress.desk, agreeItem, { item: id }));
  if (paper) await bringOut(congress, id, 'first');
  return id;
}

/** An election among the first representatives, by staff number. */
export async function electionItem(congress: Congress, candidates: number, seats: number): Promise<string> {
  return secretItem(congress, {
    paper: false,
    title: '选举职工董事',
    matter: 'employeeDirectors',
    persons: await numbersOf(congress, candidates),
    seats,
  });
}

/** An appraisal of the first representatives with four grades. */
export async function appraisalItem(congress: Congress, persons: number): Promise<string> {
  return secretItem(congress, {
    paper: false,
    title: '民主评议领导人员',
    matter: 'other.appraise',
    persons: await numbersOf(congress, persons),
    grades: ['优秀', '称职', '基本称职', '不称职'],
  });
}

/** Staff numbers of the first representatives. */
async function numbersOf(congress: Congress, count: number): Promise<string[]> {
  const ids = sql.join(
    congress.reps.slice(0, count).map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await inOrg(congress.world, (tx) =>
    tx.execute<{ staff_number: string }>(
      sql`select staff_number from person where id in (${ids}) order by staff_number`,
    ),
  );
  return rows.map((row) => row.staff_number);
}

/** The first representatives are managers; before the roll is frozen. */
export const promote = (congress: Congress, count: number) =>
  inOrg(congress.world, (tx) => {
    const ids = sql.join(
      congress.reps.slice(0, count).map((id) => sql`${id}::uuid`),
      sql`, `,
    );
    return tx.execute(sql`update person set job_level = 'middleChief' where id in (${ids})`);
  });

/** Puts a text out on an item; a later one replaces it. */
export async function bringOut(congress: Congress, item: string, text: string): Promise<string> {
  const { world, secretary, sessionId } = congress;
  const by = secretary.personId;
  const hash = createHash('sha256').update(text).digest('hex');
  return inOrg(world, async (tx) => {
    const [old] = await tx.execute<{ id: string; current_version: number }>(
      sql`select id, current_version from document where agenda_item_id = ${item}`,
    );
    const number = (old?.current_version ?? 0) + 1;
    const [made] = old
      ? [old]
      : await tx.execute<{ id: string }>(sql`
          insert into document (org_id, session_id, agenda_item_id, title, created_by, created_at)
          values (${world.orgId}, ${sessionId}, ${item}, '草案', ${by}, now()) returning id`);
    await tx.execute(sql`
      insert into document_version (org_id, document_id, number, kind, anchor_version, block_count, substantive, text_hash, created_by, created_at, out_at)
      values (${world.orgId}, ${made!.id}, ${number}, 'markdown', ${number}, 1, true, ${hash}, ${by}, now(), now())`);
    await tx.execute(sql`update document set current_version = ${number} where id = ${made!.id}`);
    return made!.id;
  });
}

/** Three scrutineers outside the roll with finished keys, of whom two count. */
export async function holdKeys(congress: Congress, people?: readonly string[]) {
  const { world, sessionId, secretary } = congress;
  const persons = people ?? (await world.people(3));
  const source = canonical({
    v: 'SCV1',
    suite: 'R255-SHA512',
    type: 'org',
    orgId: world.orgId,
    ksId: toBase64url(chance.bytes(16)),
    t: 2,
    n: persons.length,
    trustees: persons.map((_, at) => ({ i: at + 1, name: `监票人${at + 1}`, role: '监票人' })),
    purpose: sessionId,
  });
  const scrutineers = await Scrutineers.hold(readOrg(source)!, async () => {});
  const { keyset } = scrutineers;
  await inOrg(world, async (tx) => {
    const { orgId, now } = world;
    const [made] = await tx
      .insert(keyCeremony)
      .values({
        orgId,
        sessionId,
        state: 'dealing',
        threshold: 2,
        size: persons.length,
        source,
        createdBy: secretary.personId,
        createdAt: now,
      })
      .returning({ id: keyCeremony.id });
    const ceremonyId = made!.id;
    await tx
      .insert(trustee)
      .values(
        persons.map((personId, at) => ({ orgId, ceremonyId, i: at + 1, personId, name: `监票人${at + 1}` })),
      );
    await tx
      .update(keyCeremony)
      .set({ state: 'rehearsing', keyset, keysetHash: docHash('keyset', keyset), nonce: chance.bytes(32) })
      .where(eq(keyCeremony.id, ceremonyId));
    await tx.update(keyCeremony).set({ state: 'ready' }).where(eq(keyCeremony.id, ceremonyId));
  });
  return { scrutineers, persons };
}

export type Keys = Awaited<ReturnType<typeof holdKeys>>;

/** Plans a box on these items in the vote, or as told. */
export const planned = (
  congress: Congress,
  items: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
) => run(congress.desk, planBox, { session: congress.sessionId, title: '第一票箱', items, ...more });

export const prepare = (congress: Congress, box: string) => run(congress.desk, prepareBox, { box });

export const open = (congress: Congress, box: string) => run(congress.desk, openBox, { box });

export const readBoxRow = (congress: Congress, box: string): Promise<BoxRow> =>
  inOrg(congress.world, async (tx) => shown(await findBox(tx, box)));

/** Scrutineer `i` signs the box as it is prepared. */
export async function sign(congress: Congress, { scrutineers, persons }: Keys, box: string, i: number) {
  const { boxHash } = await readBoxRow(congress, box);
  const signature = scrutineers.signBox(i, new Uint8Array(boxHash!));
  const actor = congress.world.actor(persons[i - 1]!);
  return run(congress.world.desk(actor), signBox, { box, signature });
}

/** A box that was planned, prepared and signed by two. */
export async function signedBox(
  congress: Congress,
  keys: Keys,
  items: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { box } = value(await planned(congress, items, more));
  value(await prepare(congress, box));
  for (const i of [1, 2]) value(await sign(congress, keys, box, i));
  return box;
}

/** A congress at its vote with one secret item, and an open box on it. */
export async function boxAtVote(congress: Congress, more: Readonly<Record<string, unknown>> = {}) {
  const item = await secretItem(congress);
  const keys = await holdKeys(congress);
  await congress.reach('vote');
  const box = await signedBox(congress, keys, [item], more);
  value(await open(congress, box));
  return { item, keys, box };
}

/** A box that was counted with this verdict, put straight into the database. */
export async function countedBox(
  { world, sessionId, secretary }: Congress,
  verdict: Readonly<Record<string, unknown>>,
): Promise<void> {
  const owner = connectAsOwner(world.ownerUrl);
  const [box] = await owner.db.execute<{ id: string }>(sql`
    insert into sealed_box (org_id, session_id, title, stage, electorate, revote, hold_seconds, opens_at, closes_at, state, created_by, created_at)
    values (${world.orgId}, ${sessionId}, '第一票箱', 'vote', 'all', false, 0, now(), now() + interval '1 hour', 'planned',
      ${secretary.personId}, now()) returning id`);
  await owner.db.execute(sql`
    insert into sealed_item (org_id, box_id, ordinal, agenda_item_id, subject, title, question, rule)
    values (${world.orgId}, ${box!.id}, 1, ${verdict.agendaItemId ?? null}, ${verdict.subject ?? null}, '事项', '{}', '{}')`);
  const move = (set: ReturnType<typeof sql>) =>
    owner.db.execute(sql`update sealed_box set ${set} where id = ${box!.id}`);
  await move(sql`state = 'prepared', manifest = '{}'`);
  for (const state of ['open', 'closed', 'counting']) await move(sql`state = ${state}`);
  const verdicts = JSON.stringify([verdict]);
  await move(sql`state = 'counted', counted_at = now(), result = '{}', verdicts = ${verdicts}::text::jsonb`);
  await owner.close();
}
