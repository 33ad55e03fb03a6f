import { z } from 'zod';
import { trusts } from './figure';

/** What the congress does with a matter: 审议建议, 审议通过, 审查监督, 民主选举, 民主评议, 审议决定. */
export const procedures = ['advise', 'adopt', 'supervise', 'elect', 'appraise', 'decide'] as const;
export type Procedure = (typeof procedures)[number];

/** A row of a profile's catalogue of matters. */
export const matterSchema = z.strictObject({
  id: z.string().min(1),
  phrase: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  procedure: z.enum(procedures),
  /** The vote on it must be secret. */
  secret: z.boolean(),
  article: z.string().min(2),
  trust: z.enum(trusts),
  /** Words of a title that point here; parts joined by `+` must all occur. */
  keywords: z.array(z.string().min(1)).optional(),
  /** Kinds of unit it concerns; none named: all. */
  units: z.array(z.enum(['enterprise', 'stateEnterprise', 'hospital', 'school'])).optional(),
});

type MatterRow = z.infer<typeof matterSchema>;
export type Matter = { readonly [K in keyof MatterRow]: Readonly<MatterRow[K]> };

/** What a procedure's vote is like and what comes out of it. `none`: there is nothing to pass or fail. */
export const procedureRuleSchema = z.strictObject({
  vote: z.enum(['none', 'open', 'secret']),
  outcome: z.enum(['opinionsAndReply', 'adoption', 'evaluation', 'election', 'appraisal', 'decision']),
  article: z.string().min(2),
  trust: z.enum(trusts),
});
