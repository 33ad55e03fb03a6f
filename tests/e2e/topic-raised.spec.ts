import { connectAsOwner } from '#db/client';
import { raiseTopic } from '#server/discussion/raise-topic';
import { supportTopic } from '#server/discussion/support-topic';
import { seatOf } from './support/congress';
import { databaseUrl } from './support/database';
import { awake, become, expect, expectSound, open, press, test, type, walkOnce } from './support/journey';

const title = '夜班休息室太少，请每个护理单元增设一间';
const second = '修订绩效工资分配办法';

walkOnce('the way of a topic is the same on every screen');

test('a topic is supported by a third, goes to a joint meeting, and another to an extraordinary session', async ({
  page,
  unit,
}) => {
  const leader = unit.representatives.find((one) => one.leader)!;
  const ofGroup = unit.representatives.filter(
    (one) => one.delegationId === leader.delegationId && !one.leader,
  );
  const author = ofGroup[0]!;
  const others = unit.representatives.filter((one) => one !== author && one !== leader);

  await test.step('a representative finds nothing yet and raises a topic, whose words survive a reload', async () => {
    await become(page, unit, author);
    await open(page, '/topics');
    await expect(page.getByText('还没有议题')).toBeVisible();
    await expectSound(page, '闭会期间的议题');
    await press(page, page.getByRole('link', { name: '提出议题' }));
    await expectSound(page, '提出议题');
    await type(page, page.getByLabel('议题', { exact: true }), title);
    await type(page, page.getByLabel('说明'), '三个护理单元合用一间。希望各留一间。');
    await page.reload();
    await expect(page.getByLabel('议题', { exact: true })).toHaveValue(title);
    await press(page, page.getByRole('button', { name: '提出' }));
    await expectSound(page, title);
    await expect(page.getByText('议题已提出。')).toBeVisible();
    await expect(page.getByText('已有 1 人附议，全体 60 人的三分之一是 20 人，还差 19 人')).toBeVisible();
  });

  const topic = new URL(page.url()).pathname.split('/').at(-1)!;

  await test.step('somebody typing the same is shown it, and supports it', async () => {
    await become(page, unit, others[0]!);
    await open(page, '/topics/new');
    await type(page, page.getByLabel('议题', { exact: true }), '夜班休息室太少，请增设');
    await press(page, page.getByRole('status').getByRole('link', { name: title }));
    await expectSound(page, title);
    await press(page, page.getByRole('button', { name: '附议', exact: true }));
    await expect(page.getByText('已附议。')).toBeVisible();
    await expect(page.getByRole('button', { name: '收回附议' })).toBeVisible();
  });

  await test.step('others support it to a third, and the leader puts it to the union', async () => {
    const hand = unit.hand(new Date());
    for (const one of others.slice(1, 19)) await hand.order(seatOf(hand, one), supportTopic, { topic });
    await become(page, unit, leader);
    await open(page, `/topics/${topic}`);
    await expect(page.getByText(/还差 0|已有 20 人附议.*可以提议召开临时会议。/)).toBeVisible();
    await press(page, page.getByRole('button', { name: '提交工会' }));
    await expect(page.getByText('已提交工会。')).toBeVisible();
    await expectSound(page, title);
  });

  await test.step('the secretary calls a joint meeting for it', async () => {
    await become(page, unit, unit.secretary);
    await open(page, `/topics/${topic}`);
    await expectSound(page, title);
    await press(page, page.getByRole('link', { name: '召集联席会议' }));
    await expectSound(page, '联席会议');
    await expect(page.getByRole('checkbox', { name: new RegExp(title) })).toBeChecked();
    await type(page, page.getByLabel('会议名称'), '第一次联席会议');
    await page.getByLabel('时间').fill('2040-05-06T14:00');
    await type(page, page.getByLabel('地点或方式'), '行政楼三楼会议室');
    await press(page, page.getByRole('button', { name: '召集', exact: true }));
    await expectSound(page, '第一次联席会议');
    await expect(page.getByRole('rowheader', { name: leader.name })).toBeVisible();
  });

  await test.step('what the congress must adopt is refused with its article, another matter passes', async () => {
    await type(page, page.getByLabel('事项', { exact: true }), '绩效工资分配办法（修订草案）');
    await press(page, page.getByRole('button', { name: '添加', exact: true }));
    await expect(page.getByText('联席会议不能代替。可以为它召开临时会议。')).toBeVisible();
    await expect(page.getByText('《上海市职工代表大会条例》第十一条第（五）项').first()).toBeVisible();
    await expect(page.getByLabel('事项', { exact: true })).toHaveValue('绩效工资分配办法（修订草案）');
    await page.getByLabel('事项', { exact: true }).fill('听取停车位整治的进展');
    await press(page, page.getByRole('button', { name: '添加', exact: true }));
    await expect(page.getByText('事项已添加。')).toBeVisible();
    await expectSound(page, '第一次联席会议');
  });

  await test.step('after its time the meeting is recorded', async () => {
    const owner = connectAsOwner(databaseUrl());
    await owner.sql`update joint_meeting set holds_at = now() - interval '1 hour' where org_id = ${unit.orgId}`;
    await owner.close();
    await page.reload();
    await awake(page);
    await type(page, page.getByLabel('会议记录'), '到会十二人，逐项商议。');
    // A long record outlives whatever happens to the page before it is handed in.
    await page.reload();
    await awake(page);
    await expect(page.getByLabel('会议记录')).toHaveValue('到会十二人，逐项商议。');
    await type(page, page.getByLabel(`“${title}”的处理结果`), '同意增设，年内完成。');
    await type(page, page.getByLabel('“听取停车位整治的进展”的处理结果'), '已听取。');
    await press(page, page.getByRole('button', { name: '记录为已召开' }));
    await expect(page.getByText('结果已记录。')).toBeVisible();
    await expect(page.getByText('结果：同意增设，年内完成。')).toBeVisible();
    await expect(page.getByText('还没有建立下一次会议。')).toBeVisible();
    await expectSound(page, '第一次联席会议');
    await press(page, page.getByRole('link', { name: title }));
    await page.getByText('答复议题').click();
    await type(page, page.getByLabel('答复', { exact: true }), '联席会议同意增设，年内完成。');
    await press(page, page.getByRole('button', { name: '公开答复' }));
    await expect(page.getByText('答复已公开。')).toBeVisible();
  });

  await test.step('a topic for the congress itself leads to an extraordinary session', async () => {
    const hand = unit.hand(new Date());
    const key = crypto.randomUUID();
    const other = await hand.order(seatOf(hand, author), raiseTopic, {
      title: second,
      text: '请修订。',
      key,
    });
    for (const one of others.slice(0, 19))
      await hand.order(seatOf(hand, one), supportTopic, { topic: other.topic });
    await open(page, `/topics/${other.topic}`);
    await expect(page.getByText('不能放到联席会议上决定。')).toBeVisible();
    await expect(page.getByRole('link', { name: '召集联席会议' })).toHaveCount(0);
    await expectSound(page, second);
    await press(page, page.getByRole('link', { name: '召开临时会议' }));
    await expectSound(page, '建立会议');
    await expect(page.getByText(`为代表的议题召开：${second}`)).toBeVisible();
    await expect(page.getByRole('radio', { name: /临时/ })).toBeChecked();
    await expect(page.getByLabel('会议名称')).toHaveValue('第六届职工代表大会临时会议');
    await type(page, page.getByLabel('为什么线上召开'), '事情紧急，代表轮班无法同时集中');
    await press(page, page.getByRole('button', { name: '建立' }));
    await expectSound(page, '第六届职工代表大会临时会议');
    await become(page, unit, author);
    await open(page, `/topics/${other.topic}`);
    await expect(page.getByText('工会将为它召开“第六届职工代表大会临时会议”。')).toBeVisible();
    await expectSound(page, second);
  });
});
