import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { document, documentBlock, documentVersion, stageWindow } from '#db/schema';
import { castOpenBallot } from '#server/ballot/cast-open-ballot';
import { planVote } from '#server/ballot/plan-vote';
import { deadlines } from '#server/clock/deadlines';
import { signInToStage } from '#server/congress/sign-in-to-stage';
import { readScoped } from '#server/platform/scope';
import { answerAmendment } from '#server/report/answer-amendment';
import { proposeAmendment } from '#server/report/propose-amendment';
import { recordReading } from '#server/report/record-reading';
import { writeComment } from '#server/report/write-comment';
import type { SeedHand } from './hand';
import { changes, remarks } from './papers';
import type { MadeSession } from './set-up-session';
import type { RollRow, Unit } from './unit';

type At = (hours: number) => Date;

/** Lets the clock keep every deadline that is due at a moment. */
export async function keepUntil(hand: SeedHand, moment: Date): Promise<void> {
  hand.now = moment;
  for (const deadline of deadlines) await deadline(hand.desk({ kind: 'clock', orgId: hand.orgId }));
}

const actorOf = (hand: SeedHand, row: RollRow) =>
  hand.person(
    row.personId,
    row.leader ? ['representative', 'groupLeader'] : ['representative'],
    row.delegationId,
  );

async function windowOf(hand: SeedHand, session: string, stage: string): Promise<string> {
  const [row] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx
      .select({ id: stageWindow.id })
      .from(stageWindow)
      .where(and(eq(stageWindow.sessionId, session), eq(stageWindow.stage, stage))),
  );
  return row!.id;
}

/** People sign in over the hours of a sitting, most of them early, some late at night. */
async function signIn(
  hand: SeedHand,
  session: string,
  stage: string,
  people: readonly RollRow[],
  from: Date,
  hours: number,
) {
  const window = await windowOf(hand, session, stage);
  for (const [i, row] of people.entries()) {
    hand.now = new Date(from.getTime() + ((i + 1) / (people.length + 1)) ** 2 * hours * 3_600_000);
    await hand.order(actorOf(hand, row), signInToStage, { window });
  }
}

/** The preparatory meeting: 55 of 60 sign in, the agenda and the presidium are adopted in open votes. */
export async function holdPreparatory(
  { hand, secretary }: Unit,
  session: string,
  roll: readonly RollRow[],
  at: At,
): Promise<void> {
  hand.now = at(-40);
  const votes: string[] = [];
  for (const [subject, question] of [
    ['presidium', '通过大会主席团名单'],
    ['agenda', '通过大会议程'],
  ] as const) {
    votes.push(
      (
        await hand.order(secretary, planVote, {
          session,
          subject,
          question,
          stage: 'preparatory',
          changeable: 'on',
        })
      ).vote,
    );
  }
  await keepUntil(hand, at(-30));
  const present = roll.filter((_row, i) => i % 12 !== 7);
  await signIn(hand, session, 'preparatory', present, at(-30), 5);
  hand.now = at(-24.5);
  for (const vote of votes) {
    for (const [i, row] of present.entries()) {
      const choice = i % 17 === 5 ? 'oppose' : i % 13 === 4 ? 'abstain' : 'approve';
      await hand.order(actorOf(hand, row), castOpenBallot, { vote, choice });
    }
  }
  await keepUntil(hand, at(-24));
}

/** The opening and the reports: everybody but three signs in. */
export async function holdOpening(
  { hand }: Unit,
  session: string,
  roll: readonly RollRow[],
  at: At,
): Promise<void> {
  const present = roll.filter((_row, i) => i % 20 !== 3);
  await keepUntil(hand, at(-23));
  await signIn(hand, session, 'opening', present, at(-23), 7);
  await keepUntil(hand, at(-15));
  await keepUntil(hand, at(-14));
  await signIn(hand, session, 'reports', present.slice(0, 41), at(-14), 5);
  await keepUntil(hand, at(-8));
  await keepUntil(hand, at(-7));
  await signIn(hand, session, 'groups', present.slice(0, 33), at(-7), 6);
}

type Paper = { readonly id: string; readonly blocks: readonly { id: string; text: string }[] };

async function papersOf(hand: SeedHand, session: string): Promise<Paper[]> {
  const rows = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
    tx
      .select({
        paper: document.id,
        block: documentBlock.blockId,
        text: documentBlock.text,
        at: document.createdAt,
      })
      .from(document)
      .innerJoin(
        documentVersion,
        and(eq(documentVersion.documentId, document.id), eq(documentVersion.number, 1)),
      )
      .innerJoin(documentBlock, eq(documentBlock.versionId, documentVersion.id))
      .where(eq(document.sessionId, session))
      .orderBy(document.createdAt, document.id, documentBlock.ordinal),
  );
  const papers = new Map<string, { id: string; blocks: { id: string; text: string }[] }>();
  for (const row of rows) {
    const paper = papers.get(row.paper) ?? { id: row.paper, blocks: [] };
    paper.blocks.push({ id: row.block, text: row.text });
    papers.set(row.paper, paper);
  }
  return [...papers.values()];
}

/** The discussion so far: people have read, spoken and proposed changes, management has answered some. */
export async function talk(
  { hand }: Unit,
  made: MadeSession,
  roll: readonly RollRow[],
  managerId: string,
  at: At,
): Promise<void> {
  const papers = await papersOf(hand, made.session);
  const find = (which: 'report' | 'plan', words: string) => {
    const paper = papers.find((one) =>
      one.blocks.some((block) => block.text.includes(which === 'plan' ? '绩效工资由' : '各位代表')),
    )!;
    return { paper, block: paper.blocks.find((block) => block.text.includes(words))! };
  };
  hand.now = at(-6);
  for (const [i, row] of roll.slice(0, 30).entries()) {
    for (const paper of papers) {
      const last = i % 3 === 0 ? Math.floor(paper.blocks.length / 2) : paper.blocks.length - 1;
      await hand.order(actorOf(hand, row), recordReading, {
        documentId: paper.id,
        number: 1,
        ranges: `0-${last}`,
      });
    }
  }
  for (const [i, remark] of remarks.entries()) {
    hand.now = at(-5.5 + i * 0.3);
    const { paper, block } = find(remark.paper, remark.at);
    await hand.order(actorOf(hand, roll[(i * 7) % roll.length]!), writeComment, {
      documentId: paper.id,
      blockId: block.id,
      text: remark.text,
      key: randomUUID(),
    });
  }
  const manager = hand.person(managerId, ['management']);
  for (const [i, change] of changes.entries()) {
    hand.now = at(-2.5 + i * 0.3);
    const { paper, block } = find(change.paper, change.at);
    const { amendmentId } = await hand.order(
      actorOf(hand, roll[(i * 11 + 3) % roll.length]!),
      proposeAmendment,
      {
        documentId: paper.id,
        blockId: block.id,
        kind: 'replace',
        text: block.text.replace(...change.replace),
        reason: change.reason,
        key: randomUUID(),
      },
    );
    if (change.answer) {
      await hand.order(manager, answerAmendment, {
        amendmentId,
        ...change.answer,
        finalText:
          change.answer.answer === 'acceptInPart'
            ? block.text.replace(change.replace[0], '2027年底前达到百分之七十五')
            : undefined,
      });
    }
  }
}
