import { sql } from 'drizzle-orm';
import type { DatasetTotals } from '#app/domain/monitor/indicator/dataset-views';
import { previewDatasetForm } from '#app/domain/monitor/indicator/forms';
import { monthOf, writeMonth } from '#app/domain/monitor/indicator/period';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { indicatorDataset } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { tellProgress } from '#server/roster/import-progress';
import { FaultList } from './fault-list';
import { knownDoctors, monthTotals } from './find-dataset';
import { readUsage } from './read-usage';
import { Stage } from './stage-rows';

const mostNames = { departments: 500, items: 5000 };

/** First step of bringing usage in: reads the whole file, keeps its rows and says what is in it and what is left out. Nothing counts yet. */
export const previewDataset = command({
  name: 'monitor.previewDataset',
  input: previewDatasetForm,
  load: async ({ tx }, { dataset }) => {
    const [known] = await tx.execute(sql`select 1 from indicator_dataset where id = ${dataset}`);
    return known ? refuse('monitor.datasetKnown') : null;
  },
  perform: async (hand, { dataset, file }) => {
    const { tx, orgId, now } = hand;
    const stage = await Stage.open(tx);
    const faults = new FaultList();
    const until = monthOf(dayInShanghai(now));
    const read = await readUsage(file, await knownDoctors(tx), until, (line, found, record, share) => {
      if (!found.ok) return faults.note(line, found.reason, record);
      if (!stage.add(line, found.row)) return;
      return stage.flush().then(() => tellProgress(tx, dataset, Math.max(1, Math.min(share, 999))));
    });
    if (isRefusal(read)) return read;
    if (stage.departments.all.length > mostNames.departments || stage.items.all.length > mostNames.items)
      return refuse('monitor.datasetNames', { params: mostNames });
    const rows = await stage.settle(orgId, dataset);
    const repeats = stage.staged - rows;
    if (repeats > 0) {
      for (const { line, month, item } of await stage.repeated(FaultList.most))
        faults.note(line, 'twice', [writeMonth(month), item]);
      faults.correct('twice', repeats);
    }
    const totals: DatasetTotals = {
      rows,
      faulty: faults.count,
      reasons: faults.reasons,
      months: await monthTotals(tx, dataset),
      departments: stage.departments.all.map(({ name }) => name),
      items: stage.items.all.length,
      ignored: read.ignored,
      encoding: read.encoding,
    };
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`datasets of ${orgId}`}, 0))`);
    const [made] = await tx.execute<{ number: number }>(
      sql`select coalesce(max(number), 0) + 1 as number from indicator_dataset`,
    );
    await tx.insert(indicatorDataset).values({
      id: dataset,
      orgId,
      number: made!.number,
      fileName: file.name,
      sha256: file.sha256,
      state: 'previewed',
      totals,
      uploadedBy: personOf(hand),
      uploadedAt: now,
    });
    await faults.keep(hand, dataset);
    return done(
      { dataset, sha256: file.sha256, totals },
      { name: 'monitor.datasetPreviewed', subject: dataset, data: { rows, faulty: faults.count } },
    );
  },
});
