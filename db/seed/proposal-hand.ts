import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Actor, OfficeKind } from '#app/domain/actor';
import { markOfAssignments, markOfReply } from '#app/domain/proposal/handling';
import { markOf } from '#app/domain/proposal/mark';
import type { ReplyOutcome, ResultCode, Satisfaction } from '#app/domain/proposal/words';
import { proposal, proposalAssignment, proposalReply } from '#db/schema';
import { appoint } from '#server/identity/appoint';
import type { AnyCommand } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import { assign } from '#server/proposal/assign';
import { draftReply } from '#server/proposal/draft-reply';
import { inviteSeconders } from '#server/proposal/invite-seconders';
import { publishReplies } from '#server/proposal/publish-replies';
import { rate } from '#server/proposal/rate';
import { recordContact } from '#server/proposal/record-contact';
import { saveDraft } from '#server/proposal/save-draft';
import { second } from '#server/proposal/second';
import { setUnit } from '#server/proposal/set-unit';
import { signReplies } from '#server/proposal/sign-replies';
import { submit } from '#server/proposal/submit';
import { submitReplies } from '#server/proposal/submit-replies';
import type { ProposalWords } from './proposal-words';
import type { RollRow, Unit } from './unit';

/** The people beside representatives who work on proposals. */
export type ProposalPeople = {
  readonly reviewer: Actor;
  /** By the name of the department. */
  readonly handlers: ReadonlyMap<string, Actor>;
  readonly units: ReadonlyMap<string, string>;
  readonly leader: Actor;
  readonly publisher: Actor;
};

/** The particulars of representatives that orders in their name need. */
type Who = Pick<RollRow, 'personId' | 'leader' | 'delegationId'>;

/** What a reply offers. */
export type ReplyGiven = {
  readonly outcome: ReplyOutcome;
  readonly code: ResultCode;
  readonly text: string;
  readonly doneBy?: string;
};

/** Gives the orders by which a proposal goes its way, as the people would who are shown its pages. */
export class ProposalHand {
  constructor(
    readonly unit: Pick<Unit, 'hand' | 'secretary'>,
    readonly people: ProposalPeople,
  ) {}

  actorOf = (row: Who): Actor =>
    this.unit.hand.person(
      row.personId,
      row.leader ? ['representative', 'groupLeader'] : ['representative'],
      row.delegationId,
    );

  private read = <T>(of: (tx: Parameters<Parameters<typeof readScoped>[3]>[0]) => Promise<T>): Promise<T> =>
    readScoped(this.unit.hand.database.db, this.unit.hand.orgId, undefined, of);

  async seen(id: string): Promise<string> {
    const [row] = await this.read((tx) => tx.select().from(proposal).where(eq(proposal.id, id)));
    return markOf(row!);
  }

  draft = async (who: Who, { title, reasons, suggestions, category }: ProposalWords): Promise<string> =>
    (
      await this.unit.hand.order(this.actorOf(who), saveDraft, {
        key: randomUUID(),
        title,
        reasons,
        suggestions,
        category,
      })
    ).proposal;

  call = (id: string, who: Who, others: readonly Who[]) =>
    this.unit.hand.order(this.actorOf(who), inviteSeconders, {
      proposal: id,
      seen: 1,
      people: others.map((row) => row.personId),
    });

  /** `seen`: the revision of the words that were read. */
  second = (id: string, who: Who, seen = 1) =>
    this.unit.hand.order(this.actorOf(who), second, { proposal: id, seen });

  /** Written, seconded by the others and handed in. */
  async handIn(who: Who, words: ProposalWords, others: readonly Who[]): Promise<string> {
    const id = await this.draft(who, words);
    await this.call(id, who, others);
    for (const row of others) await this.second(id, row);
    await this.unit.hand.order(this.actorOf(who), submit, { proposal: id, seen: 1 });
    return id;
  }

