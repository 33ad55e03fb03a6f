import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { connectAsOwner } from '#db/client';
import { attendee, office } from '#db/schema';
import { writeMinutesNote } from '#server/congress/write-minutes-note';
import { createLucia, openSession } from '#server/identity/lucia';
import { run } from '#server/platform/command';
import { enter } from '#server/platform/scope';
import { Congress, inOrg, value } from '#tests/support/congress';
import { openWorld } from '#tests/support/world';
import { sql } from 'drizzle-orm';
import { adopt, agreed, bystander, drafted, heardItem, layPaper, publish, published, votedThrough } from './stage';
it('x', async () => {
  const world = await openWorld();
  const congress = await Congress.open(world);
  const item = await agreed(congress, 'order.resolutionText', '大会决议文本');
  await agreed(congress, 'other.adopt', '绩效分配方案');
  await votedThrough(congress, item, 20);
  const heard = await heardItem(congress);
  const paper = await layPaper(congress, heard, '2026年度工作报告');
  for (const [i, st] of (['accepted','declined','rolledOut'] as const).entries())
  await inOrg(world, (tx) => tx.execute(sql`
      insert into amendment (org_id, document_id, version_id, block_id, kind, base_text, text, reason, author_id, state, answer, answered_by, answered_at, key, created_at)
      select ${world.orgId}, ${paper}, v.id, 'b1', ${i === 1 ? 'delete' : 'replace'}, '全年门诊量保持平稳增长，重点学科建设稳步推进。', '全年门诊量增长百分之五，重点学科建设按计划推进。', '理由充分', ${congress.reps[i]!}, ${st}, '采纳，已请财务处核对数据。', ${congress.secretary.personId}::uuid, ${world.now.toISOString()}::timestamptz, gen_random_uuid(), ${world.now.toISOString()}
      from document_version v where v.document_id = ${paper}`));
  const one = await drafted(congress, { item });
  value(await adopt(congress, one));
  const two = await drafted(congress, { item: heard, title: '关于2026年度工作报告的决议', text: '江湾市胸科医院第六届职工代表大会第二次会议听取并审议了2026年度工作报告。大会认为，报告实事求是地总结了一年来的工作，提出的任务符合医院实际。\n大会同意这个报告，要求各部门围绕报告提出的任务，分解责任，抓好落实，并在下一次会议上报告进展。\n大会号召全体职工立足岗位，共同做好医疗服务和学科建设。' });
  const auth = createLucia(world.database.db, false);
  void auth;
  const owner = connectAsOwner(world.ownerUrl);
  await owner.db.insert(office).values({ orgId: world.orgId, personId: congress.secretary.personId, kind: 'secretary', startsOn: '2020-01-01' });
  value(await run(congress.desk, writeMinutesNote, { session: congress.sessionId, section: 'opening', text: '大会由执行主席主持，院党委书记到会讲话。\n会议全程在线上举行。' }));
  const anyone = await bystander(congress);
  const cookie = async (personId: string) => world.database.db.transaction(async (tx) => { await enter(tx, world.orgId); return openSession(tx, { orgId: world.orgId, personId, device: 'x', now: new Date() }); });
  const out: Record<string,string> = { db: world.ownerUrl, session: congress.sessionId, one, two, sec: await cookie(congress.secretary.personId), staff: await cookie(anyone.personId) };
  writeFileSync('/tmp/shot.json', JSON.stringify(out));
  const until = Date.now() + 900_000;
  const { existsSync } = await import('node:fs');
  while (Date.now() < until && !existsSync('/tmp/shot.go')) await new Promise((r) => setTimeout(r, 500));
  world.now = new Date();
  const two2 = value(await adopt(congress, two)); void two2;
  await published(congress);
  value(await publish(congress, one));
  writeFileSync('/tmp/shot.done', '1');
  while (Date.now() < until && !existsSync('/tmp/shot.end')) await new Promise((r) => setTimeout(r, 500));
  await owner.close();
  await world.close();
}, 1_000_000);
