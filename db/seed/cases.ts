import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import type { Monitor } from '#app/domain/monitor/words';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { monitorCase, monitorDepartment, monitorFinding } from '#db/schema';
import { agreeAction } from '#server/monitor/case/agree-action';
import { askStatement } from '#server/monitor/case/ask-statement';
import { confirmAction } from '#server/monitor/case/confirm-action';
import { dismissFinding } from '#server/monitor/case/dismiss-finding';
import { giveOpinion } from '#server/monitor/case/give-opinion';
import { openCase } from '#server/monitor/case/open-case';
import { referToPanel } from '#server/monitor/case/refer-to-panel';
import { reportAction } from '#server/monitor/case/report-action';
import { stateView } from '#server/monitor/case/state-view';
import type { AnyCommand } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import type { AffairsPeople, At } from './affairs-people';
import type { Unit } from './unit';

/** Works on findings as the people of the monitors would. */
class CaseHand {
  constructor(
    private readonly unit: Unit,
    private readonly people: AffairsPeople,
    private readonly at: At,
  ) {}

  /** The first open finding of a kind, of a department that has somebody who answers. */
  async finding(monitor: Monitor, kinds: readonly string[], department?: string) {
    const { hand } = this.unit;
    const rows = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx
        .select({ id: monitorFinding.id, kind: monitorFinding.kind, department: monitorDepartment.name })
        .from(monitorFinding)
        .leftJoin(monitorDepartment, eq(monitorDepartment.id, monitorFinding.departmentId))
        .where(and(eq(monitorFinding.monitor, monitor), eq(monitorFinding.state, 'open')))
        .orderBy(asc(monitorFinding.key), asc(monitorFinding.kind)),
    );
    return rows.find(
      (row) =>
        kinds.includes(row.kind) &&
        (department === undefined
          ? this.people.heads.has(row.department ?? '')
          : row.department === department),
    );
  }

  /** A case of the first such finding, opened so many days ago; null where nothing like it was found. */
  async open(days: number, monitor: Monitor, kinds: readonly string[], department?: string) {
    const found = await this.finding(monitor, kinds, department);
    if (!found) return null;
    this.unit.hand.now = this.at(-24 * days);
    const { case: id } = await this.unit.hand.order(this.people.inspector, openCase, {
      findings: [found.id],
    });
    return { id: id!, head: this.people.heads.get(found.department ?? '')!.actor };
  }

  /** The case that a monitor opened by itself. */
  async opened(monitor: Monitor): Promise<string | undefined> {
    const { hand } = this.unit;
    const [row] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx.select({ id: monitorCase.id }).from(monitorCase).where(eq(monitorCase.monitor, monitor)).limit(1),
    );
    return row?.id;
  }

  /** One step of a case, so many days ago. */
  async step(
    days: number,
    id: string,
    who: Actor,
    order: AnyCommand,
    text: string,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { hand } = this.unit;
    hand.now = this.at(-24 * days);
    const [row] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx.select({ revision: monitorCase.revision }).from(monitorCase).where(eq(monitorCase.id, id)),
    );
    await hand.order(who, order, { case: id, seen: row!.revision, text, ...more });
  }

  async dismiss(days: number, monitor: Monitor, kinds: readonly string[], why: string): Promise<void> {
    const found = await this.finding(monitor, kinds);
    if (!found) return;
    this.unit.hand.now = this.at(-24 * days);
    await this.unit.hand.order(this.people.inspector, dismissFinding, { finding: found.id, why });
  }
}

/** Cases in every state that somebody meets: one ended and disclosed, one with the experts, one overdue, one that waits for a head, one just opened. */
export async function seedCases(unit: Unit, people: AffairsPeople, at: At): Promise<void> {
  const on = new CaseHand(unit, people, at);
  const { inspector, officer, management, experts } = people;

  const ended = await on.open(9.5, 'decision', ['pointLate', 'pointMissing'], '基建处');
  if (ended) {
    const { id, head } = ended;
    await on.step(9.4, id, inspector, askStatement, '请说明该环节为什么超过时限。');
    await on.step(8, id, head, stateView, '勘察报告晚到三天，论证会顺延；此后改为收到报告再定会期。');
    const day = dayInShanghai(at(-24 * 4));
    await on.step(7.5, id, management, agreeAction, '修订项目论证会流程，报院办备案。', { day });
    await on.step(5, id, head, reportAction, '流程已修订并报院办，编号院办备案第12号。');
    await on.step(3, id, inspector, confirmAction, '已核对备案件，同意办结。');
  }

  const judged = await on.open(9.2, 'indicator', ['doctorRun']);
  if (judged) {
    const { id, head } = judged;
    await on.step(9.1, id, inspector, askStatement, '请说明排名靠前和波动的原因，附病种构成。');
    await on.step(6, id, head, stateView, '收治重症增多，病种构成与上月不同，附病种统计。');
    await on.step(5.5, id, inspector, referToPanel, '请两位专家从用药指征判断。');
    await on.step(4, id, experts[0], giveOpinion, '抽查十份病历，八份指征明确，两份疗程偏长。', {
      opinion: 'partly',
    });
  }

  const low = await on.opened('satisfaction');
  if (low) await on.step(2, low, officer, askStatement, '上月总体满意率低于控制下限，请说明原因和打算。');

  const unsigned = await on.open(26, 'supplier', ['integrityMissing'], '胸外科');
  if (unsigned) {
    const { id, head } = unsigned;
    await on.step(25.5, id, inspector, askStatement, '合同没有附廉洁合同，请说明。');
    await on.step(23, id, head, stateView, '供应商换了签约人，廉洁合同漏签。');
    const day = dayInShanghai(at(-24 * 6));
    await on.step(22, id, inspector, agreeAction, '补签廉洁合同，并清查本科室其余合同。', { day });
  }

  await on.open(1, 'decision', ['pointMissing', 'pointLate', 'pointOutOfOrder'], '信息中心');
  await on.dismiss(1, 'indicator', ['doctorSwing', 'departmentSwing'], '上月休假集中，人次少，属正常波动。');
}
