import { desc, eq } from 'drizzle-orm';
import { type SourceRule, usualSourceRules } from '#app/domain/disclosure/source-rules';
import type { Source } from '#app/domain/disclosure/words';
import type { Tx } from '#db/client';
import { disclosureSourceRule } from '#db/schema';

/** The rule by which a kind of source publishes itself: the unit's newest, or the usual one. */
export async function ruleOfSource(tx: Tx, source: Source): Promise<SourceRule> {
  const [own] = await tx
    .select()
    .from(disclosureSourceRule)
    .where(eq(disclosureSourceRule.source, source))
    .orderBy(desc(disclosureSourceRule.version))
    .limit(1);
  return own ?? usualSourceRules[source];
}
