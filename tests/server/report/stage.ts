import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { eq } from 'drizzle-orm';
import type { PersonActor } from '#app/domain/actor';
import { type SessionState, sessionStates } from '#app/domain/congress/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Block } from '#app/domain/report/document';
import {
  agendaItem,
  amendment,
  attendee,
  congressSession,
  delegation,
  representative,
  term,
} from '#db/schema';
import { type Outcome, run } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import { answerAmendment } from '#server/report/answer-amendment';
import { findBlocks, findVersion } from '#server/report/load';
import { proposeAmendment } from '#server/report/propose-amendment';
import { sendOut } from '#server/report/send-out';
import { prepareUpload, uploadVersion } from '#server/report/upload-version';
import { inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

export type Stage = Awaited<ReturnType<typeof openStage>>;

const hospital = 'tests/fixtures/case-hospital';

/** The bytes of a report of the hospital. */
export const report = (name: 'work-report' | 'pay-plan') => ({
  name: `${name}.docx`,
  bytes: new Uint8Array(fs.readFileSync(`${hospital}/${name}.docx`)),
});

export const markdown = (...lines: string[]) => ({
  name: 'draft.md',
  bytes: new TextEncoder().encode(lines.join('\n\n')),
});

/** A session whose papers are out, with a secretary, management, two delegations of three and one attendee. */
export async function openStage() {
  const world = await openWorld();
  const session = await addSession(world, '第二次会议', 'papersOut');
  const [secretaryId, managerId, staffId, attendeeId, ...ids] = await world.people(10);
  const teams = [
    await addDelegation(world, session.termId, '内科'),
    await addDelegation(world, session.termId, '护理'),
  ];
  const people: PersonActor[] = [];
  for (const [index, personId] of ids.entries()) {
    const leader = index % 3 === 0;
    const team = teams[index < 3 ? 0 : 1]!;
    await insert(world, representative, {
      termId: session.termId,
      personId,
      delegationId: team,
      leader,
      beganOn: '2026-01-01',
    });
    people.push(world.actor(personId, leader ? ['representative', 'groupLeader'] : ['representative'], team));
  }
  await insert(world, attendee, { termId: session.termId, personId: attendeeId!, kind: 'nonVoting' });
  return {
    world,
    session,
    people,
    secretary: world.actor(secretaryId!, ['secretary']),
    manager: world.actor(managerId!, ['management']),
    staff: world.actor(staffId!),
    attendee: world.actor(attendeeId!, ['nonVotingAttendee']),
    close: () => world.close(),
  };
}

/** Inserts one row of the world's organisation past the orders. */
export async function insert(world: World, table: never | object, row: object): Promise<string> {
  return world.database.db.transaction(async (tx) => {
    await tx.execute(`select set_config('app.org', '${world.orgId}', true)`);
    const rows = await tx
      .insert(table as typeof term)
      .values({ orgId: world.orgId, ...row } as typeof term.$inferInsert)
      .returning();
    return rows[0]!.id;
  });
}

const addDelegation = (world: World, termId: string, name: string) =>
  insert(world, delegation, { termId, name, ordinal: 1 });

/** A term with a session in the given state and one agenda item. */
export async function addSession(world: World, title: string, state: SessionState) {
  const termId = await insert(world, term, { name: title, beginsOn: '2026-01-01', endsOn: '2030-12-31' });
  const id = await insert(world, congressSession, {
    termId,
    title,
    kind: 'ordinary',
    onlineReason: '轮班',
    profileId: 'SH_2017',
    profileVersion: 1,
    profile: {},
    state: 'draft',
    createdBy: randomUUID(),
    createdAt: world.now,
  });
  await advance(world, id, state);
  const itemId = await insert(world, agendaItem, {
    sessionId: id,
    ordinal: 1,
    title: '审议报告',
    matter: 'report',
    procedure: 'advise',
    secret: false,
    state: 'sent',
  });
  return { id, termId, itemId };
}

/** Takes a session to a state the only way the database allows: step by step. */
const advance = (world: World, id: string, state: SessionState) =>
  inOrg(world, async (tx) => {
    for (const next of sessionStates.slice(1, sessionStates.indexOf(state) + 1)) {
      const papersOutAt = next === 'papersOut' ? new Date('2026-10-20T01:00:00Z') : undefined;
      await tx.update(congressSession).set({ state: next, papersOutAt }).where(eq(congressSession.id, id));
    }
  });

/** The value of an order that must succeed. */
export function granted<Value>(outcome: Outcome<Value>): Value {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.fields ?? {})}`);
  return outcome.value;
}

/** The code of an order that must be refused. */
export const codeOf = (outcome: Outcome<unknown> | Refusal): string =>
  isRefusal(outcome) ? outcome.code : 'not refused';

type File = { name: string; bytes: Uint8Array };

/** Uploads a file as a new paper, or as a paper's next version. */
export async function upload(
  stage: Stage,
  file: File,
  to: { documentId?: string; actor?: PersonActor } = {},
) {
  const fields = to.documentId
    ? { documentId: to.documentId }
    : { sessionId: stage.session.id, agendaItemId: stage.session.itemId };
  const prepared = await prepareUpload(file, fields, 20 * 1024 * 1024);
  if (isRefusal(prepared)) return prepared;
  return run(stage.world.desk(to.actor ?? stage.secretary), uploadVersion, prepared);
}

/** Uploads and sends out; returns the paper's id and number. */
export async function layBefore(stage: Stage, file: File, documentId?: string) {
  const paper = granted(await upload(stage, file, documentId ? { documentId } : {}));
  const out = granted(
    await run(stage.world.desk(stage.secretary), sendOut, {
      documentId: paper.documentId,
      number: paper.number,
    }),
  );
  return { ...paper, ...out };
}

/** The paragraphs of a version as they are stored. */
export const blocksOf = (stage: Stage, documentId: string, number: number): Promise<Block[]> =>
  look(stage, async (tx) => {
    const version = await findVersion(tx, documentId, number);
    return version ? findBlocks(tx, version.id) : [];
  });

/** Reads past the pages, as the organisation. */
export const look = <T>(stage: Stage, read: Parameters<typeof readScoped<T>>[3]): Promise<T> =>
  readScoped(stage.world.database.db, stage.world.orgId, () => stage.world.now, read);

export const newKey = () => randomUUID();

/** Proposes to reword a paragraph, as the first representative unless told otherwise. */
export const propose = (
  stage: Stage,
  documentId: string,
  blockId: string,
  more: object = {},
  actor = stage.people[0]!,
) =>
  run(stage.world.desk(actor), proposeAmendment, {
    documentId,
    blockId,
    kind: 'replace',
    text: '改写后的文字。',
    reason: '更准确',
    key: newKey(),
    ...more,
  });

/** Answers an amendment, as management unless told otherwise. */
export const answer = (
  stage: Stage,
  amendmentId: string,
  step: string,
  more: object = {},
  actor = stage.manager,
) =>
  run(stage.world.desk(actor), answerAmendment, {
    amendmentId,
    answer: step,
    reason: '同意代表的意见',
    ...more,
  });

/** An amendment as it is stored. */
export const amendmentOf = async (stage: Stage, id: string) =>
  (await look(stage, (tx) => tx.select().from(amendment).where(eq(amendment.id, id))))[0]!;

/** A paper laid before the session with one of its paragraphs. */
export async function layParagraph(stage: Stage) {
  const { documentId } = await layBefore(stage, report('pay-plan'));
  const block = (await blocksOf(stage, documentId, 1))[3]!;
  return { documentId, blockId: block.id, text: block.text };
}
