import { type SQL, sql } from 'drizzle-orm';
import type { Actor, PersonActor } from '#app/domain/actor';
import { openCase } from '#server/monitor/case/open-case';
import { type Found, raiseFindings } from '#server/monitor/case/raise-finding';
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

  lines = (id: string) =>
    this.rows<{ kind: string; text: string | null; revision: number; data: Record<string, unknown> }>(
      sql`select kind, text, revision, data from monitor_case_event where case_id = ${id} order by revision`,
    );
}
