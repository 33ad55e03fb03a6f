import { refuse } from '#app/domain/refusals';
import type { Desk } from '#server/platform/desk';
import { hand, throwRefusal } from '#server/platform/http';
import { coSign } from './co-sign';
import { editComment } from './edit-comment';
import { proposeAmendment } from './propose-amendment';
import { recordReading } from './record-reading';
import { withdrawAmendment } from './withdraw-amendment';
import { withdrawCoSign } from './withdraw-co-sign';
import { withdrawComment } from './withdraw-comment';
import { writeComment } from './write-comment';

/** The orders that are given beside a paragraph, by their form's `intent`; the page and its script hand in the same. */
export function takeOrder(desk: Desk, documentId: string | undefined, form: Record<string, unknown>) {
  const raw = { ...form, documentId };
  switch (form.intent) {
    case 'comment':
      return hand(desk, writeComment, raw);
    case 'editComment':
      return hand(desk, editComment, raw);
    case 'withdrawComment':
      return hand(desk, withdrawComment, raw);
    case 'amend':
      return hand(desk, proposeAmendment, raw);
    case 'coSign':
      return hand(desk, coSign, raw);
    case 'withdrawCoSign':
      return hand(desk, withdrawCoSign, raw);
    case 'withdrawAmendment':
      return hand(desk, withdrawAmendment, raw);
    case 'read':
      return hand(desk, recordReading, raw);
    default:
      throwRefusal(refuse('platform.badInput'), desk);
  }
}
