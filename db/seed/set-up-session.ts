import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/actor';
import type { Stage } from '#app/domain/congress/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import type { Procedure } from '#app/domain/statute/matter';
import type { UnitKind } from '#app/domain/statute/profile';
import { type ProfileId, profile } from '#app/domain/statute/profiles';
import { mattersFor, suggestMatters } from '#app/domain/statute/route';
import { agendaItem } from '#db/schema';
import { addItem } from '#server/congress/add-item';
import { agreeItem } from '#server/congress/agree-item';
import { createSession } from '#server/congress/create-session';
import { planWindows } from '#server/congress/plan-windows';
import { takeStep } from '#server/congress/take-step';
import { run } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import { sendOut } from '#server/report/send-out';
import { prepareUpload, uploadVersion } from '#server/report/upload-version';
import type { SeedHand } from './hand';

/** An agenda item as a plan names it: what the congress does with it, and the paper laid before it. */
export type PlannedItem = {
  readonly title: string;
  readonly procedure: Procedure;
  readonly document?: { readonly name: string; readonly bytes: Uint8Array };
  readonly seats?: number;
  /** Staff numbers. */
  readonly persons?: readonly string[];
  readonly grades?: readonly string[];
};

export type PlannedSession = {
  readonly term: string;
  readonly title: string;
  readonly onlineReason: string;
  readonly profile: ProfileId;
  readonly unit: UnitKind;
  readonly items: readonly PlannedItem[];
  readonly windows: readonly { readonly stage: Stage; readonly opensAt: Date; readonly closesAt: Date }[];
  /** Called for each item the law sends another way than the plan says; the item is then put as the law wants. Without it a refusal ends the set-up. */
  readonly onRefusal?: (refusal: Refusal) => void;
};

export type MadeSession = {
  readonly session: string;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly secret: boolean;
    readonly document: string | null;
  }[];
};

/** The catalogue's row for a title and what shall be done with it; a title the law routes elsewhere is left to the command to refuse. */
export function matterFor(plan: Pick<PlannedSession, 'profile' | 'unit'>, item: PlannedItem): string {
  const rules = profile(plan.profile);
  const fits = (matter: { procedure: Procedure }) => matter.procedure === item.procedure;
  const found =
    suggestMatters(rules, item.title, plan.unit).find(fits) ?? mattersFor(rules, plan.unit).find(fits);
  if (!found) throw new Error(`${plan.profile} knows no matter to ${item.procedure} for "${item.title}".`);
  return found.id;
}

/** Creates the session with its agenda, papers and windows and takes it to "planned", as a secretary would on the setup pages. */
export async function setUpSession(
  hand: SeedHand,
  secretary: Actor,
  plan: PlannedSession,
): Promise<MadeSession> {
  const { id: session } = await hand.order(secretary, createSession, {
    term: plan.term,
    title: plan.title,
    kind: 'ordinary',
    onlineReason: plan.onlineReason,
  });
  const items: MadeSession['items'][number][] = [];
  for (const item of plan.items) {
    const { id } = await putOnAgenda(hand, secretary, session, plan, item);
    await hand.order(secretary, agreeItem, { item: id });
    const document = item.document ? await layPaper(hand, secretary, session, id, item.document) : null;
    const [row] = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx.select({ secret: agendaItem.secret }).from(agendaItem).where(eq(agendaItem.id, id)),
    );
    items.push({ id, title: item.title, secret: row!.secret, document });
  }
  await hand.order(secretary, planWindows, {
    session,
    windows: plan.windows.map((window) => ({
      stage: window.stage,
      opensAt: window.opensAt.toISOString(),
      closesAt: window.closesAt.toISOString(),
    })),
  });
  await hand.order(secretary, takeStep, { session, step: 'plan' });
  return { session, items };
}

async function putOnAgenda(
  hand: SeedHand,
  secretary: Actor,
  session: string,
  plan: PlannedSession,
  item: PlannedItem,
): Promise<{ id: string }> {
  const order = {
    session,
    title: item.title,
    matter: matterFor(plan, item),
    procedure: item.procedure,
    seats: item.seats,
    persons: item.persons ?? [],
    grades: item.grades ?? [],
  };
  if (!plan.onRefusal) return hand.order(secretary, addItem, order);
  const outcome = await run(hand.desk(secretary), addItem, order);
  if (!isRefusal(outcome)) return outcome.value;
  const mended = asLawWants(item, outcome);
  if (!mended) throw new Error(`"${item.title}" was refused: ${outcome.code}`);
  plan.onRefusal(outcome);
  return putOnAgenda(hand, secretary, session, plan, mended);
}

/** The item as a secretary would put it after reading the refusal; null where reading it does not help. */
function asLawWants(item: PlannedItem, { code, params }: Refusal): PlannedItem | null {
  const procedure = params?.procedure as Procedure | undefined;
  if (code === 'congress.wrongProcedure' && procedure && procedure !== item.procedure)
    return { ...item, procedure };
  const persons = item.persons?.filter((number) => number !== params?.number) ?? [];
  if (code === 'congress.personUnknown' && persons.length < (item.persons?.length ?? 0))
    return { ...item, persons };
  if (code === 'congress.tooFewCandidates' && persons.length > 0) return { ...item, seats: persons.length };
  return null;
}

async function layPaper(
  hand: SeedHand,
  secretary: Actor,
  session: string,
  agendaItemId: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string> {
  const prepared = await prepareUpload(file, { sessionId: session, agendaItemId }, 20_971_520);
  if (isRefusal(prepared)) throw new Error(`${file.name} was refused: ${prepared.code}`);
  const { documentId, number } = await hand.order(secretary, uploadVersion, prepared);
  await hand.order(secretary, sendOut, { documentId, number });
  return documentId;
}
