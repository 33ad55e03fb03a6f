import { z } from 'zod';
import { sealedKind } from './kind';
import { packedTable } from './packing';

const options = ['approve', 'oppose', 'abstain'] as const;

/** 等额选举: as many candidates as seats, each approved or not; any number of approvals is legal, so there is no sum (SCV1 2.3). */
export const equalElection = sealedKind({
  schema: z.strictObject({
    kind: z.literal('equalElection'),
    candidates: z.array(z.string().min(1)).min(1).max(200),
  }),
  layout: (item, people) => ({ units: item.candidates.map(() => packedTable(options.length, people)) }),
  options: () => options,
  subjects: (item) => item.candidates,
});
