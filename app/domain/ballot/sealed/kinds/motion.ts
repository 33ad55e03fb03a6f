import { z } from 'zod';
import { sealedKind } from './kind';
import { packedTable } from './packing';

const options = ['approve', 'oppose', 'abstain'] as const;

/** One question, 赞成/反对/弃权 (SCV1 2.3). */
export const motion = sealedKind({
  schema: z.strictObject({ kind: z.literal('motion') }),
  layout: (_, people) => ({ units: [packedTable(options.length, people)] }),
  options: () => options,
  subjects: () => [''],
});
