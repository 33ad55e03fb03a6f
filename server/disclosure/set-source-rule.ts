import { eq, sql } from 'drizzle-orm';
import { setSourceRuleForm } from '#app/domain/disclosure/duty-forms';
import { disclosureSourceRule } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';

/** Sets how one kind of source publishes itself from now on; the rules before it stay readable as its history. */
export const setSourceRule = command({
  name: 'disclosure.setSourceRule',
  input: setSourceRuleForm,
  load: async ({ tx, orgId }, { source }) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`disclosure rule ${orgId} ${source}`}, 0))`,
    );
    const [row] = await tx
      .select({ last: sql<number>`coalesce(max(${disclosureSourceRule.version}), 0)`.mapWith(Number) })
      .from(disclosureSourceRule)
      .where(eq(disclosureSourceRule.source, source));
    return { version: (row?.last ?? 0) + 1 };
  },
  perform: async (hand, given, { version }) => {
    await hand.tx.insert(disclosureSourceRule).values({
      ...given,
      ...{ orgId: hand.orgId, version, setBy: personOf(hand), setAt: hand.now },
    });
    return done(
      { version },
      { name: 'disclosure.sourceRuleSet', subject: hand.orgId, data: { source: given.source, version } },
    );
  },
});
