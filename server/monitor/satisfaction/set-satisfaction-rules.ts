import { setSatisfactionRulesForm } from '#app/domain/monitor/satisfaction/forms';
import { keepSetting } from '#server/monitor/case/settings';
import { command, done, nothing } from '#server/platform/command';
import { rulesName } from './rules-of';

/** The next version of the figures for the control chart and for small cells; what was found before keeps its version. */
export const setSatisfactionRules = command({
  name: 'monitor.setSatisfactionRules',
  input: setSatisfactionRulesForm,
  load: nothing,
  perform: async (hand, given) => {
    const version = await keepSetting(hand, rulesName, given);
    return done(
      { version },
      { name: 'monitor.satisfactionRulesSet', subject: hand.orgId, data: { version, ...given } },
    );
  },
});
