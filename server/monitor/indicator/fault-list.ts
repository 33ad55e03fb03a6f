import { sql } from 'drizzle-orm';
import type { RowReason } from '#app/domain/monitor/indicator/import/reasons';
import type { Hand } from '#server/platform/command';

type Fault = { readonly line: number; readonly reason: RowReason; readonly cells: string };

/** What is left out of a file: every row is counted by its reason, the first few hundred are kept to be shown. */
export class FaultList {
  static readonly most = 500;
  readonly reasons: Partial<Record<RowReason, number>> = {};
  private readonly shown: Fault[] = [];

  get count(): number {
    return Object.values(this.reasons).reduce((sum, count) => sum + count, 0);
  }

  note(line: number, reason: RowReason, record: readonly string[]): void {
    this.reasons[reason] = (this.reasons[reason] ?? 0) + 1;
    if (this.shown.length >= FaultList.most && reason !== 'twice') return;
    const cells = record
      .map((cell) => cell.trim())
      .join(' · ')
      .replace(/[\p{Cc}\uFFFD]/gu, ' ');
    this.shown.push({ line, reason, cells: cells.slice(0, 200) });
  }

  /** The true number where only some were told one by one. */
  correct(reason: RowReason, count: number): void {
    this.reasons[reason] = count;
  }

  async keep({ tx, orgId }: Hand, dataset: string): Promise<void> {
    const first = [...this.shown].sort((a, b) => a.line - b.line).slice(0, FaultList.most);
    if (first.length === 0) return;
    await tx.execute(sql`
      insert into indicator_fault (org_id, dataset_id, line, reason, cells)
      select ${orgId}::uuid, ${dataset}::uuid, f.line, f.reason, f.cells
      from jsonb_to_recordset(${JSON.stringify(first)}::jsonb) as f(line int, reason text, cells text)`);
  }
}
