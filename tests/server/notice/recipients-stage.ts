import { sql } from 'drizzle-orm';
import {
  agendaItem,
  committee,
  committeeMember,
  discussionRoom,
  groupQuestion,
  jointMeeting,
  leaveRequest,
  office,
  openVote,
  presidiumMember,
  question,
  questionSource,
  statement,
  topic,
  topicSupport,
} from '#db/schema';
import { type Congress, inOrg } from '#tests/support/congress';
import type { World } from '#tests/support/world';

/** One of everything that somebody is told of, around the people of the letters; returns the ids by name. */
export async function setStage(
  world: World,
  congress: Congress,
  people: Map<string, string>,
): Promise<Record<string, string>> {
  const id = (letter: string) => people.get(letter)!;
  const { orgId, now } = world;
  const sessionId = congress.sessionId;
  const [m, r, p] = (await world.people(3)) as [string, string, string];
  for (const [letter, person] of Object.entries({ m, r, p })) people.set(letter, person);
  return inOrg(world, async (tx) => {
    const hold = (letter: string, kind: string) => ({
      orgId,
      personId: id(letter),
      kind,
      startsOn: '2020-01-01',
    });
    await tx
      .insert(office)
      .values([
        hold('s', 'secretary'),
        hold('m', 'management'),
        hold('r', 'answerReviewer'),
        hold('p', 'answerPublisher'),
        { ...hold('l', 'secretary'), endsOn: '2020-02-01' },
      ]);
    await tx
      .insert(presidiumMember)
      .values({ orgId, sessionId, personId: id('k') })
      .onConflictDoNothing();
    const [group] = await tx.execute<{ delegation_id: string }>(
      sql`select delegation_id from roll_entry where session_id = ${sessionId} and person_id = ${id('a')}`,
    );
    const delegationId = group!.delegation_id;
    await tx.execute(sql`delete from discussion_room`);
    const [room] = await tx
      .insert(discussionRoom)
      .values({
        orgId,
        sessionId,
        kind: 'delegation',
        delegationId,
        name: '第1代表团',
        newest: 1,
        createdAt: now,
      })
      .returning();
    const [said] = await tx
      .insert(statement)
      .values({
        orgId,
        roomId: room!.id,
        number: 1,
        text: '话',
        authorId: id('d'),
        key: crypto.randomUUID(),
        createdAt: now,
        hiddenAt: now,
        hiddenBy: id('a'),
        hiddenReason: '理由',
      })
      .returning();
    const [asked] = await tx
      .insert(question)
      .values({
        orgId,
        sessionId,
        number: 1,
        text: '问题',
        state: 'open',
        consolidatedBy: id('s'),
        consolidatedAt: now,
      })
      .returning();
    const [gathered] = await tx
      .insert(groupQuestion)
      .values({ orgId, roomId: room!.id, text: '问题', state: 'draft', gatheredBy: id('a'), gatheredAt: now })
      .returning();
    await tx.insert(questionSource).values({ orgId, groupQuestionId: gathered!.id, statementId: said!.id });
    for (const state of ['sent', 'placed'])
      await tx.execute(
        sql`update group_question set state = ${state}, question_id = case when ${state} = 'placed' then ${asked!.id}::uuid end where id = ${gathered!.id}`,
      );
    const [follow] = await tx
      .insert(question)
      .values({
        orgId,
        sessionId,
        number: 2,
        text: '追问',
        state: 'open',
        followsId: asked!.id,
        askedBy: id('g'),
        consolidatedBy: id('g'),
        consolidatedAt: now,
      })
      .returning();
    const [item] = await tx.select().from(agendaItem).limit(1);
    const [vote] = await tx
      .insert(openVote)
      .values({
        orgId,
        sessionId,
        subject: 'agenda',
        question: '同意？',
        stage: 'vote',
        changeable: false,
        opensAt: now,
        closesAt: new Date(now.getTime() + 3_600_000),
        state: 'planned',
        createdBy: id('s'),
        createdAt: now,
      })
      .returning();
    await tx.execute(sql`update open_vote set state = 'open' where id = ${vote!.id}`);
    await tx.execute(
      sql`insert into open_ballot (org_id, vote_id, person_id, choice, cast_at) values (${orgId}, ${vote!.id}, ${id('a')}, 'approve', ${now.toISOString()})`,
    );
    await tx.insert(leaveRequest).values([
      {
        orgId,
        sessionId,
        personId: id('d'),
        stages: ['closing'],
        reason: '值班',
        state: 'asked',
        askedAt: now,
      },
      {
        orgId,
        sessionId,
        personId: id('b'),
        stages: ['closing'],
        reason: '值班',
        state: 'asked',
        askedAt: now,
      },
      {
        orgId,
        sessionId,
        personId: id('e'),
        stages: ['vote'],
        reason: '值班',
        state: 'granted',
        askedAt: now,
        decidedAt: now,
        decidedBy: id('b'),
      },
    ]);
    const [raised] = await tx
      .insert(topic)
      .values({
        orgId,
        termId: congress.termId,
        delegationId,
        title: '议题',
        text: '内容',
        raisedBy: id('d'),
        raisedAt: now,
        key: crypto.randomUUID(),
        state: 'put',
        putAt: now,
        putBy: id('a'),
      })
      .returning();
    await tx.insert(topicSupport).values({ orgId, topicId: raised!.id, personId: id('h'), at: now });
    const [board] = await tx
      .insert(committee)
      .values({ orgId, termId: congress.termId, name: '提案委员会' })
      .returning();
    await tx.insert(committeeMember).values([
      { orgId, committeeId: board!.id, personId: id('i'), head: true },
      { orgId, committeeId: board!.id, personId: id('j') },
    ]);
    const [meeting] = await tx
      .insert(jointMeeting)
      .values({
        orgId,
        termId: congress.termId,
        title: '联席会议',
        holdsAt: new Date(now.getTime() + 86_400_000),
        place: '三楼',
        profileId: 'SH_2017',
        state: 'called',
        calledBy: id('s'),
        calledAt: now,
      })
      .returning();
    return {
      statement: said!.id,
      question: asked!.id,
      follow: follow!.id,
      item: item!.id,
      vote: vote!.id,
      topic: raised!.id,
      meeting: meeting!.id,
    };
  });
}
