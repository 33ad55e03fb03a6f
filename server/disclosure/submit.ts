import { submitForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { command, done } from '#server/platform/command';
import { hashOfVersion } from './hash-of-version';
import { lockDraft, moveVersion, signAsWriter } from './load';
import { filesOf } from './words-of';

/** Hands a draft in for the check, sealed as it is; whoever hands it in stands for its words. */
export const submit = command({
  name: 'disclosure.submit',
  input: submitForm,
  load: lockDraft,
  perform: async (hand, _given, { item, version }) => {
    if (version.text === '') return refuse('disclosure.noText');
    const hash = hashOfVersion({ ...version, attachments: await filesOf(hand.tx, version.id) });
    await signAsWriter(hand, version.id);
    const before = { checkedBy: null, checkedAt: null, checkResult: null, checkNote: null };
    const sent = await moveVersion(hand, version, 'submit', {
      ...before,
      ...{
        hash,
        submittedAt: hand.now,
        approvedBy: null,
        approvedAt: null,
        sentBackBy: null,
        sentBackWhy: null,
      },
    });
    if (isRefusal(sent)) return sent;
    return done({ disclosure: item.id, hash }, { name: 'disclosure.submitted', subject: item.id });
  },
});
