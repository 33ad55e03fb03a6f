import { sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import type { HandStep } from '#app/domain/congress/forms';
import { findGate, type GateId } from '#app/domain/congress/gates';
import type { SessionState, Stage } from '#app/domain/congress/states';
import { mainStages } from '#app/domain/congress/windows';
import { isRefusal } from '#app/domain/refusal';
import type { Tx } from '#db/client';
import { attendance, delegation, representative, stageWindow, term } from '#db/schema';
import { keepWindows } from '#server/clock/windows';
import { addItem } from '#server/congress/add-item';
import { agreeItem } from '#server/congress/agree-item';
import { askOverride } from '#server/congress/ask-override';
import { confirmOverride } from '#server/congress/confirm-override';
import { createSession } from '#server/congress/create-session';
import { planWindows } from '#server/congress/plan-windows';
import { takeStep } from '#server/congress/take-step';
import { installReactions, type Outcome, run } from '#server/platform/command';
import { enter } from '#server/platform/scope';
import { reactions } from '#server/reactions';
import type { World } from './world';

export const hour = 3_600_000;
export const day = 24 * hour;

/** Unwraps what must have been performed. */
export function value<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** The code of what must have been refused. */
export function codeOf(outcome: Outcome<unknown>): string {
  if (!isRefusal(outcome)) throw new Error('it was performed');
  return outcome.code;
}

/** A congress of invented people whose session every test drives through the ordinary commands. */
export class Congress {
  sessionId = '';
  private constructor(
    readonly world: World,
    readonly termId: string,
    readonly secretary: PersonActor,
    readonly second: PersonActor,
    /** Representatives; the first of each delegation leads it. */
    readonly reps: readonly string[],
  ) {}

  /** A term with representatives in three delegations, and a session of it in draft. */
  static async open(world: World, representatives = 30): Promise<Congress> {
    installReactions(reactions);
    const staff = await world.people(representatives + 2);
    const reps = staff.slice(2);
    const termId = await inOrg(world, async (tx) => {
      const { orgId } = world;
      const [made] = await tx
        .insert(term)
        .values({ orgId, name: `第${staff[0]!.slice(0, 6)}届`, beginsOn: '2026-01-01', endsOn: '2030-12-31' })
        .returning({ id: term.id });
      const groups = await tx
        .insert(delegation)
        .values(
          [1, 2, 3].map((ordinal) => ({ orgId, termId: made!.id, name: `第${ordinal}代表团`, ordinal })),
        )
        .returning({ id: delegation.id });
      await tx.insert(representative).values(
        reps.map((personId, index) => ({
          orgId,
          termId: made!.id,
          personId,
          delegationId: groups[index % 3]!.id,
          leader: index < 3,
          beganOn: '2026-01-01',
        })),
      );
      return made!.id;
    });
    const secretary = world.actor(staff[0]!, ['secretary']);
    const congress = new Congress(world, termId, secretary, world.actor(staff[1]!, ['secretary']), reps);
    congress.sessionId = value(
      await run(world.desk(secretary), createSession, {
        term: termId,
        title: '第六届职工代表大会第二次会议',
        kind: 'ordinary',
        onlineReason: '临床一线轮班，无法同一时间集中',
      }),
    ).id;
    return congress;
  }

  /** Further representatives, in the first delegation. */
  async elect(people: readonly string[]): Promise<void> {
    const { orgId } = this.world;
    await inOrg(this.world, async (tx) => {
      const [group] = await tx.select().from(delegation).where(sql`term_id = ${this.termId}`).limit(1);
      await tx.insert(representative).values(
        people.map((personId) => ({
          orgId,
          termId: this.termId,
          personId,
          delegationId: group!.id,
          beganOn: '2026-01-01',
        })),
      );
    });
  }

  get desk() {
    return this.world.desk(this.secretary);
  }

  /** One window of two hours a stage, on successive days from `from` (default: in eight days). */
  times(from = new Date(this.world.now.getTime() + 8 * day)) {
    return mainStages.map((stage, index) => ({
      stage: stage as Stage,
      opensAt: new Date(from.getTime() + index * day).toISOString(),
      closesAt: new Date(from.getTime() + index * day + 2 * hour).toISOString(),
    }));
  }

  plan = (windows: readonly unknown[] = this.times()) =>
    run(this.desk, planWindows, { session: this.sessionId, windows });

  add = (more: Readonly<Record<string, unknown>> = {}) =>
    run(this.desk, addItem, {
      session: this.sessionId,
      title: '审议2026年度工作报告',
      matter: 'annualOperation',
      ...more,
    });

  step = (step: HandStep, more: Readonly<Record<string, unknown>> = {}) =>
    run(this.desk, takeStep, { session: this.sessionId, step, ...more });

  /** Asked by the secretary, confirmed by the second one. */
  async override(...gates: GateId[]): Promise<void> {
    for (const gate of gates) {
      if (!findGate(gate)?.overridable) throw new Error(`${gate} can't be overridden`);
      const asked = value(
        await run(this.desk, askOverride, { session: this.sessionId, gate, reason: '测试需要' }),
      );
      value(await run(this.world.desk(this.second), confirmOverride, { override: asked.id }));
    }
  }

  windows = () =>
    inOrg(this.world, (tx) =>
      tx
        .select()
        .from(stageWindow)
        .where(sql`session_id = ${this.sessionId}`)
        .orderBy(stageWindow.opensAt, stageWindow.ordinal),
    );

  async window(stage: Stage, ordinal = 1) {
    const found = (await this.windows()).find((one) => one.stage === stage && one.ordinal === ordinal);
    if (!found) throw new Error(`no window of ${stage}`);
    return found;
  }

  async state(): Promise<SessionState> {
    const rows = await inOrg(this.world, (tx) =>
      tx.execute<{ state: SessionState }>(
        sql`select state from congress_session where id = ${this.sessionId}`,
      ),
    );
    return rows[0]!.state;
  }

  /** The first `count` representatives sign in at the stage's sitting. */
  async signIn(stage: Stage, count = this.reps.length, ordinal = 1): Promise<void> {
    const { id } = await this.window(stage, ordinal);
    const { orgId, now } = this.world;
    if (count === 0) return;
    await inOrg(this.world, (tx) =>
      tx
        .insert(attendance)
        .values(
          this.reps.slice(0, count).map((personId) => ({
            orgId,
            windowId: id,
            sessionId: this.sessionId,
            personId,
            formal: true,
            at: now,
            channel: 'self' as const,
          })),
        )
        .onConflictDoNothing(),
    );
  }

  /** One person stands in the attendance of a sitting, formally or as a guest. */
  async attend(stage: Stage, personId: string, formal: boolean): Promise<void> {
    const { id } = await this.window(stage);
    const { orgId, now } = this.world;
    const sessionId = this.sessionId;
    await inOrg(this.world, (tx) =>
      tx
        .insert(attendance)
        .values({ orgId, windowId: id, sessionId, personId, formal, at: now, channel: 'self' }),
    );
  }

  /** Turns the clock to the moment and lets it do what is due. */
  async travel(to: Date | string): Promise<void> {
    this.world.now = new Date(to);
    await keepWindows(this.desk);
  }

  /** From draft to papers out, with what this test does not care about overridden. */
  async sendPapers(): Promise<void> {
    const item = value(await this.add());
    value(await run(this.desk, agreeItem, { item: item.id }));
    value(await this.plan());
    await this.override('compositionRight', 'documentsThere');
    for (const step of ['plan', 'launch', 'sendPapers'] as const) value(await this.step(step));
  }

  /** Through the stages up to `target`, whose window then stands open, with everybody signed in before it. */
  async reach(target: Exclude<Stage, 'presidium'>): Promise<void> {
    await this.sendPapers();
    await this.override('presidiumRight', 'presidiumElected', 'agendaAdopted', 'resolutionsAdopted');
    for (const stage of mainStages) {
      const window = await this.window(stage);
      await this.travel(window.opensAt);
      if (stage === target) return;
      await this.signIn(stage);
      await this.travel((await this.window(stage)).closesAt);
    }
  }
}

/** Reads or prepares rows as the application would, for the test's organisation. */
export const inOrg = <T>(world: World, work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.database.db.transaction(async (tx) => {
    await enter(tx, world.orgId, () => world.now);
    return work(tx);
  });
