import { refuse } from '#app/domain/refusals';
import type { Desk } from '#server/platform/desk';
import { hand, throwRefusal } from '#server/platform/http';
import { editStatement } from './edit-statement';
import { hideStatement } from './hide-statement';
import { markRead } from './mark-read';
import { restoreStatement } from './restore-statement';
import { supportStatement } from './support-statement';
import { withdrawStatement } from './withdraw-statement';
import { withdrawSupport } from './withdraw-support';
import { writeStatement } from './write-statement';

/**
 * The orders about what is said in a room, by their form's `intent`; the page and its script hand in the same. A page without script goes on to the
 * address that `then` names, so that reading it again sends nothing twice.
 */
export function takeStatementOrder(
  desk: Desk,
  roomId: string | undefined,
  form: Record<string, unknown>,
  then?: (done: { statementId?: string; number?: number }) => string,
) {
  const raw = { ...form, roomId };
  switch (form.intent) {
    case 'say':
      return hand(desk, writeStatement, raw, then);
    case 'edit':
      return hand(desk, editStatement, raw, then);
    case 'withdraw':
      return hand(desk, withdrawStatement, raw, then);
    case 'hide':
      return hand(desk, hideStatement, raw, then);
    case 'restore':
      return hand(desk, restoreStatement, raw, then);
    case 'support':
      return hand(desk, supportStatement, raw, then);
    case 'withdrawSupport':
      return hand(desk, withdrawSupport, raw, then);
    case 'read':
      return hand(desk, markRead, raw, then);
    default:
      throwRefusal(refuse('platform.badInput'), desk);
  }
}
