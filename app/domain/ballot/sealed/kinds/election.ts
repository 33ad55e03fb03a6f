import { z } from 'zod';
import { sealedKind } from './kind';

/** The first ciphertext holds the approvals only, so that they can be summed (SCV1 2.3). */
const tables = {
  approval: [[1n], [0n]],
  yna: [
    [1n, 0n],
    [0n, 1n],
    [0n, 0n],
  ],
} as const;

const options = { approval: ['approve', 'blank'], yna: ['approve', 'oppose', 'abstain'] } as const;

/**
 * 差额选举: up to `seats` of more candidates, by approval alone or 赞成/反对/弃权. 另选他人 are `writeIns` further places that are
 * counted and take part in the sum: an over-vote can't be cast, fewer is legal (等于或少于应选人数有效).
 */
export const election = sealedKind({
  schema: z
    .strictObject({
      kind: z.literal('election'),
      mode: z.enum(['approval', 'yna']),
      candidates: z.array(z.string().min(1)).min(1).max(200),
      writeIns: z.int().min(0).max(20),
      seats: z.int().min(1),
      min: z.int().min(0),
    })
    .refine((item) => item.seats < item.candidates.length + item.writeIns && item.min <= item.seats),
  layout: (item) => ({
    units: Array.from({ length: item.candidates.length + item.writeIns }, () => tables[item.mode]),
    sum: {
      cipher: 0,
      values: Array.from({ length: item.seats - item.min + 1 }, (_, more) => item.min + more),
    },
  }),
  options: (item) => options[item.mode],
  subjects: (item) => [
    ...item.candidates,
    ...Array.from({ length: item.writeIns }, (_, place) => `+${place + 1}`),
  ],
});
