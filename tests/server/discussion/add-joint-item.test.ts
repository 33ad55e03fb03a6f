import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isForJointMeeting } from '#app/domain/discussion/topic-rules';
import { isRefusal } from '#app/domain/refusal';
import { profile, profileIds } from '#app/domain/statute/profiles';
import { addJointItem } from '#server/discussion/add-joint-item';
import { cancelJointMeeting } from '#server/discussion/cancel-joint-meeting';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { Between, shut } from './topic-stage';

let between: Between;
let meeting: string;
beforeAll(async () => {
  between = await Between.open();
  meeting = await between.called();
});
afterAll(() => between.close());

const add = (more: Readonly<Record<string, unknown>> = {}, to = meeting) =>
  run(between.secretary, addJointItem, {
    meeting: to,
    title: '听取停车位整治的进展',
    matter: 'other.advise',
    ...more,
  });

it('adds what a joint meeting may deal with, two at once one after the other', async () => {
  const both = await Promise.all([add(), add({ title: '夜班餐的改进' })]);
  expect(both.some(isRefusal)).toBe(false);
  const rows = await between.rows<{ ordinal: number; procedure: string }>(
    sql`select ordinal, procedure from joint_item where meeting_id = ${meeting} order by ordinal`,
  );
  expect(rows).toEqual([
    { ordinal: 1, procedure: 'advise' },
    { ordinal: 2, procedure: 'advise' },
  ]);
});

/** What each shipped profile keeps for the congress: by the chosen matter, and by a title under a harmless one. */
const golden = {
  SH_2017: {
    kind: 'hospital',
    matter: ['publicInstitution.incomeDistribution', '《上海市职工代表大会条例》第十一条第（五）项'],
    title: ['绩效工资分配办法（修订草案）', '《上海市职工代表大会条例》第十一条第（五）项'],
  },
  NATIONAL_2012: {
    kind: 'enterprise',
    matter: ['collectiveContract', '《企业民主管理规定》'],
    title: ['2027年集体合同草案', '《企业民主管理规定》'],
  },
  ZJ_2010: {
    kind: 'enterprise',
    matter: ['collectiveContract', '《浙江省企业民主管理条例》第七条第（一）项'],
    title: ['2027年集体合同草案', '《浙江省企业民主管理条例》第七条第（一）项'],
  },
  SCHOOL_2011: {
    kind: 'school',
    matter: ['publicInstitution.incomeDistribution', '《学校教职工代表大会规定》第七条第（四）项'],
    title: ['校内分配实施方案', '《学校教职工代表大会规定》第七条第（四）项'],
  },
} as const;

describe.each(profileIds)('under %s', (id) => {
  const { kind, matter, title } = golden[id];
  it('refuses what the congress must adopt, by its kind and by its title, with the article', async () => {
    await between.under(id, kind);
    const here = await between.called();
    expect(await add({ title: '一项事务', matter: matter[0] }, here)).toMatchObject({
      code: 'discussion.congressOnly',
      params: { title: '一项事务', procedure: 'adopt' },
      article: expect.stringContaining(matter[1]),
    });
    expect(await add({ title: title[0] }, here)).toMatchObject({
      code: 'discussion.congressOnly',
      params: { title: title[0], procedure: 'adopt' },
      article: expect.stringContaining(title[1]),
    });
    for (const one of profile(id).matters) {
      const outcome = await add({ title: '一项事务', matter: one.id }, here);
      const may = isForJointMeeting(profile(id), one);
      expect(isRefusal(outcome) ? outcome.code : 'added', one.id).toBe(
        may ? 'added' : 'discussion.congressOnly',
      );
      if (one.procedure === 'adopt') expect(may, one.id).toBe(false);
    }
    await between.under('SH_2017');
  });
});

it('keeps the rules the meeting was called under', async () => {
  await between.under('NATIONAL_2012', 'hospital');
  expect(await add({ title: '事项', matter: 'publicInstitution.welfareSystem' })).toMatchObject({
    article: expect.stringContaining('上海市'),
  });
  await between.under('SH_2017');
});

it('is not stored as adoption by the database either', async () => {
  await expect(
    between.rows(sql`update joint_item set procedure = 'adopt' where meeting_id = ${meeting}`),
  ).rejects.toThrow();
});

it('is the secretary’s order on a meeting that is ahead', async () => {
  for (const desk of await between.outsiders('secretary'))
    expect(codeOf(await run(desk, addJointItem, { meeting }))).toMatch(shut);
  const order = { meeting, title: '事项', matter: 'other.advise' };
  expect(codeOf(await run(await between.stranger(), addJointItem, order))).toBe('discussion.noJointMeeting');
  expect(codeOf(await add({}, randomUUID()))).toBe('discussion.noJointMeeting');
  expect(codeOf(await add({ matter: 'nothing' }))).toBe('congress.unknownMatter');
  expect(await add({ title: ' ', matter: '' })).toMatchObject({
    fields: { title: expect.anything(), matter: expect.anything() },
  });
  const over = await between.called();
  value(await run(between.secretary, cancelJointMeeting, { meeting: over, reason: '改期' }));
  expect(codeOf(await add({}, over))).toBe('discussion.jointStep');
});
