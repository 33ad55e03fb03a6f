import type { Stage } from '../congress/states';
import { type SubjectName, subjectOf } from './subjects';

/** Stages in which items of the agenda are put to a secret vote; the first is offered. */
const ofItems: readonly Stage[] = ['vote', 'preparatory', 'opening'];

/** The stages in which everything on one paper may be voted on; a null stands for an item of the agenda. */
export const stagesOfBox = (subjects: readonly (SubjectName | null)[]): Stage[] =>
  subjects
    .map((subject) => (subject ? subjectOf(subject).stages : ofItems))
    .reduce<Stage[]>(
      (both, next) => both.filter((stage) => next.includes(stage)),
      [...(subjects[0] ? subjectOf(subjects[0]).stages : ofItems)],
    );

type Span = { readonly opensAt: Date; readonly closesAt: Date };

/**
 * The times a box is prepared with. Where its stage's window has moved since the planning, the box keeps its length and moves along,
 * within the window; its manifest fixes them from then on.
 */
export function timesAtPreparation(box: Span, window: Span | null, now: Date): Span {
  if (!window || (box.opensAt >= window.opensAt && box.closesAt <= window.closesAt && box.closesAt > now))
    return { opensAt: box.opensAt, closesAt: box.closesAt };
  const begin = Math.max(window.opensAt.getTime(), now.getTime());
  const end = Math.min(begin + box.closesAt.getTime() - box.opensAt.getTime(), window.closesAt.getTime());
  // A window that is over can't hold it: the list of what blocks says so.
  return end > begin ? { opensAt: new Date(begin), closesAt: new Date(end) } : box;
}
