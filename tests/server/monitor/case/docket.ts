import { type SQL, sql } from 'drizzle-orm';
import type { Actor, PersonActor } from '#app/domain/actor';
import type { CaseState } from '#app/domain/monitor/case/states';
import { agreeAction } from '#server/monitor/case/agree-action';
import { askStatement } from '#server/monitor/case/ask-statement';
import { checkData } from '#server/monitor/case/check-data';
import { confirmAction } from '#server/monitor/case/confirm-action';
import { openCase } from '#server/monitor/case/open-case';
import { type Found, raiseFindings } from '#server/monitor/case/raise-finding';
import { referToPanel } from '#server/monitor/case/refer-to-panel';
import { reportAction } from '#server/monitor/case/report-action';
import { stateView } from '#server/monitor/case/state-view';
import { type AnyCommand, run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Station } from '../station';

/** A hospital with findings to work on, and cases in whatever state a test begins with. */
export class Docket {
  private made = 0;
  private constructor(readonly at: Station) {}

  static open = async (): Promise<Docket> => new Docket(await Station.open());

  get people() {
    return this.at.people;
  }

  close = () => this.at.world.close();

  rows = <Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> =>
    inOrg(this.at.world, async (tx) => [...(await tx.execute(query))] as unknown as Row[]);

  /** Gives an order as somebody. */
  order = (who: Actor, order: AnyCommand, input: unknown) => run(this.at.world.desk(who), order, input);

  /** What a monitor found, written as monitors write it; of the lung department unless said otherwise. */
  async found(more: Partial<Found> = {}): Promise<string> {
    this.made += 1;
    const key = `finding ${this.made}`;
    const { orgId, now } = this.at.world;
    const [fact] = await inOrg(this.at.world, (tx) =>
      raiseFindings({ tx, orgId, now }, [
        {
          monitor: 'decision',
          kind: 'pointLate',
          key,
          severity: 'warning',
          departmentId: this.at.departments.lungs,
          data: { title: '新院区二期建设方案', point: '酝酿提出', days: 3 },
          provenance: '三重一大台账',
          ...more,
        },
      ]),
    );
    return fact!.subject;
  }

  /** A case of one finding, opened by the inspector. */
  async opened(more: Partial<Found> = {}, who: PersonActor = this.people.inspector): Promise<string> {
    const given = value(
      await this.order(who, openCase, { findings: [await this.found(more)] }),
    ) as unknown as { case: string };
    return given.case;
  }

  async case(id: string) {
    const [row] = await this.rows<Record<string, unknown>>(sql`select * from monitor_case where id = ${id}`);
    return row!;
  }

  /** What a step is given: the case, the revision that was read, some words. */
  async word(id: string, more: Readonly<Record<string, unknown>> = {}) {
    return { case: id, seen: (await this.case(id)).revision, text: '请核对并说明情况。', ...more };
  }

  /** A step of a case by somebody, over what it is at now. */
  step = async (who: Actor, order: AnyCommand, id: string, more: Readonly<Record<string, unknown>> = {}) =>
    this.order(who, order, await this.word(id, more));

  /** A case of the lung department in this state, brought there by the ordinary orders. */
  async upTo(state: CaseState, more: Partial<Found> = {}): Promise<string> {
    const id = await this.opened(more);
    const { inspector, lungsHead, management } = this.people;
    const way: readonly [CaseState, () => Promise<unknown>][] = [
      ['opened', async () => null],
      ['stating', async () => value(await this.step(inspector, askStatement, id))],
      ['stated', async () => value(await this.step(lungsHead, stateView, id))],
      ['acting', async () => value(await this.step(management, agreeAction, id, { day: '2026-11-20' }))],
      ['done', async () => value(await this.step(lungsHead, reportAction, id))],
      ['closed', async () => value(await this.step(inspector, confirmAction, id))],
    ];
    if (state === 'checking') {
      value(await this.step(inspector, checkData, id));
      return id;
    }
    const target = state === 'panel' ? 'stated' : state;
    for (const [reached, go] of way) {
      await go();
      if (reached === target) break;
    }
    if (state === 'panel') value(await this.step(inspector, referToPanel, id));
    return id;
  }

  /** The last fact of this name that was announced. */
  told(name: string) {
    const fact = this.at.world.rung.findLast((one) => one.name === name);
    if (!fact) throw new Error(`nobody was told of ${name}`);
    return fact;
  }

  lines = (id: string) =>
    this.rows<{ kind: string; text: string | null; revision: number; data: Record<string, unknown> }>(
      sql`select kind, text, revision, data from monitor_case_event where case_id = ${id} order by revision`,
    );
}
