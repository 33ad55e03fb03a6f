import { planPath } from '#app/domain/monitor/decision/path';
import type { PointRule } from '#app/domain/monitor/decision/settings';
import type { Day } from '#app/domain/statute/deadlines';
import type { decisionPoint } from '#db/schema';

/** The rows of a new decision's points, by the route of its class. */
export const layPath = (
  orgId: string,
  decisionId: string,
  route: readonly PointRule[],
  startsOn: Day,
): (typeof decisionPoint.$inferInsert)[] =>
  planPath(route, startsOn).map(({ owner, ...one }, at) => ({
    ...one,
    orgId,
    decisionId,
    ordinal: at + 1,
    ownerWords: owner,
  }));
