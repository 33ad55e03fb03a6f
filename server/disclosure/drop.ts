import { dropForm } from '#app/domain/disclosure/desk-forms';
import { isRefusal } from '#app/domain/refusal';
import { command, done } from '#server/platform/command';
import { lockOpen, moveVersion } from './load';

/** Gives a draft up; what is on the board stays there. */
export const drop = command({
  name: 'disclosure.drop',
  input: dropForm,
  load: lockOpen,
  perform: async (hand, _given, { item, version }) => {
    const dropped = await moveVersion(hand, version, 'drop');
    if (isRefusal(dropped)) return dropped;
    return done({ disclosure: item.id }, { name: 'disclosure.dropped', subject: item.id });
  },
});
