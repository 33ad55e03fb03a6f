import type { Day } from '../../statute/deadlines';
import { next, type Step } from '../../step';
import type { ListingState } from './words';

export type ListingStep = 'hear' | 'list' | 'drop' | 'appeal' | 'uphold' | 'yield' | 'lift';

/** The unit's own list: told of it, heard, decided; what is listed may be appealed and is lifted by an answer, a decision or its end. */
export const listingSteps: readonly Step<ListingState, ListingStep>[] = [
  { step: 'hear', from: ['noticed'], to: 'heard' },
  { step: 'list', from: ['noticed', 'heard'], to: 'listed' },
  { step: 'drop', from: ['noticed', 'heard'], to: 'dropped' },
  { step: 'appeal', from: ['listed'], to: 'appealed' },
  { step: 'uphold', from: ['appealed'], to: 'listed' },
  { step: 'yield', from: ['appealed'], to: 'lifted' },
  { step: 'lift', from: ['listed'], to: 'lifted' },
];

/** The state after a step, or null where the table has no such row. */
export const afterListingStep = (state: ListingState, step: ListingStep): ListingState | null =>
  next(listingSteps, state, step);

/** Whether the supplier has been heard: it spoke, it waived, or its days went by. */
export const mayBeDecided = (
  { state, hearUntil }: { readonly state: ListingState; readonly hearUntil: Day },
  today: Day,
): boolean => state === 'heard' || (state === 'noticed' && hearUntil < today);
