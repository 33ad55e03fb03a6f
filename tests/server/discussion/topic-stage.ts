import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import type { ProfileId } from '#app/domain/statute/profiles';
import { connectAsOwner } from '#db/client';
import { organisation, person } from '#db/schema';
import { callJointMeeting } from '#server/discussion/call-joint-meeting';
import { putTopic } from '#server/discussion/put-topic';
import { raiseTopic } from '#server/discussion/raise-topic';
import { supportTopic } from '#server/discussion/support-topic';
import { run } from '#server/platform/command';
import { Congress, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

/** Thirty representatives in three delegations between two sessions; a third of them is ten. */
export class Between {
  private constructor(
    readonly world: World,
    readonly congress: Congress,
  ) {}

  static async open(): Promise<Between> {
    const world = await openWorld();
    return new Between(world, await Congress.open(world));
  }

  get secretary() {
    return this.world.desk(this.congress.secretary);
  }

  /** The `index`th representative as signed in; the first three lead their delegations. */
  async rep(index: number): Promise<PersonActor> {
    const id = this.congress.reps[index]!;
    const [seat] = await this.rows<{ delegation_id: string; leader: boolean }>(
      sql`select delegation_id, leader from representative where person_id = ${id} and term_id = ${this.congress.termId}`,
    );
    const roles = seat!.leader ? (['representative', 'groupLeader'] as const) : (['representative'] as const);
    return this.world.actor(id, roles, seat!.delegation_id);
  }

  async desk(index: number) {
    return this.world.desk(await this.rep(index));
  }

  raise = async (index = 3, more: Readonly<Record<string, unknown>> = {}) =>
    run(await this.desk(index), raiseTopic, {
      title: '夜班休息室太少，请增设',
      text: '外科三个病区合用一间休息室。\n希望每个病区各有一间。',
      key: randomUUID(),
      ...more,
    });

  /** A topic of the third representative, whose group the first one leads. */
  raised = async (more: Readonly<Record<string, unknown>> = {}) => value(await this.raise(3, more)).topic;

  put = async (topic: string, index = 0) => run(await this.desk(index), putTopic, { topic });

  putOne = async (more: Readonly<Record<string, unknown>> = {}) => {
    const topic = await this.raised(more);
    value(await this.put(topic));
    return topic;
  };

  /** Supported by so many of all, whoever raised it among them. */
  async supportTo(topic: string, count: number) {
    for (let index = 4; index < 3 + count; index += 1)
      value(await run(await this.desk(index), supportTopic, { topic }));
  }

  call = (more: Readonly<Record<string, unknown>> = {}) =>
    run(this.secretary, callJointMeeting, {
      title: '2026年第一次联席会议',
      holdsAt: '2026-11-05T14:00',
      place: '行政楼三楼会议室',
      ...more,
    });

  called = async (more: Readonly<Record<string, unknown>> = {}) => value(await this.call(more)).meeting;

  row = async (topic: string) =>
    (
      await this.rows<{ state: string; meeting_id: string | null; session_id: string | null; reply: string }>(
        sql`select * from topic where id = ${topic}`,
      )
    )[0]!;

  meeting = async (id: string) =>
    (
      await this.rows<{ state: string; record: string | null; reported_to: string | null }>(
        sql`select * from joint_meeting where id = ${id}`,
      )
    )[0]!;

  rows = <T extends Record<string, unknown> = Record<string, unknown>>(query: SQL): Promise<T[]> =>
    inOrg(this.world, async (tx) => [...(await tx.execute(query))] as T[]);

  /** Ends the mandate of the `index`th representative. */
  end = (index: number) =>
    this.rows(
      sql`update representative set ended_on = '2026-11-01', end_reason = '调离' where person_id = ${this.congress.reps[index]!}`,
    );

  /** The session of the term goes on without ceremony. */
  async sessionIs(state: string, id = this.congress.sessionId) {
    const owner = connectAsOwner(this.world.ownerUrl);
    await owner.sql.begin(async (of) => {
      await of`set local session_replication_role = replica`;
      await of`update congress_session set state = ${state}, adjourned_from = ${state === 'adjourned' ? 'opening' : null} where id = ${id}`;
    });
    await owner.close();
  }

  /** The organisation comes under other rules. */
  async under(profile: ProfileId, kind: 'hospital' | 'school' | 'enterprise' = 'hospital') {
    const owner = connectAsOwner(this.world.ownerUrl);
    await owner.sql`update organisation set rule_profile = ${profile}, kind = ${kind} where id = ${this.world.orgId}`;
    await owner.close();
  }

  /** Somebody of another organisation with these roles, to whom nothing here exists. */
  async stranger(roles: PersonActor['roles'] = ['secretary']) {
    const owner = connectAsOwner(this.world.ownerUrl);
    const [other] = await owner.db
      .insert(organisation)
      .values({ slug: `o${randomUUID()}`, name: '外单位', kind: 'hospital', ruleProfile: 'SH_2017' })
      .returning({ id: organisation.id });
    const [made] = await owner.db
      .insert(person)
      .values({ orgId: other!.id, staffNumber: 'X1', name: '外人' })
      .returning({ id: person.id });
    await owner.close();
    return this.world.desk({ ...this.world.actor(made!.id, roles), orgId: other!.id });
  }

  /** Everybody who is not meant by a permit: nobody, staff, every office but those named, machines. */
  async outsiders(...meant: readonly string[]) {
    const [id] = await this.world.people(1);
    const offices = [
      'secretary',
      'management',
      'departmentHandler',
      'committeeMember',
      'scrutineer',
      'inspector',
      'superiorUnion',
      'answerReviewer',
      'answerPublisher',
      'representative',
      'groupLeader',
      'presidiumMember',
      'nonVotingAttendee',
    ] as const;
    const { orgId } = this.world;
    return [
      this.world.desk({ kind: 'visitor', orgId }),
      this.world.desk(this.world.actor(id!)),
      this.world.desk({ kind: 'clock', orgId }),
      ...(meant.includes('system') ? [] : [this.world.desk({ kind: 'system', orgId })]),
      ...offices
        .filter((office) => !meant.includes(office))
        .map((office) => this.world.desk(this.world.actor(id!, [office]))),
    ];
  }

  close = () => this.world.close();
}

/** What everybody outside hears. */
export const shut = /^platform\.(notAllowed|signedOut)$/;
