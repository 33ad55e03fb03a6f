import { sql } from 'drizzle-orm';
import type { PersonActor, Role } from '#app/domain/actor';
import { markOf } from '#app/domain/discussion/answers';
import { connectAsOwner } from '#db/client';
import { discussionRoom, statement } from '#db/schema';
import { askFollowUp } from '#server/discussion/ask-follow-up';
import { draftAnswer } from '#server/discussion/draft-answer';
import { gatherQuestion } from '#server/discussion/gather-question';
import { findLatest } from '#server/discussion/load-question';
import { placeQuestions } from '#server/discussion/place-questions';
import { publishAnswer } from '#server/discussion/publish-answer';
import { reviewAnswer } from '#server/discussion/review-answer';
import { sendQuestion } from '#server/discussion/send-question';
import { run } from '#server/platform/command';
import { Congress, inOrg, value } from '#tests/support/congress';
import { guest, member } from '#tests/support/day';
import { makeRoom } from '#tests/support/room';
import { openWorld, type World } from '#tests/support/world';

type More = Readonly<Record<string, unknown>>;

/** A congress whose papers are out, with a room for each delegation, and the offices through which an answer goes. */
export class RollUp {
  private constructor(
    readonly world: World,
    readonly congress: Congress,
    /** Of the first, second and third delegation. */
    readonly rooms: readonly string[],
    /** Who leads each of them. */
    readonly leaders: readonly PersonActor[],
    readonly manager: PersonActor,
    readonly reviewer: PersonActor,
    readonly publisher: PersonActor,
  ) {}

  static async open(): Promise<RollUp> {
    const world = await openWorld();
    const congress = await Congress.open(world, 12);
    await congress.sendPapers();
    const rooms: string[] = [];
    for (const delegation of [1, 2, 3]) rooms.push(await makeRoom(congress, 'delegation', { delegation }));
    const leaders = [];
    for (const index of [0, 1, 2]) leaders.push(await member(congress, index));
    const [manager, reviewer, publisher] = await world.people(3);
    return new RollUp(
      world,
      congress,
      rooms,
      leaders,
      world.actor(manager!, ['management']),
      world.actor(reviewer!, ['answerReviewer']),
      world.actor(publisher!, ['answerPublisher']),
    );
  }

  close = () => this.world.close();
  secretary = () => this.congress.secretary;
  member = (index: number) => member(this.congress, index);
  guest = () => guest(this.congress);
  /** Somebody new with exactly these offices. */
  office = async (...roles: Role[]) => this.world.actor((await this.world.people(1))[0]!, roles);

  /** Everybody who has no part in a step, one of each kind; `except` do. */
  async others(...except: readonly Role[]): Promise<PersonActor[]> {
    const kinds: Role[] = [
      'secretary',
      'management',
      'departmentHandler',
      'committeeMember',
      'scrutineer',
      'inspector',
      'superiorUnion',
      'answerReviewer',
      'answerPublisher',
    ];
    const left = kinds.filter((kind) => !except.includes(kind));
    const people = await this.world.people(left.length + 1);
    const offices = left.map((kind, index) => this.world.actor(people[index]!, [kind]));
    return [...offices, this.world.actor(people[left.length]!)];
  }

  /** Somebody says something in a room; returns the statement's id. */
  say = (room: number, who: PersonActor | number, text = '班车太少', more: More = {}): Promise<string> =>
    inOrg(this.world, async (tx) => {
      const roomId = this.rooms[room]!;
      const [counted] = await tx
        .update(discussionRoom)
        .set({ newest: sql`newest + 1` })
        .where(sql`id = ${roomId}`)
        .returning({ number: discussionRoom.newest });
      const [made] = await tx
        .insert(statement)
        .values({
          orgId: this.world.orgId,
          roomId,
          number: counted!.number,
          text,
          authorId: typeof who === 'number' ? this.congress.reps[who]! : who.personId,
          key: crypto.randomUUID(),
          createdAt: this.world.now,
          ...more,
        })
        .returning({ id: statement.id });
      return made!.id;
    });

  gather = (room: number, statements: readonly string[], more: More = {}, who = this.leaders[room]!) =>
    run(this.world.desk(who), gatherQuestion, {
      room: this.rooms[room],
      key: crypto.randomUUID(),
      text: '什么时候增加夜班班车？',
      statements,
      ...more,
    });

