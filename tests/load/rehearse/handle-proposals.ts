import { codesOf, type ReplyOutcome, type ResultCode } from '#app/domain/proposal/words';
import { paths } from '#app/paths';
import { type Department, departments } from '#db/seed/proposal-words';
import type { Browser } from '../browser';
import { formsFor, press, valuesOf } from './forms';
import { each, type Player } from './players';
import type { ProposalCast } from './proposal-cast';
import type { Played, Reviewed } from './proposal-known';
import { judgeOf } from './review-proposals';
import type { Day } from './time';

/** A proposal on its way through the departments. */
export type Handled = {
  readonly proposal: Played;
  /** Whoever may rate: proposers, joint proposers, seconders. */
  readonly people: readonly Player[];
  readonly lead: Department;
  readonly co: Department | null;
  /** Replies by itself. */
  readonly separate: Department | null;
  readonly code: ResultCode;
};

const width = 4;
const codes: readonly ResultCode[] = ['A', 'A', 'B', 'A', 'A', 'C', 'A', 'D', 'A', 'A'];
const after = (unit: Department, steps: number): Department =>
  departments[(departments.indexOf(unit) + steps) % departments.length]!;
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Who gets which proposal: a fifth with a department that helps along, two with one that replies by itself. */
export const planHandling = (accepted: Reviewed['accepted']): Handled[] =>
  accepted.map(({ proposal, people }, place) => ({
    proposal,
    people,
    lead: proposal.words.unit as Department,
    co: place % 5 === 1 ? after(proposal.words.unit as Department, 1) : null,
    separate: place === 10 || place === 30 ? after(proposal.words.unit as Department, 2) : null,
    code: codes[place % codes.length]!,
  }));

const pageOf = ({ proposal }: Handled) => paths.proposalHandling(proposal.id);

/** The committee assigns; one proposal goes to the wrong department, which hands it back. */
export async function assignAll(day: Day, cast: ProposalCast, list: readonly Handled[]): Promise<void> {
  const ids = (...names: (Department | null)[]) =>
    names.flatMap((name) => (name ? cast.units.get(name)! : []));
  const give = (one: Handled, lead: Department) =>
    press(day, judgeOf(cast, one.proposal), pageOf(one), 'assign', {
      lead: cast.units.get(lead)!,
      co: ids(one.co),
      separate: ids(one.separate),
    });
  const [first] = list;
  const wrong = after(first!.lead, 2);
  await give(first!, wrong);
  await press(day, cast.handlers.get(wrong)!, pageOf(first!), 'handBack', {
    reason: '此项不属本部门职责，建议由主管部门承办。',
  });
  await each(
    list,
    width,
    async (one) => void (await give(one, one.lead)),
    (done) => day.progress.count('proposals assigned', done, list.length),
  );
}

const outcomeOf = (code: ResultCode, isLater: boolean): ReplyOutcome =>
  code === 'B' ? (isLater ? 'measure' : 'plan') : codesOf.measure.includes(code) ? 'measure' : 'reason';

const words: Readonly<Record<ResultCode, string>> = {
  A: '已经落实：责任科室和完成情况已在内网公布，请提案人监督。',
  B: '正在办理：分两步完成，每步完成后向提案人通报。',
  C: '暂不具备条件：列入明年计划，条件具备后优先安排。',
  D: '供工作参考：相关建议已转有关科室研究。',
};

/** What a reply says; later rounds say more. */
function replyOf(code: ResultCode, round: number): Record<string, string> {
  const outcome = outcomeOf(code, round > 1);
  const text = round === 1 ? words[code] : `（第${round}轮）${words[code]}分管领导已当面听取提案人意见。`;
  return { outcome, code, doneBy: outcome === 'plan' ? inDays(90) : '', text };
}

/** One talk with the proposer; returns the department's work. */
async function talkWith(day: Day, browser: Browser, one: Handled): Promise<string> {
  const path = pageOf(one);
  const page = day.tally.note(await browser.get(path), 'handling');
  const work = formsFor(page.text, 'contact')[0]?.assignment;
  if (typeof work !== 'string') throw new Error(`${path} offers its department no talk with the proposer.`);
  const fields = { assignment: work, on: today(), way: 'phone', note: '与提案人通话，核实了情况和期望。' };
  await press(day, browser, path, 'contact', fields);
  return work;
}

