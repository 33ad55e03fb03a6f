import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { KeptFile } from '#app/domain/monitor/indicator/forms';
import { agreeIndicator } from '#server/monitor/indicator/agree-indicator';
import { confirmDataset } from '#server/monitor/indicator/confirm-dataset';
import { previewDataset } from '#server/monitor/indicator/preview-dataset';
import { setIndicator } from '#server/monitor/indicator/set-indicator';
import { run } from '#server/platform/command';
import { inOrg, value } from '#tests/support/congress';
import { Station } from '../station';

export const header = '月份,科室,工号,医师,药品,类别,数量,金额,诊疗人次';

/** A station with doctors, and files of what they used. */
export class Usage {
  private constructor(
    readonly station: Station,
    /** Doctors by their staff numbers. */
    readonly doctors: readonly { readonly id: string; readonly number: string; readonly name: string }[],
  ) {}

  static async open(doctors = 12): Promise<Usage> {
    const station = await Station.open();
    const ids = await station.world.people(doctors);
    const rows = await inOrg(station.world, (tx) =>
      tx.execute<{ id: string; number: string; name: string }>(
        sql`select id, staff_number as number, name from person order by staff_number`,
      ),
    );
    return new Usage(
      station,
      rows.filter(({ id }) => ids.includes(id)),
    );
  }

  get world() {
    return this.station.world;
  }

  desk(actor: PersonActor = this.station.people.officer) {
    return this.world.desk(actor);
  }

  rows = <Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> =>
    inOrg(this.world, async (tx) => [...(await tx.execute(query))] as unknown as Row[]);

  /** One line of a file: a doctor by position, else the cells as they are. */
  line(
    doctor: number,
    more: Partial<
      Record<'month' | 'department' | 'item' | 'category' | 'quantity' | 'amount' | 'visits', string>
    > = {},
  ): string {
    const { number, name } = this.doctors[doctor]!;
    const {
      month = '2026-09',
      department = '呼吸内科',
      item = '人血白蛋白',
      category = '血液制品',
      quantity = '1',
      amount = '10.00',
      visits = '10',
    } = more;
    return [month, department, number, name, item, category, quantity, amount, visits].join(',');
  }

  /** Puts everybody of a file into the roster, under other numbers for those who were there. */
  async employ(csv: string): Promise<void> {
    const known = new Map(
      csv
        .split('\n')
        .slice(1)
        .map((row) => row.split(','))
        .flatMap(([, , number, name]) => (number && name ? [[number, name] as const] : [])),
    );
    const people = JSON.stringify([...known].map(([number, name]) => ({ number, name })));
    await this.rows(sql`update person set staff_number = 'x' || staff_number`);
    await this.rows(sql`insert into person (org_id, staff_number, name)
      select ${this.world.orgId}::uuid, p.number, p.name from jsonb_to_recordset(${people}::jsonb) p(number text, name text)`);
  }

  preview(
    content: string | Uint8Array,
    name = '用药.csv',
    actor = this.station.people.officer,
    dataset = crypto.randomUUID() as string,
  ) {
    return run(this.desk(actor), previewDataset, { dataset, file: fileOf(content, name) });
  }

  proposed = async (more: Record<string, unknown> = {}) =>
    value(await run(this.desk(), setIndicator, { name: '药品金额', formula: '金额', unit: 'yuan', ...more }));

  /** An indicator whose method a head and an expert have agreed to. */
  async agreed(more: Record<string, unknown> = {}) {
    const made = await this.proposed(more);
    const { lungsHead, experts } = this.station.people;
    for (const actor of [lungsHead, experts[0]])
      value(await run(this.desk(actor), agreeIndicator, { method: made.method }));
    return made;
  }

  /** Brings lines in so that they count; months that are known already are taken from here. */
  async bring(lines: readonly string[]): Promise<{ dataset: string; cut: number }> {
    const { dataset, sha256, totals } = value(await this.preview([header, ...lines].join('\n')));
    const replace = totals.months.map(({ month }) => month);
    const { cut } = value(await run(this.desk(), confirmDataset, { dataset, sha256, replace }));
    return { dataset, cut };
  }
}

/** A file as an upload leaves it on the disk. */
export function fileOf(content: string | Uint8Array, name = '用药.csv'): KeptFile {
  const bytes = Buffer.from(content as Uint8Array);
  const at = path.join(mkdtempSync(path.join(os.tmpdir(), 'gongyi-test-upload-')), 'upload');
  writeFileSync(at, bytes);
  return new KeptFile(at, name, bytes.length, createHash('sha256').update(bytes).digest('hex'));
}
