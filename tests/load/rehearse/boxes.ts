import { asc, eq, inArray } from 'drizzle-orm';
import { faultOfOpenness } from '#app/domain/ballot/rules';
import type { Ballot } from '#app/domain/ballot/sealed/ballot';
import type { Box } from '#app/domain/ballot/sealed/box';
import { readKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { Choices } from '#app/domain/ballot/sealed/seal';
import type { BoxState } from '#app/domain/ballot/states';
import { isRefusal } from '#app/domain/refusal';
import { thawProfile } from '#app/domain/statute/profile';
import { paths } from '#app/paths';
import { checkBox, type Papers } from '#app/ui/ballot/console/box-check';
import { agendaItem, congressSession, sealedBox, sealedItem } from '#db/schema';
import { paperOf } from '#server/ballot/load-box';
import { planBox } from '#server/ballot/plan-box';
import { removeBox } from '#server/ballot/remove-box';
import { run } from '#server/platform/command';
import type { Player } from './players';
import { reading, threshold, type Watch } from './scrutineers';
import type { Ready } from './set-up';
import { type Day, pause } from './time';

export type PlannedBox = {
  readonly id: string;
  readonly title: string;
  readonly stage: 'preparatory' | 'vote';
};

/** A box on which a vote is played, with what the simulation knows of it. */
export type PlayedBox = PlannedBox & {
  readonly box: Box;
  readonly questions: readonly Question[];
  /** What each person's last accepted ballot said. */
  readonly ballots: Map<string, Choices>;
  /** Different ballots that the server took, and how many of them replaced another. */
  cast: number;
  revotes: number;
  /** Some of the ballots, for which devices look later. */
  readonly kept: Ballot[];
  /** Somebody whose ballot is under way when the box closes. */
  late: { readonly player: Player; readonly source: string } | null;
};

type Plan = { title: string; stage: PlannedBox['stage']; items: string[]; revote: boolean };

const orders = ['presidium', 'agenda'] as const;

/** One box for everything that is answered by yes or no in a stage, one for each election and each appraisal. */
async function plansOf(day: Day, { made }: Ready): Promise<Plan[]> {
  return reading(day.unit, async (tx) => {
    const [session] = await tx.select().from(congressSession).where(eq(congressSession.id, day.session));
    const profile = thawProfile(session!.profile);
    const items = made.items.filter(({ secret }) => secret);
    const ids = items.map(({ id }) => id);
    const rows = ids.length
      ? await tx
          .select({ id: agendaItem.id, title: agendaItem.title, procedure: agendaItem.procedure })
          .from(agendaItem)
          .where(inArray(agendaItem.id, ids))
          .orderBy(asc(agendaItem.ordinal))
      : [];
    const isMotion = ({ procedure }: { procedure: string }) =>
      procedure !== 'elect' && procedure !== 'appraise';
    const secret = orders.filter(
      (subject) => faultOfOpenness(profile, subject, null)?.code === 'ballot.mustBeSecret',
    );
    const together: Plan[] = [
      {
        title: '预备会议无记名表决',
        stage: 'preparatory',
        items: secret.map((subject) => `subject:${subject}`),
        revote: true,
      },
      {
        title: '议题无记名表决',
        stage: 'vote',
        items: rows.filter(isMotion).map(({ id }) => id),
        revote: true,
      },
    ];
    const alone = rows
      .filter((row) => !isMotion(row))
      .map(({ id, title, procedure }): Plan => {
        // An election as in a hall: a ballot that was put in stays in.
        return {
          title: `无记名:${title}`.slice(0, 120),
          stage: 'vote',
          items: [id],
          revote: procedure !== 'elect',
        };
      });
    return [...together.filter(({ items }) => items.length > 0), ...alone];
  });
}

/** Plans a box for every group of things that the law wants voted on in secret; what is refused is noted. */
export async function planBoxes(day: Day, ready: Ready): Promise<PlannedBox[]> {
  const { hand, secretary } = day.unit;
  hand.now = new Date();
  const planned: PlannedBox[] = [];
  for (const plan of await plansOf(day, ready)) {
    const order = { session: day.session, holdMinutes: 0, ...plan };
    const outcome = await run(hand.desk(secretary), planBox, order);
    if (isRefusal(outcome)) day.tally.add(outcome.code);
    else planned.push({ id: outcome.value.box, title: plan.title, stage: plan.stage });
  }
  return planned;
}

export const findBox = (day: Day, id: string) =>
  reading(day.unit, async (tx) => {
    const [row] = await tx.select().from(sealedBox).where(eq(sealedBox.id, id));
    return row!;
  });

/** Fixes the boxes of a stage whose window has its times, and lets two of the three scrutineers sign them; the clock opens them. */
export async function prepareBoxes(
  day: Day,
  watch: Watch,
  planned: readonly PlannedBox[],
  stage: PlannedBox['stage'],
): Promise<PlayedBox[]> {
  const { hand, secretary } = day.unit;
  const played: PlayedBox[] = [];
  for (const one of planned.filter((plan) => plan.stage === stage)) {
    const visit = await day.secretary.post(paths.box(one.id), { intent: 'prepare' });
    if (day.tally.note(visit, 'preparing a box').refusal) {
      day.progress.say(`${one.title}: ${visit.refusal}`);
      hand.now = new Date();
      await hand.order(secretary, removeBox, { box: one.id });
      continue;
    }
    const box = paperOf(await findBox(day, one.id));
    for (const i of [1, 3]) await signAs(day, watch, i, one);
    const questions = box.manifest.items.map(({ question }) => question);
    played.push({ ...one, box, questions, ballots: new Map(), kept: [], cast: 0, revotes: 0, late: null });
  }
  return played;
}

/** What a console does before a box opens: it goes through the papers that it fetched, and signs the paper it found right. */
async function signAs(
  day: Day,
  { consoles, source, people, send }: Watch,
  i: number,
  one: PlannedBox,
): Promise<void> {
  const { browser } = people[i - 1]!;
  const papers = JSON.parse(
    new TextDecoder().decode(await browser.download(paths.boxPapers(one.id))),
  ) as Papers;
  const items = await reading(day.unit, (tx) =>
    tx
      .select({ title: sealedItem.title })
      .from(sealedItem)
      .where(eq(sealedItem.boxId, one.id))
      .orderBy(asc(sealedItem.ordinal)),
  );
  const duty = { title: one.title, items: items.map(({ title }) => title) };
  const keyset = readKeyset(consoles.keyset)!;
  const box = checkBox(papers, { keyset, source, threshold, duty, now: new Date() });
  if (typeof box === 'string')
    throw new Error(`${one.title}: scrutineer ${i} does not sign, for its ${box}.`);
  await send(i, 'box', { box: one.id, signature: consoles.signBox(i, box.paper.boxHash) });
}

/** Waits until the server's clock has brought a box into a state. */
export async function keepBox(day: Day, { id, title }: PlannedBox, state: BoxState): Promise<void> {
  for (let i = 0; i < 1500; i += 1) {
    const row = await findBox(day, id);
    if (row.state === state) return;
    if (row.state === 'void') throw new Error(`${title} became void: ${row.voidReason}`);
    if (i % 20 === 0) day.progress.say(`waiting until ${title} is ${state}`);
    await pause(200);
  }
  throw new Error(`${title} did not become ${state} within 5 minutes.`);
}