  /** A question of the room's leader from one statement of a member of it. */
  async drafted(room: number, more: More = {}): Promise<string> {
    const source = await this.say(room, room + 3);
    return value(await this.gather(room, [source], more)).groupQuestion;
  }

  /** The secretary moderates everywhere. */
  send = async (groupQuestion: string): Promise<string> =>
    value(await run(this.world.desk(this.secretary()), sendQuestion, { groupQuestion })).groupQuestion;

  sent = async (room: number, more: More = {}): Promise<string> => this.send(await this.drafted(room, more));

  place = (groupQuestions: readonly string[], more: More = {}, who = this.secretary()) =>
    run(this.world.desk(who), placeQuestions, { session: this.congress.sessionId, groupQuestions, ...more });

  /** A question of the congress from the given rooms. */
  async placed(rooms: readonly number[] = [0], more: More = {}): Promise<string> {
    const groups = [];
    for (const room of rooms) groups.push(await this.sent(room));
    return value(await this.place(groups, { text: '夜班班车何时增加？', ...more })).question;
  }

  /** What somebody who has just read the question has before them. */
  mark = (question: string): Promise<string> =>
    inOrg(this.world, async (tx) => {
      const [row] = await tx.execute<{ text: string }>(sql`select text from question where id = ${question}`);
      return markOf(row!, await findLatest({ tx }, question));
    });

  draft = async (question: string, more: More = {}, who = this.manager) =>
    run(this.world.desk(who), draftAnswer, {
      question,
      text: '十二月起增加两班。',
      unit: '总务处',
      seen: await this.mark(question),
      ...more,
    });

  review = async (question: string, more: More = {}, who = this.reviewer) =>
    run(this.world.desk(who), reviewAnswer, {
      question,
      verdict: 'approve',
      seen: await this.mark(question),
      ...more,
    });

  publish = async (question: string, more: More = {}, who = this.publisher) =>
    run(this.world.desk(who), publishAnswer, { question, seen: await this.mark(question), ...more });

  followUp = (question: string, who: PersonActor, more: More = {}) =>
    run(this.world.desk(who), askFollowUp, {
      question,
      key: crypto.randomUUID(),
      text: '周末也增加吗？',
      ...more,
    });

  /** Drafted, reviewed, published. */
  async answered(question: string, more: More = {}): Promise<string> {
    value(await this.draft(question, more));
    value(await this.review(question));
    value(await this.publish(question));
    return question;
  }

  rows = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
    inOrg(this.world, async (tx) => [...(await tx.execute<Row>(query))]);

  groupQuestion = async (id: string) =>
    (
      await this.rows<{ state: string; text: string; question_id: string | null; item_id: string | null }>(
        sql`select * from group_question where id = ${id}`,
      )
    )[0]!;

  question = async (id: string) =>
    (
      await this.rows<{
        state: string;
        text: string;
        number: number;
        item_id: string | null;
        answered_at: string | null;
      }>(sql`select * from question where id = ${id}`)
    )[0];

  /** The session stands at once where a test of times needs it; only the owner of the tables can do that. */
  moveTo = (state: string) => this.force(sql`state = ${state}`);

  /** The profile that the session froze lets it close with questions that are answered later. */
  relax = () => {
    const figure = { value: false, article: '本单位实施细则第八条', trust: 'oneSource' };
    const kept = JSON.stringify({ discussion: { answersBeforeClosing: figure } });
    return this.force(sql`profile = profile || ${kept}::text::jsonb`);
  };

  private async force(set: ReturnType<typeof sql>): Promise<void> {
    const owner = connectAsOwner(this.world.ownerUrl);
    await owner.db.transaction(async (tx) => {
      await tx.execute(sql`alter table congress_session disable trigger user`);
      await tx.execute(sql`update congress_session set ${set} where id = ${this.congress.sessionId}`);
      await tx.execute(sql`alter table congress_session enable trigger user`);
    });
    await owner.close();
  }

  /** Somebody of another organisation that knows the id. */
  stranger(roles: readonly Role[]): PersonActor {
    return { ...this.world.actor(crypto.randomUUID(), roles), orgId: crypto.randomUUID() };
  }
}
