import type { RulesPage } from '#app/domain/monitor/decision/views';
import type { Reader } from '#server/platform/http';
import { decisionRulesOf } from './load';

/** The unit's figures for 三重一大 as they stand. */
export async function queryDecisionRules({ tx }: Reader): Promise<RulesPage> {
  const { version, value: rules } = await decisionRulesOf(tx);
  return { version, ...rules };
}
