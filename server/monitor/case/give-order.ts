import { refuse } from '#app/domain/refusals';
import { paths } from '#app/paths';
import type { Desk } from '#server/platform/desk';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal } from '#server/platform/http';
import { acceptStatement } from './accept-statement';
import { addToCase } from './add-to-case';
import { agreeAction } from './agree-action';
import { askStatement } from './ask-statement';
import { checkData } from './check-data';
import { clearCase } from './clear-case';
import { confirmAction } from './confirm-action';
import { giveOpinion } from './give-opinion';
import { nameDepartment } from './name-department';
import { referToPanel } from './refer-to-panel';
import { reportAction } from './report-action';
import { sendBackAction } from './send-back-action';
import { sendBackStatement } from './send-back-statement';
import { stateView } from './state-view';

/** Hands in what the page of a case was asked to do. */
export async function giveOrder(desk: Desk, id: string, request: Request) {
  const raw: Record<string, unknown> = { ...(await readForm(request)), case: id };
  const back = paths.monitorCase(id, { done: 'sent' });
  switch (raw.intent) {
    case 'nameDepartment':
      return hand(desk, nameDepartment, raw, back);
    case 'check':
      return hand(desk, checkData, raw, back);
    case 'clear':
      return hand(desk, clearCase, raw, back);
    case 'askStatement':
      return hand(desk, askStatement, raw, back);
    case 'state':
      return hand(desk, stateView, raw, back);
    case 'sendBackStatement':
      return hand(desk, sendBackStatement, raw, back);
    case 'refer':
      return hand(desk, referToPanel, raw, back);
    case 'opinion':
      return hand(desk, giveOpinion, raw, back);
    case 'agree':
      return hand(desk, agreeAction, raw, back);
    case 'accept':
      return hand(desk, acceptStatement, raw, back);
    case 'report':
      return hand(desk, reportAction, raw, back);
    case 'sendBackAction':
      return hand(desk, sendBackAction, raw, back);
    case 'confirm':
      return hand(desk, confirmAction, raw, back);
    case 'add':
      return hand(desk, addToCase, raw, back);
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}
