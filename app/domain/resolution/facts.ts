import type { FactTable } from '../fact';

const office = { to: 'offices', offices: ['secretary', 'presidiumMember'] } as const;

/** What can happen in this room and who may hear of it. */
export const resolutionFacts = {
  'resolution.drafted': office,
  'resolution.revised': office,
  'resolution.withdrawn': office,
  'resolution.adopted': { to: 'session' },
  'resolution.published': { to: 'org' },
} as const satisfies FactTable;
