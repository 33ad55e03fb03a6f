/** The parts of the minutes, in their order; each may carry prose of the secretary. */
export const minutesSections = [
  'opening',
  'stages',
  'quorum',
  'agenda',
  'presidium',
  'reports',
  'amendments',
  'questions',
  'votes',
  'overrides',
  'resolutions',
  'closing',
] as const;
export type MinutesSection = (typeof minutesSections)[number];
