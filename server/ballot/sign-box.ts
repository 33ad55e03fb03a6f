import { signForm } from '#app/domain/ballot/forms-sealed';
import { isSigned } from '#app/domain/ballot/sealed/signature';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { boxSignature } from '#db/schema';
import { command, done } from '#server/platform/command';
import { ceremonyOf, lockBox } from './load-box';
import { trusteeOf } from './load-trustee';
import { keysetOf, readSignature } from './opening-of';

/** Takes a scrutineer's signature under a prepared box, before it opens; the same one twice counts once. */
export const signBox = command({
  name: 'ballot.signBox',
  input: signForm,
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    if (locked.box.state !== 'prepared') return refuse('sealed.boxNotPrepared');
    const { box } = locked;
    return { box, ceremony: await ceremonyOf(hand.tx, box), ...(await trusteeOf(hand, box.ceremonyId)) };
  },
  subject: ({ owner }) => ({ personId: owner }),
  perform: async (hand, given, { box, ceremony, own }) => {
    const key = keysetOf(ceremony).first[own - 1]!.SP;
    const boxHash = new Uint8Array(box.boxHash!);
    if (!isSigned('SCV1/box-ok', key, boxHash, readSignature(given.signature)))
      return refuse('sealed.badSignature');
    const added = await hand.tx
      .insert(boxSignature)
      .values({ orgId: hand.orgId, boxId: box.id, purpose: 'box-ok', i: own, signature: given.signature })
      .onConflictDoNothing()
      .returning({ i: boxSignature.i });
    if (added.length === 0) return done({ signed: true });
    const data = { title: box.title, i: own };
    return done(
      { signed: true },
      { name: 'ballot.boxSigned', subject: box.id, session: box.sessionId, data },
    );
  },
});
