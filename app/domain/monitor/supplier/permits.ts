import type { Role } from '../../actor';
import type { PermitTable } from '../../permit';

const officer = ['monitorOfficer'] as const satisfies readonly Role[];
const working = ['monitorOfficer', 'inspector'] as const satisfies readonly Role[];
const deciding = ['management', 'inspector', 'monitorOfficer'] as const satisfies readonly Role[];

/** Who may give the orders of the supplier files. Which department's head rates, and who must not decide what, the orders ask of the tables. */
export const supplierPermits = {
  'monitor.setSupplier': { any: officer },
  'monitor.addLicence': { any: officer },
  'monitor.addCommitment': { any: officer },
  'monitor.addContract': { any: officer },
  'monitor.signIntegrity': { any: officer },
  'monitor.endContract': { any: officer },
  'monitor.recordSupplierEvent': { any: working },
  'monitor.voidSupplierEntry': { any: working },
  'monitor.rateSupplier': { any: ['staff'] },
  'monitor.setSupplierRules': { any: officer },
  'monitor.scanSuppliers': { any: [...working, 'clock'] },
  // the unit's own list: told, heard, decided by somebody else, appealed, lifted
  'monitor.noticeListing': { any: working },
  'monitor.hearSupplier': { any: working },
  'monitor.decideListing': { any: deciding },
  'monitor.appealListing': { any: working },
  'monitor.decideAppeal': { any: deciding },
  'monitor.liftListing': { any: deciding },
  // two steps of an import
  'monitor.previewSuppliers': { any: officer },
  'monitor.confirmSuppliers': { any: officer },
  'monitor.abandonSuppliers': { any: officer },
} as const satisfies PermitTable;
