import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { markOf } from '#app/domain/proposal/mark';
import type { ProposalState } from '#app/domain/proposal/states';
import type { AnyCommand, Outcome } from '#server/platform/command';
import { run } from '#server/platform/command';
import { complete } from '#server/proposal/complete';
import { conclude } from '#server/proposal/conclude';
import { decline } from '#server/proposal/decline';
import { declineToSecond } from '#server/proposal/decline-to-second';
import { dispute } from '#server/proposal/dispute';
import { dropDraft } from '#server/proposal/drop-draft';
import { file } from '#server/proposal/file';
import { handBack } from '#server/proposal/hand-back';
import { instruct } from '#server/proposal/instruct';
import { merge } from '#server/proposal/merge';
import { markOfMilestones, milestonesOf } from '#server/proposal/milestones';
import { reachMilestone } from '#server/proposal/reach-milestone';
import { sendBack } from '#server/proposal/send-back';
import { setMilestones } from '#server/proposal/set-milestones';
import { settleDispute } from '#server/proposal/settle-dispute';
import { settleRound } from '#server/proposal/settle-round';
import { submit } from '#server/proposal/submit';
import { takeBack } from '#server/proposal/take-back';
import { turnToSuggestion } from '#server/proposal/turn-to-suggestion';
import { withdraw } from '#server/proposal/withdraw';
import { withdrawSecond } from '#server/proposal/withdraw-second';
import { inOrg } from '#tests/support/congress';
import type { Handling } from './handle';
import { rating } from './rating';
import type { Writing } from './writing';

/** One proposal that orders fall on, the other one it may be merged into, and the ground they stand on. */
export type Target = {
  readonly id: string;
  readonly other: string;
  readonly desk: Handling;
  readonly pen: Writing;
  /** A random place among the people. */
  readonly dice: number;
};
export type Act = (on: Target) => Promise<Outcome<unknown>>;

const order = async (
  { id, desk }: Target,
  who: PersonActor,
  what: AnyCommand,
  more: Readonly<Record<string, unknown>> = {},
) => {
  const row = (await desk.of.proposal(id)) as
    | { state: ProposalState; revision: number; round: number }
    | undefined;
  return run(desk.as(who), what, { proposal: id, seen: row ? markOf(row) : '', ...more });
};
const by = (
  who: (on: Target) => PersonActor,
  what: AnyCommand,
  more: Readonly<Record<string, unknown>> = {},
): Act => {
  return (on) => order(on, who(on), what, more);
};

const proposer = ({ desk }: Target) => desk.of.rep(3);
/** A representative among the first nine: proposer, seconders, strangers. */
const somebody = ({ desk, dice }: Target) => desk.of.rep(3 + (dice % 6));
const reviewer = ({ desk, dice }: Target) => desk.people.committee[dice % 5]!;
const secretary = ({ desk }: Target) => desk.people.secretary;
const reason = { reason: '理由写在这里。' };
const revisionOf = async ({ id, desk }: Target) => ((await desk.of.proposal(id))?.revision as number) ?? 1;
const withRevision =
  (who: (on: Target) => PersonActor, what: AnyCommand, more: Readonly<Record<string, unknown>> = {}): Act =>
  async (on) =>
    run(on.desk.as(who(on)), what, { proposal: on.id, seen: await revisionOf(on), ...more });
/** Hands on whatever reply there is; without one, a box that names none. */
const boxes = async ({ desk, id }: Target) => {
  const reply = await desk.reply(id);
  return reply ? [desk.box(reply)] : [];
};

