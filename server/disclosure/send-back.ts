import { sendBackForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { lockOpen, moveVersion } from './load';

/** Sends a version back to those who wrote it, with the reason; also one whose embargo is still running. The check begins anew. */
export const sendBack = command({
  name: 'disclosure.sendBack',
  input: sendBackForm,
  load: lockOpen,
  perform: async (hand, { why }, { item, version }) => {
    const none = { checkedBy: null, checkedAt: null, checkResult: null, checkNote: null };
    const back = await moveVersion(hand, version, 'sendBack', {
      ...none,
      ...{ approvedBy: null, approvedAt: null, hash: null, sentBackBy: personOf(hand), sentBackWhy: why },
    });
    if (isRefusal(back)) return back;
    return done({ disclosure: item.id }, { name: 'disclosure.sentBack', subject: item.id });
  },
});
