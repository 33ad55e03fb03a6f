import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { KeptFile } from '#app/domain/monitor/indicator/forms';
import { addDays, dayInShanghai } from '#app/domain/statute/deadlines';
import { agendaItem, decision } from '#db/schema';
import { setDepartment } from '#server/monitor/case/set-department';
import { confirmDecisions } from '#server/monitor/decision/confirm-decisions';
import { linkDecision } from '#server/monitor/decision/link-decision';
import { previewDecisions } from '#server/monitor/decision/preview-decisions';
import { agreeIndicator } from '#server/monitor/indicator/agree-indicator';
import { confirmDataset } from '#server/monitor/indicator/confirm-dataset';
import { postRanking } from '#server/monitor/indicator/post-ranking';
import { previewDataset } from '#server/monitor/indicator/preview-dataset';
import { rank } from '#server/monitor/indicator/rank';
import { setIndicator } from '#server/monitor/indicator/set-indicator';
import { adoptSurvey } from '#server/monitor/satisfaction/adopt-survey';
import { confirmSurveys } from '#server/monitor/satisfaction/confirm-surveys';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { issueTokens } from '#server/monitor/satisfaction/issue-tokens';
import { postSatisfaction } from '#server/monitor/satisfaction/post-satisfaction';
import { previewSurveys } from '#server/monitor/satisfaction/preview-surveys';
import { scanSatisfaction } from '#server/monitor/satisfaction/scan-satisfaction';
import { readScoped } from '#server/platform/scope';
import { type AffairsPeople, type At, wards } from './affairs-people';
import { badSuppliers, ledgerFile, monthsBefore, supplierName, surveyFile, usageFile } from './monitor-files';
import type { SeedPerson } from './people';
import type { MadeSession } from './set-up-session';
import { departmentsOf, idsOf, keepSuppliers } from './suppliers';
import type { Unit } from './unit';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What each of the four monitors has to look at, brought in and judged by the ordinary orders. Cases come after. */
export async function seedMonitors(
  unit: Unit,
  people: AffairsPeople,
  given: { readonly staff: readonly SeedPerson[]; readonly session: MadeSession; readonly at: At },
): Promise<void> {
  const { at } = given;
  unit.hand.now = at(-24 * 40);
  for (const [name, { staffNumber: head }] of people.heads) {
    const peerGroup = (wards as readonly string[]).includes(name) ? '临床科室' : '';
    await unit.hand.order(people.officer, setDepartment, { name, head, peerGroup });
  }
  await keepSuppliers(unit, people, at);
  await followDecisions(unit, people, given.session, at);
  await rankUsage(unit, people, given.staff, at);
  await askPatients(unit, people, at);
}

/** Ten decisions from the ledger: one has ended, some are late; one waits for the congress, one for a supplier who is blocked. */
async function followDecisions(unit: Unit, people: AffairsPeople, session: MadeSession, at: At) {
  const { hand } = unit;
  hand.now = at(-24 * 9.8);
  const { batch, hash } = await hand.order(people.officer, previewDecisions, {
    fileName: '三重一大台账.csv',
    bytes: bytesOf(ledgerFile(dayInShanghai(at(-24 * 10)))),
  });
  await hand.order(people.officer, confirmDecisions, { batch, hash });
  const link = async (title: string, more: Readonly<Record<string, unknown>>) => {
    const [row] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx.select().from(decision).where(eq(decision.title, title)),
    );
    await hand.order(people.officer, linkDecision, {
      decision: row!.id,
      seen: row!.revision,
      department: row!.departmentId ?? '',
      ...more,
    });
  };
  const item = session.items.find(({ title }) => title.includes('绩效工资'))!.id;
  const [put] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx.select({ matter: agendaItem.matter }).from(agendaItem).where(eq(agendaItem.id, item)),
  );
  await link('绩效工资分配办法修订', { matter: put!.matter, item });
  const blocked = supplierName(badSuppliers[0]);
  await link('智慧病理平台建设', { supplier: (await idsOf(unit, [blocked])).get(blocked) });
}

/** Nine months of usage, two agreed indicators, and the last months ranked; the newest ranking hangs for the staff to check. */
async function rankUsage(unit: Unit, people: AffairsPeople, staff: readonly SeedPerson[], at: At) {
  const { hand } = unit;
  hand.now = at(-24 * 12);
  const today = dayInShanghai(hand.now);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-seed-'));
  try {
    const bytes = Buffer.from(usageFile(staff, today));
    const file = path.join(folder, 'usage.csv');
    fs.writeFileSync(file, bytes);
    const kept = new KeptFile(
      file,
      '重点监控药品使用.csv',
      bytes.length,
      createHash('sha256').update(bytes).digest('hex'),
    );
    const { dataset, sha256 } = await hand.order(people.officer, previewDataset, {
      dataset: crypto.randomUUID(),
      file: kept,
    });
    await hand.order(people.officer, confirmDataset, { dataset, sha256 });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const months = monthsBefore(today, 9);
  const indicators = [
    { name: '重点监控药品金额', formula: '金额', unit: 'yuan', ranksItems: 'yes' },
    { name: '抗菌药物金额占比', formula: '金额[类别=抗菌药物] / 金额', unit: 'percent' },
  ];
  for (const [place, words] of indicators.entries()) {
    hand.now = at(-24 * 11.9);
    const { indicator, method } = await hand.order(people.officer, setIndicator, words);
    for (const who of [people.heads.get('呼吸内科')!.actor, people.experts[0]])
      await hand.order(who, agreeIndicator, { method });
    hand.now = at(-24 * 11);
    let run = '';
    for (const period of place === 0 ? months.slice(-2) : months.slice(-1))
      run = (await hand.order(people.officer, rank, { indicator, period })).run;
    if (place === 0) await hand.order(people.officer, postRanking, { run, until: dayInShanghai(at(24 * 5)) });
  }
}

/** Nine months of calls, one ward whose patients are less satisfied than before, and codes for the next patients. */
async function askPatients(unit: Unit, people: AffairsPeople, at: At): Promise<void> {
  const { hand } = unit;
  const { officer } = people;
  hand.now = at(-24 * 9);
  const today = dayInShanghai(hand.now);
  const { survey } = await hand.order(officer, draftSurvey, { name: '门急诊问卷' });
  await hand.order(officer, adoptSurvey, { survey });
  const { batch, hash } = await hand.order(officer, previewSurveys, {
    fileName: '患者满意度回访.csv',
    bytes: bytesOf(surveyFile(today)),
    method: 'phone',
  });
  await hand.order(officer, confirmSurveys, { batch, hash });
  await hand.order(officer, scanSatisfaction, {});
  const departments = await departmentsOf(unit);
  await hand.order(officer, issueTokens, {
    survey,
    department: departments.get('急诊科'),
    kind: 'emergency',
    method: 'qr',
    count: 24,
    expiresOn: addDays(today, 40),
  });
  const months = monthsBefore(today, 3);
  await hand.order(officer, postSatisfaction, { method: 'phone', from: months[0], to: months[2] });
}
