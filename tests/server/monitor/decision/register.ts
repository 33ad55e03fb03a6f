import { readFile } from 'node:fs/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor, PersonActor } from '#app/domain/actor';
import { completePoint } from '#server/monitor/decision/complete-point';
import { confirmDecisions } from '#server/monitor/decision/confirm-decisions';
import { previewDecisions } from '#server/monitor/decision/preview-decisions';
import { recordDecision } from '#server/monitor/decision/record-decision';
import { type AnyCommand, run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Station } from '../station';

/** A hospital with decisions on their way; what a test begins with is given by the ordinary orders. */
export class Register {
  private made = 0;
  private constructor(readonly at: Station) {}

  static open = async (): Promise<Register> => new Register(await Station.open());

  get people() {
    return this.at.people;
  }
  get world() {
    return this.at.world;
  }

  close = () => this.at.world.close();

  rows = <Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> =>
    inOrg(this.at.world, async (tx) => [...(await tx.execute(query))] as unknown as Row[]);

  order = (who: Actor, order: AnyCommand, input: unknown) => run(this.at.world.desk(who), order, input);

  /** A decision of the lung department, begun on the day of the test world unless said otherwise. */
  async recorded(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    this.made += 1;
    const given = {
      ...{ code: `D-${this.made}`, class: 'matter', title: '新院区二期建设方案' },
      ...{ department: this.at.departments.lungs, startedOn: '2026-11-02', ...more },
    };
    return (value(await this.order(this.people.officer, recordDecision, given)) as { decision: string })
      .decision;
  }

  async decision(id: string) {
    const [row] = await this.rows<Record<string, unknown>>(sql`select * from decision where id = ${id}`);
    return row!;
  }

  points = (id: string) =>
    this.rows<Record<string, unknown> & { point: string }>(
      sql`select *, done_on::text, due_on::text from decision_point where decision_id = ${id} order by ordinal`,
    );

  /** An order about a point, over what the decision is at now. */
  async step(who: PersonActor, order: AnyCommand, id: string, more: Readonly<Record<string, unknown>>) {
    return this.order(who, order, { decision: id, seen: (await this.decision(id)).revision, ...more });
  }

  complete = (
    id: string,
    point: string,
    more: Readonly<Record<string, unknown>> = {},
    who = this.people.officer,
  ) =>
    this.step(who, completePoint, id, { point, doneOn: '2026-11-02', evidence: '论证会纪要一份。', ...more });

  /** What was found at a decision, oldest first. */
  found = (id: string) =>
    this.rows<{ kind: string; severity: string; data: Record<string, unknown> }>(
      sql`select kind, severity, data from monitor_finding where subject_id = ${id} order by kind, key`,
    );

  /** The real ledger, or these lines under its header. */
  async ledger(...lines: string[]): Promise<Uint8Array> {
    if (lines.length === 0) return readFile('tests/fixtures/case-hospital/major-decisions.csv');
    return new TextEncoder().encode(['编号,类别,事项,环节,完成日期,状态,金额,科室', ...lines].join('\n'));
  }

  async preview(bytes: Uint8Array, fileName = 'major-decisions.csv') {
    return value(await this.order(this.people.officer, previewDecisions, { fileName, bytes })) as {
      batch: string;
      hash: string;
      totals: Record<string, number>;
    };
  }

  async brought(bytes: Uint8Array) {
    const { batch, hash } = await this.preview(bytes);
    return value(await this.order(this.people.officer, confirmDecisions, { batch, hash })) as {
      written: number;
      found: number;
    };
  }
}
