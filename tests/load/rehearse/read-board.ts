import { eq, sql } from 'drizzle-orm';
import { audiencesSeenBy } from '#app/domain/disclosure/audience';
import type { Audience, ReaderLevel } from '#app/domain/disclosure/words';
import { paths } from '#app/paths';
import { organisation } from '#db/schema';
import { Browser } from '../browser';
import { each, type Player } from './players';
import { freePeople } from './roll-up';
import { reading, type SignUp } from './scrutineers';
import type { Ready } from './set-up';
import type { BoardReading } from './summary-board';
import type { Day } from './time';

type Hanging = { id: string; audience: Audience; title: string };

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');

/** Opens everything that hangs as a stranger, as one of the staff, as a representative and as the secretary: each sees what is for them and nothing else. */
export async function readBoard(
  day: Day,
  ready: Ready,
  here: readonly Player[],
  signUp: SignUp,
): Promise<BoardReading> {
  const hanging = await reading(ready.unit, (tx) =>
    tx.execute<Hanging>(sql`
      select d.id, d.audience, v.title from disclosure d
      join disclosure_version v on v.disclosure_id = d.id and v.state = 'published'
      where d.published_at is not null and d.taken_down_at is null order by d.number`),
  );
  const [unit] = await reading(ready.unit, (tx) =>
    tx
      .select({ slug: organisation.slug })
      .from(organisation)
      .where(eq(organisation.id, ready.unit.hand.orgId)),
  );
  const slug = unit!.slug;
  const staff = await oneOfTheStaff(day, ready, signUp);
  const readers: readonly [ReaderLevel, Browser][] = [
    ['outside', new Browser(day.base)],
    ['staff', staff],
    ['representatives', here[0]!.browser],
    ['leaders', day.secretary],
  ];
  const amiss: string[] = [];
  let tried = 0;
  for (const [level, browser] of readers)
    await each(
      hanging,
      4,
      async ({ id, audience, title }) => {
        const visit = await browser.get(
          level === 'outside' ? paths.openItem(slug, id) : paths.disclosure(id),
        );
        if (visit.status >= 500) throw new Error(`The server answered ${visit.status} at ${visit.url}`);
        tried += 1;
        const sees = visit.status === 200 && visit.text.includes(escaped(title));
        if (sees !== audiencesSeenBy(level).includes(audience))
          amiss.push(`${title}, for ${audience}, is ${sees ? 'shown' : 'not shown'} to ${level}`);
      },
      (done) => day.progress.count(`the board read by ${level}`, done, hanging.length),
    );
  amiss.push(...(await readPublicLists(day, slug, hanging)));
  const items: Record<string, number> = {};
  for (const { audience } of hanging) items[audience] = (items[audience] ?? 0) + 1;
  return { items, tried, amiss };
}

async function oneOfTheStaff(day: Day, ready: Ready, signUp: SignUp): Promise<Browser> {
  const one = (await freePeople(ready)).at(-1);
  if (!one) throw new Error('Nobody is left who only reads.');
  const browser = new Browser(day.base);
  await signUp(day, browser, { personId: one.id, staffNumber: one.staffNumber });
  return browser;
}

/** The public list, its feed and its data name what is public and nothing that is not. */
async function readPublicLists(day: Day, slug: string, hanging: readonly Hanging[]): Promise<string[]> {
  const stranger = new Browser(day.base);
  const faults: string[] = [];
  for (const path of [paths.open(slug), paths.openAtom(slug), paths.openJson(slug)]) {
    const { status, text } = await stranger.get(path);
    if (status !== 200) faults.push(`${path} answers ${status} to a stranger`);
    for (const { id, audience, title } of hanging)
      if (audience === 'public' ? !text.includes(id) : audience !== 'patient' && text.includes(id))
        faults.push(`${path} ${audience === 'public' ? 'leaves out' : 'names'} ${title}, for ${audience}`);
  }
  return faults;
}
