import { type Actor, hasRole, type Role } from '../../actor';
import type { SupplierEventKind } from './words';

const inside: readonly Role[] = ['monitorOfficer', 'inspector', 'management', 'secretary', 'expert'];

/** Who reads a supplier's file whole. Everybody else sees how it stands and why, not what was only said, sums or who to call. */
export const seesWhole = (actor: Actor): boolean => inside.some((role) => hasRole(actor, role));

/** What of a supplier's story everybody sees: decided or published, not merely alleged. */
const open: readonly SupplierEventKind[] = [
  'admitted',
  'suspended',
  'record',
  'recordStruck',
  'listed',
  'lifted',
];
export const isOpen = (kind: SupplierEventKind): boolean => open.includes(kind);
