import type { Blocker } from '#app/domain/ballot/blockers';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';

/** The refusal that names what blocks a box first. */
export const refuseBlocked = ({ code, params, article }: Blocker): Refusal =>
  refuse('sealed.boxBlocked', { params: { ...params, first: code }, ...(article ? { article } : {}) });
