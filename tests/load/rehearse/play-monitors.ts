import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { setSourceRule } from '#server/disclosure/set-source-rule';
import { askPatients } from './ask-patients';
import type { Case } from './case';
import { formsFor, press } from './forms';
import { inDays } from './handle-proposals';
import { castMonitors, type MonitorCast } from './monitor-cast';
import { bringFiles, cellsAt, linesOf, type MonitorFiles, readMonitorFiles } from './monitor-files';
import { reading, type SignUp } from './scrutineers';
import type { Ready } from './set-up';
import type { KnownMonitors } from './summary-monitors';
import type { Day } from './time';

/** The four monitors from their files to a closed case, on the pages of those who work on them; null where the case brings no files. */
export async function playMonitors(
  day: Day,
  ready: Ready,
  found: Case,
  signUp: SignUp,
): Promise<KnownMonitors | null> {
  const files = await readMonitorFiles(found);
  if (!files) {
    day.progress.say('the case has no files for the monitors: they are left out');
    return null;
  }
  const wards = [...new Set([...cellsAt(files.usage, 1), ...cellsAt(files.answers, 2)])];
  const cast = await castMonitors(day, ready, wards, signUp);
  await openToPublic(day, cast);
  await bringFiles(day, cast, files);
  await setHeads(day, cast);
  const indicator = await agreeOnMethod(day, cast);
  const run = await rankAndPost(day, cast, indicator, files);
  const { department, closed } = await workCase(day, ready, cast);
  const patients = await askPatients(day, cast, department);
  await postResults(day, cast, files);
  return {
    lines: {
      usage: linesOf(files.usage).length,
      decisions: linesOf(files.decisions).length,
      answers: linesOf(files.answers).length,
      suppliers: linesOf(files.suppliers).length,
    },
    run,
    closed,
    ...patients,
  };
}

/** What patients say is for everybody in this unit. */
async function openToPublic(day: Day, { approver }: MonitorCast): Promise<void> {
  const { hand } = day.unit;
  hand.now = new Date();
  const rule = { source: 'satisfaction', audience: 'public', embargoHours: 0, keepDays: 30, enabled: true };
  await hand.order(hand.person(approver.personId, ['affairsApprover']), setSourceRule, rule);
}

/** One person answers for every department that the files brought along. */
async function setHeads(day: Day, { officer, head }: MonitorCast): Promise<void> {
  const path = paths.monitorDepartments();
  const page = day.tally.note(await officer.browser.get(path), 'departments');
  for (const form of formsFor(page.text, 'set').filter(({ department }) => department)) {
    const given = { ...form, intent: 'set', head: head.staffNumber, peerGroup: '临床科室' };
    const visit = day.tally.note(await officer.browser.post(path, given), 'a head of department');
    if (visit.refusal) throw new Error(`A head of department met ${visit.refusal}.`);
  }
}

/** A method is proposed, and counts once a head and an expert have agreed to it. Returns the indicator. */
async function agreeOnMethod(day: Day, { officer, head, expert }: MonitorCast): Promise<string> {
  const proposed = await press(day, officer.browser, paths.indicatorMethod(), 'set', {
    name: '重点监控药品金额',
    formula: '金额',
    unit: 'yuan',
    ranksItems: 'yes',
  });
  const indicator = new URL(proposed.url).searchParams.get('indicator') ?? '';
  for (const { browser } of [head, expert])
    await press(day, browser, paths.indicatorMethod({ indicator }), 'agree');
  return indicator;
}

/** The newest month of the file is ranked, and the ranking hangs for the staff to check. Returns the run. */
async function rankAndPost(
  day: Day,
  { officer }: MonitorCast,
  indicator: string,
  { usage }: MonitorFiles,
): Promise<string> {
  const period = cellsAt(usage, 0).sort().at(-1)!;
  day.progress.say(`ranking ${period}`);
  const ranked = await press(day, officer.browser, paths.indicator(indicator), 'rank', { period });
  const run = new URL(ranked.url).searchParams.get('run') ?? '';
  await press(day, officer.browser, paths.indicator(indicator, { run }), 'post', { until: inDays(16) });
  return run;
}

/** A finding of the ranking becomes a case and goes its whole way: statement, panel, action, end. */
async function workCase(day: Day, ready: Ready, { inspector, head, expert }: MonitorCast) {
  const [finding] = await reading(ready.unit, (tx) =>
    tx.execute<{ id: string; department_id: string }>(sql`
      select id, department_id from monitor_finding
      where monitor = 'indicator' and state = 'open' and department_id is not null order by key, kind limit 1`),
  );
  if (!finding) throw new Error('The ranking found nothing to work on.');
  const { browser: worker } = inspector;
  const opened = day.tally.note(
    await worker.post(paths.findings(), {
      ...{ intent: 'open', title: '', department: '' },
      findings: [finding.id],
    }),
    'the opening of a case',
  );
  if (opened.refusal) throw new Error(`The opening of a case met ${opened.refusal}.`);
  const path = new URL(opened.url).pathname;
  day.progress.say('a case on its way');
  const steps = [
    [worker, 'askStatement', { text: '请说明排名靠前的原因，并附病种构成。' }],
    [head.browser, 'state', { text: '重症收治增多，病种构成附后。' }],
    [worker, 'refer', { text: '请专家从用药指征判断。' }],
    [expert.browser, 'opinion', { text: '抽查十份，两份疗程偏长。', opinion: 'partly' }],
    [day.manager, 'agree', { text: '组织用药点评，下月复查。', day: inDays(20) }],
    [head.browser, 'report', { text: '点评会已开，两例已整改。' }],
    [worker, 'confirm', { text: '已核对点评记录，同意办结。' }],
  ] as const;
  for (const [browser, intent, fields] of steps) await press(day, browser, path, intent, fields);
  return { department: finding.department_id, closed: path.split('/').at(-1)! };
}

/** The months of the file are posted for everybody to read. */
async function postResults(day: Day, { officer }: MonitorCast, { answers }: MonitorFiles): Promise<void> {
  const months = cellsAt(answers, 0)
    .map((cell) => cell.slice(0, 7))
    .sort();
  await press(day, officer.browser, paths.satisfaction({ method: 'imported' }), 'post', {
    method: 'imported',
    from: months[0]!,
    to: months.at(-1)!,
  });
}
