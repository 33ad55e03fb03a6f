import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMinutesNote } from '#server/congress/write-minutes-note';
import { run } from '#server/platform/command';
import { readMinutes } from '#server/resolution/queries-minutes';
import { countedBox } from '#tests/support/boxes';
import { Congress, inOrg, value } from '#tests/support/congress';
import { guest, member, read, shown, stranger } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';
import { adopt, agreed, bystander, drafted, heardItem, layPaper, published, votedThrough } from './stage';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

type Who = Parameters<typeof read>[1];
const minutesFor = (actor: Who) => read(congress, actor, (reader) => readMinutes(reader, congress.sessionId));

/** An amendment as the room of reports leaves it. */
const amend = (documentId: string, author: string, state: string, answer: string | null) =>
  inOrg(world, (tx) =>
    tx.execute(sql`
      insert into amendment (org_id, document_id, version_id, block_id, kind, base_text, text, reason, author_id, state, answer, answered_by, answered_at, key, created_at)
      select ${world.orgId}, ${documentId}, v.id, 'b1', 'replace', '原文', '改文', '理由充分', ${author}, ${state}, ${answer},
        ${answer === null ? null : author}::uuid, ${answer === null ? null : world.now.toISOString()}::timestamptz, gen_random_uuid(), ${world.now.toISOString()}
      from document_version v where v.document_id = ${documentId}`),
  );

describe('the minutes of a whole session', () => {
  it('tell its course, counts, votes, overrides and resolutions from journal and tables', async () => {
    const item = await agreed(congress, 'order.resolutionText', '大会决议文本');
    await votedThrough(congress, item, 20);
    const id = await drafted(congress, { item });
    value(await adopt(congress, id));
    await published(congress);

    const minutes = shown(await minutesFor(congress.secretary));

    expect(minutes.opening).toEqual({ entitled: 30, present: 30, leave: 0, attendees: 0 });
    expect(minutes.windows.map((window) => window.stage)).toEqual([
      'preparatory',
      'opening',
      'reports',
      'groups',
      'vote',
      'resolutions',
      'closing',
    ]);
    const tested = minutes.windows.filter((window) => window.quorum);
    expect(tested.map((window) => window.stage)).toEqual(['preparatory', 'opening', 'vote']);
    expect(tested[0]).toMatchObject({
      signedIn: 30,
      quorum: { present: 30, needed: 20, entitled: 30, reached: true },
    });
    expect(minutes.happenings.map((one) => one.stage ?? one.fact)).toEqual([
      'congress.launched',
      'congress.papersSent',
      'preparatory',
      'opening',
      'reports',
      'groups',
      'vote',
      'resolutions',
      'closing',
      'congress.closed',
      'congress.published',
    ]);
    expect(minutes.items.map((one) => [one.title, one.state])).toEqual([
      ['大会决议文本', 'adopted'],
      ['审议2026年度工作报告', 'heard'],
    ]);
    expect(minutes.votes).toMatchObject([
      {
        question: '是否同意？',
        state: 'closed',
        result: { passed: true, counts: { approve: 20, oppose: 10 } },
      },
    ]);
    expect(minutes.votes[0]?.result?.sentences.length).toBeGreaterThan(2);
    expect(minutes.overrides.find((one) => one.gate === 'presidiumElected')).toMatchObject({
      reason: '测试需要',
      confirmedAt: expect.any(Date),
    });
    expect(minutes.overrides.every((one) => one.asked !== one.confirmed)).toBe(true);
    expect(minutes.resolutions).toMatchObject([{ number: '〔2026〕1号', isPublished: true }]);
    expect(minutes.session.closedAt).toBeInstanceOf(Date);
    expect(minutes.missed).toEqual([]);
  });

  it('tell a quorum that was missed and the extension after it', async () => {
    await congress.reach('opening');
    const opening = await congress.window('opening');
    await congress.signIn('opening', 12);
    await congress.travel(opening.closesAt);
    await congress.signIn('opening', 25);
    await congress.travel((await congress.window('opening')).closesAt);
    const minutes = shown(await minutesFor(congress.secretary));
    expect(minutes.missed).toMatchObject([
      { stage: 'opening', present: 12, needed: 20, entitled: 30, reached: false },
    ]);
    expect(minutes.windows.find((window) => window.stage === 'opening')).toMatchObject({
      isExtended: true,
      quorum: { present: 25, reached: true },
    });
  });

  it('stand already while the session is being prepared', async () => {
    const minutes = shown(await minutesFor(congress.secretary));
    expect(minutes).toMatchObject({ opening: null, windows: [], happenings: [], reports: [], votes: [] });
  });
});

