import { z } from 'zod';
import { sealedKind } from './kind';
import { packedTable } from './packing';

/** One of up to four alternatives; the last may be 弃权 (SCV1 2.3). */
export const choice = sealedKind({
  schema: z.strictObject({
    kind: z.literal('choice'),
    alternatives: z.array(z.string().min(1)).min(2).max(4),
  }),
  layout: (item, people) => ({ units: [packedTable(item.alternatives.length, people)] }),
  options: (item) => item.alternatives,
  subjects: () => [''],
});
