import { type SQL, sql } from 'drizzle-orm';
import type { PersonActor, Role } from '#app/domain/actor';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { proposalRulesOf } from '#app/domain/statute/proposals';
import { sh2017 } from '#app/domain/statute/sh-2017';
import { committee, committeeMember, handlingUnit, office, proposalCall } from '#db/schema';
import { Congress, inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';
import { type GivenMore, type GivenState, givenProposal } from './given';

/** A term with its proposal committee, departments and their people, and proposals in whatever state a test begins with. */
export class Case {
  private numbers = 0;
  private constructor(
    readonly world: World,
    readonly congress: Congress,
    readonly callId: string,
    readonly units: { readonly catering: string; readonly finance: string; readonly transport: string },
    readonly people: {
      readonly secretary: PersonActor;
      /** Members of the proposal committee; the first is its head. Representatives too. */
      readonly committee: readonly PersonActor[];
      readonly handlers: {
        readonly catering: PersonActor;
        readonly finance: PersonActor;
        readonly transport: PersonActor;
      };
      /** The leader in charge of catering, and another of management. */
      readonly leader: PersonActor;
      readonly management: PersonActor;
      readonly publisher: PersonActor;
      readonly presidium: PersonActor;
      /** Somebody of the staff without any office. */
      readonly staff: PersonActor;
    },
  ) {}

  static async open(): Promise<Case> {
    const world = await openWorld();
    const congress = await Congress.open(world, 30);
    const { orgId } = world;
    const others = await world.people(7);
    const [catering, finance, transport, leader, management, publisher, staff] = others as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const on = dayInShanghai(world.now);
    const made = await inOrg(world, async (tx) => {
      const units = await tx
        .insert(handlingUnit)
        .values([
          { orgId, name: '膳食科', leaderId: leader },
          { orgId, name: '财务处' },
          { orgId, name: '总务处' },
        ])
        .returning({ id: handlingUnit.id });
      await tx.insert(office).values([
        ...[catering, finance, transport].map((personId, at) => ({
          orgId,
          personId,
          kind: 'departmentHandler',
          scopeId: units[at]!.id,
          startsOn: '2026-01-01',
        })),
        { orgId, personId: leader, kind: 'management', startsOn: '2026-01-01' },
        { orgId, personId: management, kind: 'management', startsOn: '2026-01-01' },
        { orgId, personId: publisher, kind: 'answerPublisher', startsOn: '2026-01-01' },
      ]);
      const [group] = await tx
        .insert(committee)
        .values({ orgId, termId: congress.termId, name: '提案审查委员会', handlesProposals: true })
        .returning({ id: committee.id });
      await tx
        .insert(committeeMember)
        .values(
          congress.reps
            .slice(20, 25)
            .map((personId, at) => ({ orgId, committeeId: group!.id, personId, head: at === 0 })),
        );
      const [call] = await tx
        .insert(proposalCall)
        .values({
          orgId,
          termId: congress.termId,
          sessionId: congress.sessionId,
          title: '第二次会议提案征集',
          opensAt: new Date(world.now.getTime() - 86_400_000),
          closesAt: new Date(world.now.getTime() + 20 * 86_400_000),
          rules: proposalRulesOf(sh2017),
          createdBy: congress.secretary.personId,
          createdAt: world.now,
        })
        .returning({ id: proposalCall.id });
      return { call: call!.id, units: units.map(({ id }) => id) as [string, string, string], on };
    });
    const as = (id: string, roles: readonly Role[]) => world.actor(id, roles);
    const of = new Case(
      world,
      congress,
      made.call,
      { catering: made.units[0], finance: made.units[1], transport: made.units[2] },
      {
        secretary: congress.secretary,
        committee: congress.reps.slice(20, 25).map((id) => as(id, ['representative', 'committeeMember'])),
        handlers: {
          catering: as(catering, ['departmentHandler']),
          finance: as(finance, ['departmentHandler']),
          transport: as(transport, ['departmentHandler']),
        },
        leader: as(leader, ['management']),
        management: as(management, ['management']),
        publisher: as(publisher, ['answerPublisher']),
        presidium: as(congress.reps[26]!, ['representative', 'presidiumMember']),
        staff: as(staff, []),
      },
    );
    return of;
  }

  close = (): Promise<void> => this.world.close();

  /** A representative by place in the roster; the first three lead their delegations. */
  rep(at: number): PersonActor {
    return this.world.actor(
      this.congress.reps[at]!,
      at < 3 ? ['representative', 'groupLeader'] : ['representative'],
    );
  }

  rows = <Row extends Record<string, unknown>>(query: SQL): Promise<Row[]> =>
    inOrg(this.world, async (tx) => [...(await tx.execute(query))] as unknown as Row[]);

  proposal = async (id: string) =>
    (await this.rows<Record<string, unknown>>(sql`select * from proposal where id = ${id}`))[0]!;

  /** The kinds on a proposal's timeline, in order. */
  timeline = async (id: string): Promise<string[]> =>
    (
      await this.rows<{ kind: string }>(
        sql`select kind from proposal_event where proposal_id = ${id} order by seq`,
      )
    ).map(({ kind }) => kind);

  /** Counts the proposals of this case. */
  next = (): number => {
    this.numbers += 1;
    return this.numbers;
  };

  /**
   * A proposal of the fourth representative, seconded by the fifth and sixth, brought into a state by lawful rows without commands. From `handling` on
   * catering leads and finance co-handles; from `replied` on a reply with this code is published.
   */
  given = (state: GivenState, more: GivenMore = {}): Promise<string> => givenProposal(this, state, more);
}