describe('papers and amendments in the minutes', () => {
  it('are totalled by paper and answered one by one, by delegation and without names', async () => {
    await congress.reach('groups');
    const paper = await layPaper(congress, await heardItem(congress), '年度工作报告');
    await amend(paper, congress.reps[0]!, 'accepted', '已采纳');
    await amend(paper, congress.reps[1]!, 'declined', '资金不足');
    await amend(paper, congress.reps[2]!, 'open', null);
    await amend(paper, congress.reps[3]!, 'withdrawn', null);
    const minutes = shown(await minutesFor(congress.secretary));
    expect(minutes.reports).toMatchObject([
      {
        title: '年度工作报告',
        version: 1,
        amendments: { total: 3, accepted: 1, part: 0, declined: 1, rolledOut: 0, open: 1 },
        readers: { opened: 0, finished: 0 },
      },
    ]);
    expect(minutes.amendments.map((one) => [one.state, one.answer]).sort()).toEqual([
      ['accepted', '已采纳'],
      ['declined', '资金不足'],
    ]);
    expect(minutes.amendments[0]?.delegation).toMatch(/代表团$/);
    expect(minutes.moreAmendments).toBe(0);
  });

  it('give totals of reading to leaders and the secretary, never to management or members', async () => {
    await congress.reach('groups');
    await layPaper(congress, await heardItem(congress), '年度工作报告');
    const readers = async (actor: Who) => shown(await minutesFor(actor)).reports[0]?.readers ?? null;
    expect(await readers(await member(congress, 0))).toEqual({ opened: 0, finished: 0 });
    expect(await readers(await member(congress, 9))).toBeNull();
    expect(
      await readers(world.actor(congress.reps[0]!, ['representative', 'groupLeader', 'management'])),
    ).toBeNull();
  });
});

describe('who may read the minutes', () => {
  it('before the publication: those of the congress and the offices concerned', async () => {
    await congress.reach('opening');
    const staff = congress.second.personId;
    const may = [
      await member(congress, 0),
      await guest(congress),
      world.actor(staff, ['management']),
      world.actor(staff, ['inspector']),
      world.actor(staff, ['superiorUnion']),
    ];
    for (const actor of may) expect(shown(await minutesFor(actor)).mayWrite).toBe(false);
    for (const actor of [
      await bystander(congress),
      await stranger(congress),
      world.actor(staff, ['scrutineer']),
    ])
      expect(await minutesFor(actor)).toMatchObject({ code: 'resolution.minutesNotYours' });
  });

  it('after it: all staff', async () => {
    await congress.reach('resolutions');
    await published(congress);
    expect(shown(await minutesFor(await bystander(congress))).session.state).toBe('published');
  });

  it('nobody under an address that is no session', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000'])
      expect(await read(congress, congress.secretary, (reader) => readMinutes(reader, id))).toMatchObject({
        code: 'congress.noSession',
      });
  });
});

it('carries the secretary’s words of a part, signed and dated', async () => {
  await congress.reach('opening');
  value(
    await run(congress.desk, writeMinutesNote, {
      session: congress.sessionId,
      section: 'opening',
      text: '大会由执行主席主持。',
    }),
  );
  const minutes = shown(await minutesFor(await member(congress, 4)));
  expect(minutes.notes).toEqual({
    opening: { text: '大会由执行主席主持。', by: expect.stringContaining('职工'), at: world.now },
  });
});

it('says what a ballot box decided, and nothing that would tell what a few raters gave', async () => {
  await congress.reach('resolutions');
  await countedBox(congress, {
    ordinal: 1,
    subject: 'agenda',
    title: '民主评议院长',
    kind: 'appraisal',
    outcome: 'reported',
    passed: true,
    subjects: ['院长'],
    options: ['优秀', '称职'],
    counts: [[3, 1]],
    elected: [],
    undecided: [],
    verdict: null,
  });
  const { boxes } = shown(await minutesFor(await member(congress, 4)));
  expect(boxes).toMatchObject([
    { title: '第一票箱', state: 'counted', outcomes: [{ title: '民主评议院长', outcome: 'reported' }] },
  ]);
  expect(JSON.stringify(boxes)).not.toContain('counts');
});