  /** A decision of the member in charge of the review. */
  decide = async (id: string, command: AnyCommand, more: Readonly<Record<string, unknown>> = {}) =>
    this.unit.hand.order(this.people.reviewer, command, { proposal: id, seen: await this.seen(id), ...more });

  private assigned = (id: string) =>
    this.read((tx) => tx.select().from(proposalAssignment).where(eq(proposalAssignment.proposalId, id)));

  async assign(id: string, lead: string, co: readonly string[] = []): Promise<void> {
    const rows = (await this.assigned(id)).filter((row) => row.round === 1);
    await this.unit.hand.order(this.people.reviewer, assign, {
      proposal: id,
      seen: markOfAssignments(1, rows),
      lead: this.people.units.get(lead),
      co: co.map((name) => this.people.units.get(name)),
    });
  }

  /** The department talks with the proposer, writes its reply, and the leader signs it and the publisher publishes it. */
  async reply(
    id: string,
    lead: string,
    given: ReplyGiven,
    upTo: 'draft' | 'signed' | 'published' = 'published',
  ) {
    const { hand } = this.unit;
    const { handlers, units } = this.people;
    const handler = handlers.get(lead)!;
    const mine = (await this.assigned(id)).find(
      (row) => row.unitId === units.get(lead) && row.state === 'open' && row.role !== 'co',
    )!;
    await hand.order(handler, recordContact, {
      assignment: mine.id,
      on: new Date(hand.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
      way: 'faceToFace',
      note: '与提案人当面沟通，说明了现状和打算，提案人补充了意见。',
    });
    await hand.order(handler, draftReply, { assignment: mine.id, ...given, seen: 'none' });
    if (upTo !== 'draft') await this.handOn(id, lead, upTo);
  }

  /** A reply that is drafted, or its correction, goes to the leader, and from there to the publisher. */
  async handOn(id: string, lead: string, upTo: 'signed' | 'published' = 'published'): Promise<void> {
    const { hand } = this.unit;
    const { handlers, leader, publisher } = this.people;
    const box = async () => {
      const rows = await this.read((tx) =>
        tx.select().from(proposalReply).where(eq(proposalReply.proposalId, id)),
      );
      const open = rows.find((row) => row.state !== 'published' && row.unit === lead)!;
      return [`${open.id}@${markOfReply(open)}`];
    };
    await hand.order(handlers.get(lead)!, submitReplies, { replies: await box() });
    await hand.order(leader, signReplies, { replies: await box() });
    if (upTo === 'published') await hand.order(publisher, publishReplies, { replies: await box() });
  }

  async rate(id: string, who: Who, result: Satisfaction, comment = ''): Promise<void> {
    const rows = await this.read((tx) =>
      tx.select().from(proposalReply).where(eq(proposalReply.proposalId, id)),
    );
    const latest = rows.filter((row) => row.state === 'published').sort((a, b) => b.number - a.number)[0]!;
    await this.unit.hand.order(this.actorOf(who), rate, {
      proposal: id,
      reply: latest.id,
      attitude: result === 'dissatisfied' ? 'mostly' : 'satisfied',
      result,
      comment,
    });
  }
}

/** Departments with somebody who handles for each; the secretary sets them up. */
export async function setUpDepartments(
  { hand, secretary }: Pick<Unit, 'hand' | 'secretary'>,
  names: readonly string[],
  given: { readonly leaderId: string; readonly handlerIds: readonly string[] },
): Promise<{ units: Map<string, string>; handlers: Map<string, Actor> }> {
  const units = new Map<string, string>();
  const handlers = new Map<string, Actor>();
  for (const [place, name] of names.entries()) {
    const { unit } = await hand.order(secretary, setUnit, { name, leader: given.leaderId });
    const personId = given.handlerIds[place]!;
    const kind: OfficeKind = 'departmentHandler';
    await hand.order(secretary, appoint, { personId, kind, scopeId: unit, startsOn: '2024-01-01' });
    units.set(name, unit);
    handlers.set(name, hand.person(personId, [kind]));
  }
  return { units, handlers };
}
