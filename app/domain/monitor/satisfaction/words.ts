/** Patients are asked in three layers: the whole (总体), the stages of a visit (环节), what happens in them (细节). */
export const layers = ['overall', 'stage', 'detail'] as const;
export type Layer = (typeof layers)[number];

/** What a question is about. */
export const dimensions = ['service', 'quality', 'ethics', 'environment', 'process', 'cost'] as const;
export type Dimension = (typeof dimensions)[number];

/** Five steps, three steps (满意, 基本满意, 不满意), yes or no. */
export const scales = ['five', 'three', 'yesNo'] as const;
export type Scale = (typeof scales)[number];

/** How answers were collected. Interviews on the ward turn out better than calls by a third party: ways are never pooled. */
export const methods = ['qr', 'paper', 'ward', 'phone', 'thirdParty', 'imported'] as const;
export type Method = (typeof methods)[number];

/** Ways that end at the page behind a code: a card that the patient takes along, a device on the ward, somebody from outside. */
export const codeMethods = ['qr', 'ward', 'thirdParty'] as const satisfies readonly Method[];
/** Ways whose answers somebody types in. */
export const typedMethods = ['paper', 'phone'] as const satisfies readonly Method[];

export const visitKinds = ['outpatient', 'emergency', 'inpatient'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** A month, as `YYYY-MM`. */
export type Month = string;

/** The month so many months later; earlier with a negative count. */
export function monthAfter(month: Month, count: number): Month {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The month of a day (`YYYY-MM-DD`). */
export const monthOf = (day: string): Month => day.slice(0, 7);
