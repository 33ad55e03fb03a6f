import type { Satisfaction } from '#app/domain/proposal/words';
import { isRefusal } from '#app/domain/refusal';
import { paths } from '#app/paths';
import { run } from '#server/platform/command';
import { settleRound } from '#server/proposal/settle-round';
import { expectRefusal, formsFor, formsWith, press } from './forms';
import { type Handled, handleRound, inDays } from './handle-proposals';
import { each, type Player } from './players';
import type { ProposalCast } from './proposal-cast';
import type { Rated } from './proposal-known';
import { judgeOf } from './review-proposals';
import type { Day } from './time';

const width = 6;
/** How far the clock is moved to end the time to rate: beyond fifteen working days and any holiday. */
const beyondRating = 60;
const followed = 6;
const completed = 4;

type Way = 'content' | 'mostly' | 'silent' | 'dissatisfied';

/** Most are content with the first reply, some mostly, some say nothing, three are not. */
const wayOf = (place: number): Way =>
  [7, 19, 33].includes(place)
    ? 'dissatisfied'
    : place % 9 === 4
      ? 'silent'
      : place % 7 === 3
        ? 'mostly'
        : 'content';

/** Everybody rates; who is dissatisfied is heard a second time, and two a third time by the joint meeting, which instructs on one and concludes on the other. */
export async function rateAll(day: Day, cast: ProposalCast, list: readonly Handled[]): Promise<Rated> {
  const said = new Map<string, Satisfaction>();
  const ways = list.map((one, place) => ({ one, way: wayOf(place), place }));
  const of = (way: Way) => ways.filter((known) => known.way === way).map(({ one }) => one);
  await tryStranger(day, cast, list[1]!);
  await each(
    ways,
    width,
    async ({ one, way, place }) => {
      // Of those who stay silent every second time nobody says anything at all.
      const people = way === 'silent' ? one.people.slice(1, place % 2 === 0 ? 2 : 1) : one.people;
      await rateBy(day, said, one, people, way);
    },
    (done) => day.progress.count('proposals rated', done, ways.length),
  );
  const again = of('dissatisfied').map((one) => ({ ...one, code: 'A' as const }));
  await handleRound(day, cast, again, 2);
  const [content, instructed, concluded] = again;
  await rateBy(day, said, content!, content!.people, 'content');
  for (const one of [instructed!, concluded!]) await rateBy(day, said, one, one.people, 'dissatisfied');
  await jointMeeting(day, instructed!, 'instruct');
  await jointMeeting(day, concluded!, 'conclude');
  await handleRound(day, cast, [instructed!], 3);
  await rateBy(day, said, instructed!, instructed!.people, 'content');
  await endTime(day, of('silent'));
  const promised = of('content').filter(({ code }) => code === 'B' || code === 'C');
  await followUp(day, cast, promised);
  const counts = { satisfied: 0, mostly: 0, dissatisfied: 0 };
  for (const result of said.values()) counts[result] += 1;
  return {
    ratings: counts,
    secondRounds: again.length,
    thirdRounds: 1,
    concluded: 1,
    silentRounds: of('silent').length,
    completed: Math.min(completed, promised.length),
  };
}

/** The people rate one after another, some of them twice; whoever is dissatisfied speaks last, for that ends the round. */
async function rateBy(
  day: Day,
  said: Map<string, Satisfaction>,
  { proposal }: Handled,
  people: readonly Player[],
  way: Way,
): Promise<void> {
  const path = paths.rateProposal(proposal.id);
  for (const [place, { browser, row }] of [...people].reverse().entries()) {
    const isLast = place === people.length - 1;
    const result =
      isLast && way === 'dissatisfied' ? 'dissatisfied' : isLast && way === 'mostly' ? 'mostly' : 'satisfied';
    const page = day.tally.note(await browser.get(path), 'rate');
    const replies = formsWith(page.text, 'reply').map(({ reply }) => String(reply));
    if (replies.length === 0) throw new Error(`${row.staffNumber} finds nothing to rate at ${path}.`);
    for (const reply of replies) {
      const fields = {
        reply,
        attitude: result === 'dissatisfied' ? 'mostly' : result,
        result,
        comment: result === 'dissatisfied' ? '只说了计划，没有说清由谁、在什么时候办完。' : '',
      };
      const times = !isLast && day.chance.happens(1 / 10) ? 2 : 1;
      for (let turn = 0; turn < times; turn += 1) {
        const visit = day.tally.note(await browser.post(path, fields), 'rating');
        if (visit.refusal) throw new Error(`A rating at ${path} met ${visit.refusal}.`);
      }
      said.set(`${reply} ${row.personId}`, result);
    }
  }
}

/** Only those to whom a proposal belongs rate it. */
async function tryStranger(day: Day, { pen }: ProposalCast, { proposal, people }: Handled): Promise<void> {
  const stranger = pen.find((player) => !people.includes(player))!;
  const fields = { reply: proposal.id, attitude: 'satisfied', result: 'satisfied' };
  const visit = await stranger.browser.post(paths.rateProposal(proposal.id), fields);
  expectRefusal(day, visit, 'proposal.notParty');
}

/** The union office records what the joint meeting said. */
async function jointMeeting(day: Day, { proposal }: Handled, verb: 'instruct' | 'conclude'): Promise<void> {
  const reason =
    verb === 'instruct'
      ? '联席会议要求分管领导牵头，一周内重新答复。'
      : '联席会议认为现有条件下已尽力办理，继续跟踪。';
  await press(day, day.secretary, paths.followProposal(proposal.id), verb, { reason });
}

/** The clock ends the time to rate where somebody said nothing, as it will in some weeks. */
async function endTime(day: Day, silent: readonly Handled[]): Promise<void> {
  const { hand } = day.unit;
  const clock = { kind: 'clock', orgId: hand.orgId } as const;
  for (const { proposal } of silent) {
    hand.now = new Date();
    const early = await run(hand.desk(clock), settleRound, { proposal: proposal.id });
    if (!isRefusal(early)) throw new Error('The time to rate ended before it was over.');
    hand.now = new Date(Date.now() + beyondRating * 86_400_000);
    await hand.order(clock, settleRound, { proposal: proposal.id });
  }
  hand.now = new Date();
}

/** What was promised gets its steps; some are reached, and the committee closes what is done. */
async function followUp(day: Day, cast: ProposalCast, list: readonly Handled[]): Promise<void> {
  for (const [place, { proposal, lead }] of list.slice(0, followed).entries()) {
    const path = paths.followProposal(proposal.id);
    const handler = cast.handlers.get(lead)!;
    const texts = ['完成第一步并通报提案人', '全部完成并公布'];
    await press(day, handler, path, 'plan', { ids: ['', ''], texts, dues: [inDays(30), inDays(90)] });
    if (place >= completed) continue;
    for (const _ of texts) await press(day, handler, path, 'reach', { note: '已完成，见内网通报。' });
    const reason = '审查提案委员会已现场核实。';
    await press(day, judgeOf(cast, proposal), path, 'complete', { reason });
    const page = day.tally.note(await handler.get(path), 'follow');
    if (formsFor(page.text, 'plan').length > 0)
      throw new Error(`${path} still asks for steps though it is closed.`);
  }
}
