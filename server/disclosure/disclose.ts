import { z } from 'zod';
import { categoryOf } from '#app/domain/disclosure/source-rules';
import { sources } from '#app/domain/disclosure/words';
import { isRefusal } from '#app/domain/refusal';
import { command, done, nothing } from '#server/platform/command';
import { hashOfVersion } from './hash-of-version';
import { putOnBoard } from './put-on-board';
import { beginVersion, findTaken, takeUp } from './put-out';
import { ruleOfSource } from './rule-of-source';
import { readers } from './sources';
import { findOrigin } from './sources/material';

/** What came of something, by its kind and id; or what a monitor filed, which knows both. Nothing at all where a fact brought no material. */
const input = z.object({
  source: z.enum(sources).nullish(),
  sourceId: z.uuid().nullish(),
  material: z.uuid().nullish(),
});

/**
 * Makes a disclosure of what another room decided, in the same transaction, by the rule of its kind: at once, after its embargo, or with the
 * closing of its session. The same thing is taken once; where its source corrected it, the correction is the next version.
 */
export const disclose = command({
  name: 'disclosure.disclose',
  input,
  load: nothing,
  perform: async (hand, given) => {
    const nothingTold = done({ disclosure: null as string | null });
    const { source, sourceId } = given.material
      ? ((await findOrigin(hand.tx, given.material)) ?? given)
      : given;
    if (!source || !sourceId) return nothingTold;
    const rule = await ruleOfSource(hand.tx, source);
    const told = rule.enabled ? await readers[source](hand, sourceId) : null;
    if (!told || told.session?.kind === 'rehearsal') return nothingTold;
    const hash = hashOfVersion(told);
    const root = told.sourceId ?? sourceId;
    const made = await takeUp(hand, { source, sourceId: root, category: categoryOf[source], rule, told });
    const taken = made ?? (await findTaken(hand.tx, source, root));
    if (!made && (!told.why || taken.takenDownAt || taken.hash === hash))
      return done({ disclosure: taken.id });
    await beginVersion(hand, taken, { ...told, hash });
    const about = { subject: taken.id, ...(told.session ? { session: told.session.id } : {}) };
    const fact = { name: 'disclosure.taken' as const, ...about, data: { source } };
    if (taken.publishedAt === null && (taken.waitsForClosing || taken.embargoUntil !== null))
      return done({ disclosure: taken.id }, fact);
    const published = await putOnBoard(hand, taken.id);
    return isRefusal(published) ? published : done({ disclosure: taken.id }, fact, published);
  },
});
