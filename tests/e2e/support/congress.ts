import type { Stage } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import type { SeedHand } from '#db/seed/hand';
import { payPlan, workReport } from '#db/seed/papers';
import { setUpSession } from '#db/seed/set-up-session';
import { openVote } from '#server/ballot/open-vote';
import { planVote } from '#server/ballot/plan-vote';
import { closeWindow } from '#server/congress/close-window';
import { openWindow } from '#server/congress/open-window';
import { readChair } from '#server/congress/queries-chair';
import { signInToStage } from '#server/congress/sign-in-to-stage';
import { takeStep } from '#server/congress/take-step';
import { readScoped } from '#server/platform/scope';
import type { Representative, Unit } from './unit';

const hour = 3_600_000;
const bytes = (text: string) => new TextEncoder().encode(text);

export const title = '第六届职工代表大会第一次会议';
export const report = '2026年度工作报告';
export const question = '是否同意本次大会的议程？';

export type Held = {
  readonly session: string;
  /** The sitting of the preparatory meeting. */
  readonly window: string;
  readonly vote: string;
  readonly paper: string;
};

/** The actor that a representative's browser stands for. */
export const seatOf = (hand: SeedHand, one: Representative) =>
  hand.person(one.id, one.leader ? ['representative', 'groupLeader'] : ['representative'], one.delegationId);

const clock = (hand: SeedHand) => ({ kind: 'clock', orgId: hand.orgId }) as const;

/** A congress whose papers went out nine days ago and whose preparatory meeting began an hour ago, with an open vote; the first `present` representatives have signed in. */
export function sittingCongress(unit: Unit, present: number): Promise<Held> {
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  const at = (hours: number) => new Date(minute + hours * hour);
  return unit.past(at(-240), async (hand) => {
    const secretary = hand.person(unit.secretary.id, ['secretary']);
    const spans: [Stage, number, number][] = [
      ['preparatory', -1, 3],
      ['opening', 24, 34],
      ['reports', 48, 58],
      ['groups', 72, 82],
      ['vote', 96, 106],
      ['resolutions', 120, 124],
      ['closing', 125, 129],
    ];
    const made = await setUpSession(hand, secretary, {
      term: unit.termId,
      title,
      onlineReason: '临床一线轮班，无法同一时间集中',
      profile: 'SH_2017',
      unit: 'hospital',
      items: [
        {
          title: '审议2026年度工作报告',
          procedure: 'advise',
          document: { name: `${report}.md`, bytes: bytes(workReport) },
        },
        {
          title: '审议通过绩效工资分配办法（修订草案）',
          procedure: 'adopt',
          document: { name: '绩效工资分配办法（修订草案）.md', bytes: bytes(payPlan) },
        },
      ],
      windows: spans.map(([stage, from, to]) => ({ stage, opensAt: at(from), closesAt: at(to) })),
    });
    const { session } = made;
    hand.now = at(-230);
    await hand.order(secretary, takeStep, { session, step: 'launch' });
    hand.now = at(-216);
    await hand.order(secretary, takeStep, { session, step: 'sendPapers' });
    const plan = { session, subject: 'agenda', question, stage: 'preparatory', changeable: 'on' };
    const { vote } = await hand.order(secretary, planVote, plan);
    const window = await preparatoryOf(hand, session);
    hand.now = at(-1);
    await hand.order(clock(hand), openWindow, { window });
    await hand.order(secretary, openVote, { vote });
    for (const [index, one] of unit.representatives.slice(0, present).entries()) {
      hand.now = new Date(at(-1).getTime() + (index + 1) * 50_000);
      await hand.order(seatOf(hand, one), signInToStage, { window });
    }
    return { session, window, vote, paper: made.items[0]!.document! };
  });
}

/** The end of the sitting comes: what the clock would do then. */
export async function endSitting(unit: Unit, window: string, closesAt: Date): Promise<void> {
  const hand = unit.hand(closesAt);
  await hand.order(clock(hand), closeWindow, { window });
}

async function preparatoryOf(hand: SeedHand, session: string): Promise<string> {
  const found = await readScoped(
    hand.database.db,
    hand.orgId,
    () => hand.now,
    async (tx, now) => readChair({ tx, now, actor: clock(hand) }, session),
  );
  if (isRefusal(found) || !found.session) throw new Error('The session cannot be read.');
  return found.windows.find((one) => one.stage === 'preparatory')!.id;
}
