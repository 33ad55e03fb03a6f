import { sql } from 'drizzle-orm';
import { abandonDatasetForm } from '#app/domain/monitor/indicator/forms';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockDataset } from './find-dataset';

/** Gives a preview up: what was read from the file is gone, that there was one stays. */
export const abandonDataset = command({
  name: 'monitor.abandonDataset',
  input: abandonDatasetForm,
  load: (hand, given) => lockDataset(hand, given.dataset),
  perform: async (hand, _given, { id }) => {
    const { tx, now } = hand;
    await tx.execute(sql`delete from indicator_row where dataset_id = ${id}`);
    await tx.execute(sql`delete from indicator_fault where dataset_id = ${id}`);
    await tx.execute(sql`
      update indicator_dataset set state = 'abandoned', ended_by = ${personOf(hand)}, ended_at = ${now.toISOString()} where id = ${id}`);
    return done({ dataset: id }, { name: 'monitor.datasetAbandoned', subject: id });
  },
});
