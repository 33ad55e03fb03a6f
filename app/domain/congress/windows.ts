import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import { type Stage, stages } from './states';

/** A stage's window as the rules see it; `ordinal` counts meetings of the presidium and sittings repeated after an adjournment. */
export type Span = {
  readonly stage: Stage;
  readonly ordinal: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly state: 'planned' | 'open' | 'closed';
};

/** The stages that come one after the other; the presidium meets beside them. */
export const mainStages = stages.filter((stage) => stage !== 'presidium') as readonly Exclude<
  Stage,
  'presidium'
>[];

/** The sitting of each main stage that counts (the last one), in the order of the procedure. */
export const spine = (plan: readonly Span[]): Span[] =>
  mainStages.flatMap((stage) => {
    const sittings = plan.filter((span) => span.stage === stage);
    return sittings.length ? [sittings.reduce((a, b) => (b.ordinal > a.ordinal ? b : a))] : [];
  });

const overlap = (a: Span, b: Span) => a.opensAt < b.closesAt && b.opensAt < a.closesAt;

/** Why a plan can't stand: a changed window in the past or reversed, two that overlap, two in the wrong order; null where it can. */
export function faultOfPlan(plan: readonly Span[], changed: readonly Span[], now: Date): Refusal | null {
  for (const span of changed) {
    if (span.closesAt <= span.opensAt)
      return refuse('congress.windowReversed', { params: { stage: span.stage } });
    if (span.opensAt < now) return refuse('congress.windowPast', { params: { stage: span.stage } });
  }
  const main = spine(plan);
  for (let index = 1; index < main.length; index += 1) {
    const first = main[index - 1]!;
    const second = main[index]!;
    if (first.closesAt <= second.opensAt) continue;
    const params = { first: first.stage, second: second.stage };
    return refuse(overlap(first, second) ? 'congress.windowsOverlap' : 'congress.windowsDisordered', {
      params,
    });
  }
  return faultOfPresidium(plan, main);
}

/** The presidium may meet beside reports and group discussion, never beside a sitting of all, and between opening and vote only. */
function faultOfPresidium(plan: readonly Span[], main: readonly Span[]): Refusal | null {
  const meetings = plan.filter((span) => span.stage === 'presidium' && span.state !== 'closed');
  for (const meeting of meetings) {
    const beside = main.find(
      (span) => span.stage !== 'reports' && span.stage !== 'groups' && overlap(span, meeting),
    );
    const twin = meetings.find((other) => other.ordinal !== meeting.ordinal && overlap(other, meeting));
    const other = beside ?? twin;
    if (other)
      return refuse('congress.windowsOverlap', { params: { first: other.stage, second: 'presidium' } });
    const opening = main.find((span) => span.stage === 'opening');
    const vote = main.find((span) => span.stage === 'vote');
    if ((opening && meeting.opensAt < opening.opensAt) || (vote && meeting.opensAt >= vote.opensAt))
      return refuse('congress.presidiumOutside');
  }
  return null;
}

const later = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);
export const lengthOf = (span: Span): number => span.closesAt.getTime() - span.opensAt.getTime();

/** The planned windows that must move so that nothing overlaps after `grown` got its new end; each keeps its length, gaps take up what they can. */
export function makeRoom(plan: readonly Span[], grown: Span): Span[] {
  const moved: Span[] = [];
  let end = grown.closesAt;
  const order = spine(plan);
  const from = order.findIndex((span) => span.stage === grown.stage);
  for (const span of order.slice(from + 1)) {
    if (span.state !== 'planned' || span.opensAt >= end) break;
    const opensAt = end;
    end = later(opensAt, lengthOf(span));
    moved.push({ ...span, opensAt, closesAt: end });
  }
  if (grown.stage !== 'opening') return moved;
  for (const span of plan.filter((one) => one.stage === 'presidium' && one.state === 'planned')) {
    if (span.opensAt >= grown.closesAt) continue;
    const opensAt = grown.closesAt;
    moved.push({ ...span, opensAt, closesAt: later(opensAt, lengthOf(span)) });
  }
  return moved;
}

const dayLong = 86_400_000;

/** The end of a window extended for lack of quorum: by its own length, by a day at most, counted from now if the end has passed. */
export const extendedEnd = (span: Span, now: Date): Date =>
  later(span.closesAt > now ? span.closesAt : now, Math.min(lengthOf(span), dayLong));

/** A window that opens after its whole time has gone by (the machine was away, a gate was closed) keeps its length from now. */
export const lateSpan = (span: Span, now: Date): Span =>
  span.closesAt > now ? span : { ...span, opensAt: now, closesAt: later(now, lengthOf(span)) };
