import { and, asc, eq } from 'drizzle-orm';
import { signForm } from '#app/domain/ballot/forms-sealed';
import { canonical, docHash } from '#app/domain/ballot/sealed/document';
import { isSigned } from '#app/domain/ballot/sealed/signature';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { boxSignature } from '#db/schema';
import { command, done } from '#server/platform/command';
import { finishBox } from './finish-box';
import { ceremonyOf, lockBox } from './load-box';
import { trusteeOf } from './load-trustee';
import { keysetOf, readSignature } from './opening-of';

/** Takes a scrutineer's signature under the result; with enough of them the result stands and the box is counted. */
export const signResult = command({
  name: 'ballot.signResult',
  input: signForm,
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    const { box } = locked;
    if (box.state === 'counted' || box.state === 'void') return refuse('sealed.boxFinished');
    if (box.state !== 'counting') return refuse('sealed.notCounting');
    return {
      ...locked,
      ceremony: await ceremonyOf(hand.tx, box),
      ...(await trusteeOf(hand, box.ceremonyId)),
    };
  },
  subject: ({ owner }) => ({ personId: owner }),
  perform: async (hand, given, { session, box, ceremony, own }) => {
    const { threshold } = ceremony;
    if (box.result === null) return refuse('sealed.noResult', { params: { needed: threshold } });
    const key = keysetOf(ceremony).first[own - 1]!.SP;
    if (!isSigned('SCV1/result-ok', key, docHash('result', box.result), readSignature(given.signature)))
      return refuse('sealed.badSignature');
    const signature = { orgId: hand.orgId, boxId: box.id, purpose: 'result-ok' as const, i: own };
    const added = await hand.tx
      .insert(boxSignature)
      .values({ ...signature, signature: given.signature })
      .onConflictDoNothing()
      .returning({ i: boxSignature.i });
    const about = { subject: box.id, session: box.sessionId };
    const signed = { name: 'ballot.resultSigned' as const, ...about, data: { title: box.title, i: own } };
    const signatures = await hand.tx
      .select({ i: boxSignature.i, sig: boxSignature.signature })
      .from(boxSignature)
      .where(and(eq(boxSignature.boxId, box.id), eq(boxSignature.purpose, 'result-ok')))
      .orderBy(asc(boxSignature.i));
    if (added.length === 0) return done({ counted: false });
    if (signatures.length < threshold) return done({ counted: false }, signed);
    const outcomes = await finishBox(hand, session, box, canonical({ result: box.result, signatures }));
    const data = { title: box.title, counted: box.counted, outcomes };
    return done({ counted: true }, signed, { name: 'ballot.boxCounted', ...about, data });
  },
});
