import { setCaseRulesForm } from '#app/domain/monitor/case/forms';
import { command, done, nothing } from '#server/platform/command';
import { CASE_RULES } from './case-rules';
import { keepSetting } from './settings';

/** Sets in how many working days a department states its view; statements that are already asked for keep their day. */
export const setCaseRules = command({
  name: 'monitor.setCaseRules',
  input: setCaseRulesForm,
  load: nothing,
  perform: async (hand, given) => {
    const version = await keepSetting(hand, CASE_RULES, given);
    return done({ version }, { name: 'monitor.caseRulesSet', subject: hand.orgId, data: { version } });
  },
});
