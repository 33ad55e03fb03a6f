import { sql } from 'drizzle-orm';
import { assignBy, lateness } from '#app/domain/proposal/clocks';
import { markOfReply } from '#app/domain/proposal/handling';
import { type DeskPage, type DeskRow, type Turn, turns } from '#app/domain/proposal/handling-views';
import { numberOf } from '#app/domain/proposal/mark';
import type { Standing } from '#app/domain/proposal/standing';
import { taskOf } from '#app/domain/proposal/tasks';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import type { Tx } from '#db/client';
import type { Reader } from '#server/platform/http';
import { isWorkingDay } from '#server/platform/working-days';
import { provisionalOf } from './provisional';
import { toAssign, turnOf, type WorkRow, workRows } from './rows-desk';
import { rulesOf } from './rules-of';
import { standingOf } from './standing';

/** Rows of a list; what is done leaves it, so the rest moves up. */
export const MOST_ROWS = 100;

const turnsOf = (who: Standing): readonly Turn[] => {
  const reviews = who.isCommittee || who.isSecretary;
  const isMine: Record<Turn, boolean> = {
    assign: reviews,
    extend: reviews,
    handle: who.units.length > 0,
    sign: who.isManagement,
    publish: who.isPublisher,
    due: who.isManagement || reviews || who.isPublisher,
  };
  return turns.filter((turn) => isMine[turn]);
};

/** What waits for this person, turn by turn, what is due first on top; and for management all that departments have under way. */
export async function queryDesk(reader: Reader, wanted: string | null): Promise<DeskPage> {
  const { tx, actor, now } = reader;
  const today = dayInShanghai(now);
  const who = await standingOf(tx, actor);
  const mine: { turn: Turn; count: number }[] = [];
  for (const turn of turnsOf(who)) mine.push({ turn, count: await countOf(tx, turn, who) });
  const turn =
    mine.find((one) => one.turn === wanted)?.turn ??
    mine.find(({ count }) => count > 0)?.turn ??
    mine[0]?.turn ??
    null;
  const rows = turn === null ? [] : await readTurn(tx, turn, who, today);
  const shown = rows.slice(0, MOST_ROWS);
  const days = provisionalOf(
    today,
    shown.map(({ dueOn }) => dueOn),
  );
  return { turn, mine, rows: shown, isCut: rows.length > MOST_ROWS, today, ...days };
}

async function countOf(tx: Tx, turn: Turn, who: Standing): Promise<number> {
  const condition = turnOf(turn, who);
  const rows = condition ? workRows(condition, 1000) : toAssign(1000);
  const [found] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from (${rows}) w`);
  return found?.count ?? 0;
}

async function readTurn(tx: Tx, turn: Turn, who: Standing, today: Day): Promise<DeskRow[]> {
  const condition = turnOf(turn, who);
  if (condition === null) return readFiled(tx, today);
  const rows = await tx.execute<WorkRow>(workRows(condition, MOST_ROWS + 1));
  return rows.map((row) => rowOf(row, turn, today));
}

function rowOf(row: WorkRow, turn: Turn, today: Day): DeskRow {
  const task = turn === 'extend' ? 'decide' : taskOfRow(row);
  const dueOn = row.state !== 'handling' ? null : task === 'contact' ? row.contact_by : row.reply_by;
  const showsWords = turn === 'sign' || turn === 'publish' || (turn === 'handle' && row.role !== 'co');
  return {
    key: row.id,
    proposal: row.proposal_id,
    number: numberOf(row),
    title: row.title,
    round: row.round,
    unit: row.unit,
    role: row.role,
    task,
    dueOn,
    lateness: dueOn === null ? null : lateness(dueOn, today, isWorkingDay),
    isExtended: row.is_extended,
    isAsked: row.is_asked,
    sentBack: showsWords ? row.sent_back : null,
    reply: showsWords ? replyOf(row) : null,
  };
}

export const taskOfRow = (row: WorkRow) =>
  taskOf({
    role: row.role,
    hasTalked: row.has_talked,
    hasOpinion: row.has_opinion,
    reply: row.reply_state,
    isSentBack: row.sent_back !== null,
    isCorrection: row.corrects !== null,
    namesMissing: row.names_missing,
  });

export function replyOf(row: WorkRow): DeskRow['reply'] {
  if (row.reply_id === null || row.reply_state === null) return null;
  const reply = {
    number: row.reply_number,
    state: row.reply_state,
    outcome: row.outcome,
    code: row.code,
    text: row.text,
    doneBy: row.done_by,
  };
  return { ...reply, box: `${row.reply_id}@${markOfReply(reply)}`, isCorrection: row.corrects !== null };
}

type Filed = {
  id: string;
  year: number;
  number: number;
  title: string;
  round: number;
  state: 'filed' | 'handling';
  call_id: string | null;
  org_id: string;
  filed_at: string;
};

/** A proposal that came back has no new day: the first one to assign it still holds. */
async function readFiled(tx: Tx, today: Day): Promise<DeskRow[]> {
  const rows = await tx.execute<Filed>(toAssign(MOST_ROWS + 1));
  const rules = new Map<string | null, Awaited<ReturnType<typeof rulesOf>>>();
  for (const { call_id: callId, org_id: orgId } of rows)
    if (!rules.has(callId)) rules.set(callId, await rulesOf(tx, { callId, orgId }));
  return rows.map((row) => {
    const dueOn = assignBy(rules.get(row.call_id)!, new Date(row.filed_at), isWorkingDay);
    return {
      key: row.id,
      proposal: row.id,
      number: numberOf(row),
      title: row.title,
      round: row.round,
      unit: null,
      role: null,
      task: row.state === 'filed' ? 'assign' : 'reassign',
      dueOn,
      lateness: lateness(dueOn, today, isWorkingDay),
      isExtended: false,
      isAsked: false,
      sentBack: null,
      reply: null,
    };
  });
}