/** Everything that can be ordered of a proposal, lawful or not at the moment it is. */
export const acts: Readonly<Record<string, Act>> = {
  invite: (on) => on.pen.invite(on.id),
  second: (on) => on.pen.second(on.id, 4 + (on.dice % 3)),
  declineToSecond: withRevision(somebody, declineToSecond),
  withdrawSecond: withRevision(somebody, withdrawSecond),
  takeBack: withRevision(somebody, takeBack),
  dropDraft: by(somebody, dropDraft),
  submit: withRevision(({ desk, dice }) => desk.of.rep(dice % 5 ? 3 : 4), submit),
  withdraw: by(somebody, withdraw, reason),
  sendBack: by(reviewer, sendBack, reason),
  file: by(reviewer, file),
  turnToSuggestion: by(reviewer, turnToSuggestion, reason),
  decline: by(reviewer, decline, reason),
  merge: (on) => order(on, reviewer(on), merge, { into: on.other, ...reason }),
  dispute: by(proposer, dispute, reason),
  settleDispute: (on) =>
    order(on, on.desk.people.presidium, settleDispute, {
      ...reason,
      outcome: (['file', 'suggestion', 'decline'] as const)[on.dice % 3],
    }),
  assign: (on) => on.desk.assign(on.id, { lead: on.desk.units.catering, co: [on.desk.units.finance] }),
  handBack: async (on) => {
    const work = await on.desk.work(on.id);
    return run(on.desk.as(on.desk.people.handlers.catering), handBack, {
      assignment: work?.id ?? on.id,
      ...reason,
    });
  },
  contact: async (on) =>
    (await on.desk.work(on.id)) ? on.desk.contact(on.id) : order(on, secretary(on), complete, reason),
  draft: (on) => on.desk.draft(on.id, 'catering', { code: on.dice % 2 ? 'A' : 'B' }),
  countersign: async (on) =>
    (await on.desk.reply(on.id)) ? on.desk.countersign(on.id) : order(on, secretary(on), complete, reason),
  submitReply: async (on) =>
    (await boxes(on)).length ? on.desk.submit(on.id) : order(on, secretary(on), complete, reason),
  sign: async (on) =>
    (await boxes(on)).length ? on.desk.sign(on.id) : order(on, secretary(on), complete, reason),
  publish: async (on) =>
    (await boxes(on)).length ? on.desk.publish(on.id) : order(on, secretary(on), complete, reason),
  rate: (on) =>
    rating(on.desk.of, somebody(on), on.id, {
      result: (['satisfied', 'mostly', 'dissatisfied'] as const)[on.dice % 3],
      comment: '还没有落实。',
    }),
  settleRound: (on) =>
    run(on.desk.of.world.desk({ kind: 'clock', orgId: on.desk.of.world.orgId }), settleRound, {
      proposal: on.id,
    }),
  instruct: by(secretary, instruct, reason),
  conclude: by(secretary, conclude, reason),
  setMilestones: async (on) => {
    const steps = await on.desk.of.rows<{ id: string; text: string; due_on: string }>(
      sql`select id, text, due_on::text from proposal_milestone where proposal_id = ${on.id} order by ordinal`,
    );
    const seen = await inOrg(on.desk.of.world, async (tx) => markOfMilestones(await milestonesOf(tx, on.id)));
    return run(on.desk.as(on.desk.people.handlers.catering), setMilestones, {
      proposal: on.id,
      seen,
      ids: [...steps.map((one) => one.id), ''],
      texts: [...steps.map((one) => one.text), '安装夜间窗口'],
      dues: [...steps.map((one) => one.due_on), '2027-03-01'],
      ...reason,
    });
  },
  reachMilestone: async (on) => {
    const [step] = await on.desk.of.rows<{ id: string }>(
      sql`select id from proposal_milestone where proposal_id = ${on.id} and reached_on is null limit 1`,
    );
    const today = new Date(on.desk.of.world.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    return run(on.desk.as(on.desk.people.handlers.catering), reachMilestone, {
      proposal: on.id,
      milestone: step?.id ?? on.id,
      on: today,
      note: '已完成',
    });
  },
  complete: by(reviewer, complete, reason),
};

/** What moves a proposal on from where it is: tried more often than the rest, so that random orders come to an end. */
export async function onward({ id, desk }: Target, state: ProposalState): Promise<readonly string[]> {
  switch (state) {
    case 'draft':
      return ['invite'];
    case 'seconding': {
      const agreed = await desk.of.rows(
        sql`select 1 from proposal_second where proposal_id = ${id} and state = 'agreed'`,
      );
      return agreed.length < 2 ? ['second'] : ['submit'];
    }
    case 'submitted':
      return ['file', 'file', 'file', 'merge', 'decline', 'turnToSuggestion', 'sendBack'];
    case 'returned':
      return ['submit'];
    case 'declined':
      return ['dispute'];
    case 'disputed':
      return ['settleDispute'];
    case 'filed':
      return ['assign', 'assign', 'assign', 'merge', 'dispute'];
    case 'handling': {
      const reply = (await desk.replies(id)).find((one) => one.state !== 'published');
      const talks = await desk.of.rows(sql`select 1 from proposal_contact where proposal_id = ${id}`);
      if (!reply) return talks.length > 0 ? ['contact', 'draft'] : ['contact'];
      if (reply.state === 'draft') return ['countersign', 'submitReply'];
      return reply.state === 'submitted' ? ['sign'] : ['publish'];
    }
    case 'replied':
      return ['rate', 'rate', 'rate', 'settleRound'];
    case 'escalated':
      return ['instruct', 'conclude'];
    case 'tracking':
      return ['setMilestones', 'reachMilestone', 'reachMilestone', 'complete', 'complete'];
    case 'closed':
      return ['draft', 'countersign', 'submitReply', 'sign', 'publish'];
    default:
      return [];
  }
}
