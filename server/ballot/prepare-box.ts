import { and, eq } from 'drizzle-orm';
import { blockersOf, firstUnmet } from '#app/domain/ballot/blockers';
import { leastBallots } from '#app/domain/ballot/electorate';
import { boxForm } from '#app/domain/ballot/forms-sealed';
import { timesAtPreparation } from '#app/domain/ballot/planning';
import { wishOf } from '#app/domain/ballot/question-of';
import { docHash } from '#app/domain/ballot/sealed/document';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import { boxSteps } from '#app/domain/ballot/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { sealedBox, sealedItem } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { drawBoardKey } from './board';
import { type BoxSetting, readSetting } from './box-evidence';
import { type ComposedItem, composeManifest, composeRoll, findVoters } from './compose-box';
import { onPaper } from './items-to-box';
import { type BoxRow, lockBox } from './load-box';
import { refuseBlocked } from './refuse-blocked';

/** Seals the plan of a box for the scrutineers to sign: roll, texts, questions, keys and times are fixed in one document. */
export const prepareBox = command({
  name: 'ballot.prepareBox',
  input: boxForm,
  load: async (hand, given) => {
    const locked = await lockBox(hand, given.box);
    if (isRefusal(locked)) return locked;
    if (next(boxSteps, locked.box.state, 'prepare') === null) return refuse('sealed.boxNotPlanned');
    const setting = await readSetting(hand.tx, locked.session, locked.box, hand.now);
    return isRefusal(setting) ? setting : { ...locked, setting };
  },
  perform: async (hand, _given, { session, box: planned, setting }) => {
    const times = timesAtPreparation(planned, setting.evidence.window, hand.now);
    const box: BoxRow = { ...planned, ...times };
    const blocker = firstUnmet(blockersOf({ ...setting.evidence, ...times }), 'prepare');
    if (blocker) return refuseBlocked(blocker);
    const items = itemsOf(setting);
    if (isRefusal(items)) return items;

    const ceremony = setting.ceremony!;
    const voters = await findVoters(hand.tx, session.id, box.electorate);
    const roll = composeRoll(hand.vault, box, voters);
    const { key, locked } = drawBoardKey(hand.vault, box.id);
    const manifest = composeManifest({
      box,
      ceremony,
      profile: setting.evidence.profile,
      roll: roll.source,
      people: voters.length,
      boardKey: key.publicKey,
      items,
      leastBallots,
    });
    await fixItems(hand, box.id, setting, items);
    await hand.tx
      .update(sealedBox)
      .set({
        state: 'prepared',
        ...times,
        ceremonyId: ceremony.id,
        manifest,
        boxHash: docHash('box', manifest),
        roll: roll.source,
        rollSalts: roll.lockedSalts,
        boardSecret: locked,
      })
      .where(eq(sealedBox.id, box.id));
    const data = { title: box.title, voters: voters.length };
    return done(
      { prepared: true },
      { name: 'ballot.boxPrepared', subject: box.id, session: session.id, data },
    );
  },
});

/** The items as the agenda has them now: persons may have changed since the planning. */
function itemsOf({ rows, things, boxed, texts }: BoxSetting): ComposedItem[] | Refusal {
  const items: ComposedItem[] = [];
  for (const [at, thing] of things.entries()) {
    const { about, title, agendaItemId } = thing;
    const paper = onPaper(thing, wishOf(rows[at]!.question as Question), boxed);
    if (!paper) return refuse('sealed.badQuestion', { params: { title } });
    const textHash = (agendaItemId && texts.get(agendaItemId)?.textHash) || null;
    items.push({ about, title, ...paper, textHash });
  }
  return items;
}

async function fixItems(
  hand: Hand,
  boxId: string,
  { rows, texts }: BoxSetting,
  items: readonly ComposedItem[],
): Promise<void> {
  for (const [at, { ordinal, agendaItemId }] of rows.entries()) {
    const { title, question, rule, textHash } = items[at]!;
    const versionId = (agendaItemId && texts.get(agendaItemId)?.versionId) || null;
    await hand.tx
      .update(sealedItem)
      .set({ title, question, rule, textHash, versionId })
      .where(and(eq(sealedItem.boxId, boxId), eq(sealedItem.ordinal, ordinal)));
  }
}
