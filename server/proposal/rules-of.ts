import { eq } from 'drizzle-orm';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { type ProposalRules, proposalRulesOf } from '#app/domain/statute/proposals';
import type { Tx } from '#db/client';
import { organisation, proposalCall } from '#db/schema';

/** The rules that a proposal goes by: those frozen into its call; without a call, those of its organisation's profile today. */
export async function rulesOf(
  tx: Tx,
  row: { readonly callId: string | null; readonly orgId: string },
): Promise<ProposalRules> {
  if (row.callId === null) return rulesToday(tx, row.orgId);
  const [call] = await tx
    .select({ rules: proposalCall.rules })
    .from(proposalCall)
    .where(eq(proposalCall.id, row.callId));
  return call?.rules ?? rulesToday(tx, row.orgId);
}

/** The rules of an organisation's profile as they are today, which a call opened now would freeze. */
export async function rulesToday(tx: Tx, orgId: string): Promise<ProposalRules> {
  const [unit] = await tx
    .select({ ruleProfile: organisation.ruleProfile })
    .from(organisation)
    .where(eq(organisation.id, orgId));
  const name = unit?.ruleProfile ?? '';
  // A profile that is gone: Shanghai's, as the roster does.
  return proposalRulesOf(profile(isProfileId(name) ? name : 'SH_2017'));
}
