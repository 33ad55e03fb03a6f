import { z } from 'zod';
import { sealedKind } from './kind';
import { packedTable } from './packing';

/**
 * 民主评议: one of four grades for each person, or of five where 不了解 is the last. A class of raters is an electorate with a box
 * of its own, so that classes are never pooled and a class total is never opened below the smallest number of ballots.
 */
export const appraisal = sealedKind({
  schema: z.strictObject({
    kind: z.literal('appraisal'),
    persons: z.array(z.string().min(1)).min(1).max(200),
    grades: z.array(z.string().min(1)).min(4).max(5),
  }),
  layout: (item, people) => ({ units: item.persons.map(() => packedTable(item.grades.length, people)) }),
  options: (item) => item.grades,
  subjects: (item) => item.persons,
});
