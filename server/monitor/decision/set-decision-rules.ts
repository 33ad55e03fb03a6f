import type { z } from 'zod';
import { setDecisionRulesForm } from '#app/domain/monitor/decision/forms';
import type { DecisionRules } from '#app/domain/monitor/decision/settings';
import { points } from '#app/domain/monitor/decision/words';
import { refuse } from '#app/domain/refusals';
import { command, done, nothing } from '#server/platform/command';
import { keepSetting, lockSetting } from '../case/settings';
import { DECISION_RULES, decisionRulesOf } from './load';

type Given = z.output<typeof setDecisionRulesForm>;

/** The figures as they will be: one part changed, the rest as it stands. */
function changed(rules: DecisionRules, given: Given): DecisionRules {
  if (given.part === 'sums') {
    const { projectFrom, fundFrom, splitDays } = given;
    return { ...rules, projectFrom, fundFrom, splitDays };
  }
  const route = points
    .filter((point) => given.use.includes(point))
    .map((point) => ({
      point,
      days: given[`days-${point}`],
      owner: given[`owner-${point}`],
      maySkip: given.skip.includes(point),
    }));
  return { ...rules, routes: { ...rules.routes, [given.class]: route } };
}

/** Sets the sums or the path of a class; decisions that run keep the path that was laid for them. */
export const setDecisionRules = command({
  name: 'monitor.setDecisionRules',
  input: setDecisionRulesForm,
  load: nothing,
  perform: async (hand, given) => {
    if (given.part === 'route' && given.use.length === 0)
      return refuse('monitor.routeEmpty', { fields: { use: ['monitor:refusals.routeEmpty'] } });
    // The gate stands at the meeting: without it a path would have none.
    if (given.part === 'route' && !given.use.includes('meeting'))
      return refuse('monitor.meetingMissing', { fields: { use: ['monitor:refusals.meetingMissing'] } });
    if (given.part === 'route' && given.skip.includes('meeting'))
      return refuse('monitor.meetingStays', { fields: { skip: ['monitor:refusals.meetingStays'] } });
    await lockSetting(hand, DECISION_RULES);
    const { value: rules } = await decisionRulesOf(hand.tx);
    const version = await keepSetting(hand, DECISION_RULES, changed(rules, given));
    return done({ version }, { name: 'monitor.decisionRulesSet', subject: hand.orgId, data: { version } });
  },
});
