import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { markOfAssignments, markOfReply } from '#app/domain/proposal/handling';
import { handlingUnit, type proposalAssignment, type proposalReply } from '#db/schema';
import { run } from '#server/platform/command';
import { assign } from '#server/proposal/assign';
import { countersign } from '#server/proposal/countersign';
import { draftReply } from '#server/proposal/draft-reply';
import { publishReplies } from '#server/proposal/publish-replies';
import { recordContact } from '#server/proposal/record-contact';
import { signReplies } from '#server/proposal/sign-replies';
import { submitReplies } from '#server/proposal/submit-replies';
import { inOrg, value } from '#tests/support/congress';
import { Case } from './case';

type Assignment = typeof proposalAssignment.$inferSelect;
type Reply = typeof proposalReply.$inferSelect;
type Unit = 'catering' | 'finance' | 'transport';
type More = Readonly<Record<string, unknown>>;

/** Departments at work on proposals, each order as its people give it. */
export class Handling {
  private constructor(readonly of: Case) {}
  static open = async () => new Handling(await Case.open());
  close = () => this.of.close();

  get units() {
    return this.of.units;
  }
  get people() {
    return this.of.people;
  }
  as = (actor: PersonActor) => this.of.world.desk(actor);

  assigned = (id: string): Promise<Assignment[]> =>
    inOrg(this.of.world, async (tx) => [
      ...(await tx.query.proposalAssignment.findMany({
        where: (t, { eq }) => eq(t.proposalId, id),
        orderBy: (t) => [t.round, t.assignedAt, t.role],
      })),
    ]);
  /** What a department has or had last to do with a proposal. */
  async work(id: string, unit: Unit = 'catering'): Promise<Assignment> {
    const found = (await this.assigned(id)).filter(({ unitId }) => unitId === this.units[unit]);
    return found.find(({ state }) => state === 'open') ?? found.at(-1)!;
  }
  replies = (id: string): Promise<Reply[]> =>
    inOrg(this.of.world, async (tx) => [
      ...(await tx.query.proposalReply.findMany({
        where: (t, { eq }) => eq(t.proposalId, id),
        orderBy: (t) => [t.number],
      })),
    ]);
  async reply(id: string): Promise<Reply> {
    return (await this.replies(id)).at(-1)!;
  }
  /** A reply as a list's box to tick carries it. */
  box = (reply: Reply): string => `${reply.id}@${markOfReply(reply)}`;
  boxes = async (...ids: string[]) => Promise.all(ids.map(async (id) => this.box(await this.reply(id))));

  async markOf(id: string): Promise<string> {
    const { round } = (await this.of.proposal(id)) as { round: number };
    return markOfAssignments(
      round,
      (await this.assigned(id)).filter((one) => one.round === round),
    );
  }
  assign = async (id: string, more: More, who = this.people.secretary) =>
    run(this.as(who), assign, { proposal: id, seen: await this.markOf(id), ...more });
  contact = async (id: string, unit: Unit = 'catering', more: More = {}) =>
    run(this.as(this.people.handlers[unit]), recordContact, {
      assignment: (await this.work(id, unit)).id,
      on: '2026-11-02',
      way: 'phone',
      note: '电话里说明了食堂排班。',
      ...more,
    });
  async draft(id: string, unit: Unit = 'catering', more: More = {}) {
    const work: Assignment | undefined = await this.work(id, unit);
    const latest = (await this.replies(id)).filter(({ assignmentId }) => assignmentId === work?.id).at(-1);
    return run(this.as(this.people.handlers[unit]), draftReply, {
      assignment: work?.id,
      outcome: 'measure',
      code: 'A',
      text: '夜间窗口自下月起开放到凌晨两点。',
      seen: markOfReply(latest ?? null),
      ...more,
    });
  }
  countersign = async (id: string, unit: Unit = 'finance') => {
    const reply = await this.reply(id);
    return run(this.as(this.people.handlers[unit]), countersign, {
      reply: reply.id,
      seen: markOfReply(reply),
    });
  };
  submit = async (...ids: string[]) =>
    run(this.as(this.people.handlers.catering), submitReplies, { replies: await this.boxes(...ids) });
  sign = async (...ids: string[]) =>
    run(this.as(this.people.leader), signReplies, { replies: await this.boxes(...ids) });
  publish = async (...ids: string[]) =>
    run(this.as(this.people.publisher), publishReplies, { replies: await this.boxes(...ids) });

  /** A proposal whose lead has a reply in this state. */
  async upTo(state: 'draft' | 'submitted' | 'signed' | 'published'): Promise<string> {
    const id = await this.of.given('handling');
    value(await this.contact(id));
    value(await this.draft(id));
    if (state === 'draft') return id;
    value(await this.countersign(id));
    value(await this.submit(id));
    if (state === 'submitted') return id;
    value(await this.sign(id));
    if (state === 'signed') return id;
    value(await this.publish(id));
    return id;
  }
  /** Another department of the house, without people. */
  unit = (name: string): Promise<string> =>
    inOrg(this.of.world, async (tx) => {
      const [row] = await tx
        .insert(handlingUnit)
        .values({ orgId: this.of.world.orgId, name })
        .returning({ id: handlingUnit.id });
      return row!.id;
    });
  reasons = (id: string) =>
    this.of.rows<{ kind: string; reason: string | null; data: Record<string, unknown> | null }>(
      sql`select kind, reason, data from proposal_event where proposal_id = ${id} order by seq`,
    );
  told = (name: string) => this.of.world.rung.filter((one) => one.name === name);
}