/** Talks, opinions, drafts, names beneath them; then handed on, signed and published in bulk. */
export async function handleRound(
  day: Day,
  cast: ProposalCast,
  list: readonly Handled[],
  round: number,
): Promise<void> {
  const byOne = cast.handlers.get('信息中心')!;
  const alike: string[] = [];
  await each(
    list,
    width,
    async (one) => {
      const co = one.co && cast.handlers.get(one.co)!;
      if (co) await press(day, co, pageOf(one), 'opinion', { text: '本部门配合办理，人员和经费已落实。' });
      for (const unit of [one.lead, ...(one.separate ? [one.separate] : [])]) {
        const browser = cast.handlers.get(unit)!;
        const work = await talkWith(day, browser, one);
        const isAlike = round === 1 && unit === '信息中心' && one.code === 'A' && !co && alike.length < 3;
        if (isAlike) alike.push(work);
        else await press(day, browser, pageOf(one), 'draft', replyOf(one.code, round));
      }
      if (co) await press(day, co, pageOf(one), 'countersign');
    },
    (done) => day.progress.count(`round ${round}: replies written`, done, list.length),
  );
  if (alike.length > 0)
    await ofList(day, byOne, 'handle', 'same', { assignments: alike, ...replyOf('A', 1) });
  await handOn(day, cast);
  if (round === 1) await sendOneBack(day, cast, list[0]!);
  await tick(day, day.manager, 'sign');
  // The button is pressed twice: nothing is published twice.
  await tick(day, cast.publisher, 'publish', 2);
  const left = valuesOf(
    (await cast.publisher.get(paths.proposalDesk({ turn: 'publish' }))).text,
    'replies[]',
  );
  if (left.length > 0) throw new Error(`${left.length} signed replies were left unpublished.`);
}

/** One order of the desk for what is given. */
async function ofList(
  day: Day,
  browser: Browser,
  turn: string,
  intent: string,
  fields: Record<string, string | string[]>,
): Promise<void> {
  const visit = await browser.post(paths.proposalDesk({ turn }), { intent, ...fields });
  if (day.tally.note(visit, intent).refusal) throw new Error(`"${intent}" on the desk met ${visit.refusal}.`);
}

/** Ticks all replies of a turn and gives the desk's order for them, several times at once where asked for. */
async function tick(
  day: Day,
  browser: Browser,
  turn: 'handle' | 'sign' | 'publish',
  times = 1,
): Promise<void> {
  const page = day.tally.note(await browser.get(paths.proposalDesk({ turn })), `desk: ${turn}`);
  const replies = valuesOf(page.text, 'replies[]');
  if (replies.length === 0) return;
  const intent = turn === 'handle' ? 'submit' : turn;
  const visits = await Promise.all(
    Array.from({ length: times }, () => browser.post(paths.proposalDesk({ turn }), { intent, replies })),
  );
  const taken = visits.filter((visit) => !day.tally.note(visit, intent).refusal);
  if (taken.length === 0) throw new Error(`"${intent}" on the desk met ${visits[0]?.refusal}.`);
}

async function handOn(day: Day, { handlers }: ProposalCast): Promise<void> {
  for (const browser of handlers.values()) await tick(day, browser, 'handle');
}

/** The leader wants one reply to say more; the department writes it anew and hands it on. */
async function sendOneBack(day: Day, cast: ProposalCast, one: Handled): Promise<void> {
  const reason = '请写明责任人和完成时间。';
  await press(day, day.manager, pageOf(one), 'sendBack', { reason });
  const reply = replyOf(one.code, 1);
  await press(day, cast.handlers.get(one.lead)!, pageOf(one), 'draft', {
    ...reply,
    text: `${reply.text}责任人：科室主任。`,
  });
  await handOn(day, cast);
}
