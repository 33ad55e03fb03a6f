import { setSupplierRulesForm } from '#app/domain/monitor/supplier/forms';
import { supplierRulesName } from '#app/domain/monitor/supplier/rules';
import { command, done, nothing } from '#server/platform/command';
import { keepSetting } from '../case/settings';

/** The unit's own rules as a next version; ratings given keep the number of the version they were given by. */
export const setSupplierRules = command({
  name: 'monitor.setSupplierRules',
  input: setSupplierRulesForm,
  load: nothing,
  perform: async (hand, given) => {
    const version = await keepSetting(hand, supplierRulesName, given);
    return done(
      { version },
      { name: 'monitor.supplierRulesSet', subject: hand.orgId, data: { version, ...given } },
    );
  },
});
