import { mainStages } from '#app/domain/congress/windows';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { thawProfile } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { presidiumSizes } from '#app/domain/statute/seats';
import { reaches } from '#app/domain/statute/share';
import {
  type MadeSession,
  type PlannedItem,
  type PlannedSession,
  setUpSession,
} from '#db/seed/set-up-session';
import { beginTerm, bringIn, foundUnit, holdOffice, type RollRow, rollOf, type Unit } from '#db/seed/unit';
import { findSession } from '#server/congress/load';
import { setPresidium } from '#server/congress/set-presidium';
import { takeStep } from '#server/congress/take-step';
import { run } from '#server/platform/command';
import { readScoped } from '#server/platform/scope';
import { giveReason } from '#server/roster/give-reason';
import { readComposition } from '#server/roster/read-composition';
import { type Case, readCaseFile } from './case';
import { overrideBlocked } from './override-blocked';
import type { Summary } from './summary';

const day = 86_400_000;
export const secretaryNumber = 'S0001';
const usualGrades = ['优秀', '称职', '基本称职', '不称职'];

export type Ready = {
  readonly unit: Unit;
  readonly made: MadeSession;
  readonly roll: readonly RollRow[];
  readonly manager: { readonly personId: string; readonly staffNumber: string };
  readonly import: Summary['import'];
  readonly composition: Summary['composition'];
  /** Codes of what was refused while setting up, one entry for each time. */
  readonly refused: readonly string[];
};

/** Sets the organisation of a case folder up by the pages' own orders, at moments of the past ten days, until its papers have been out for eight. */
export async function setUp(found: Case, ownerUrl: string): Promise<Ready> {
  const { organisation: org } = found;
  if (!isProfileId(org.ruleProfile)) throw new Error(`There is no rule profile called ${org.ruleProfile}.`);
  const began = new Date(Date.now() - 10 * day);
  const since = `${found.term.begins.slice(0, 4)}-01-01`;
  const suffix = Date.now().toString(36);
  const unit = await foundUnit(
    ownerUrl,
    {
      slug: `case-${suffix}`,
      name: org.name,
      kind: org.kind,
      ruleProfile: org.ruleProfile,
      parent: org.superiorUnion ? { slug: `union-${suffix}`, name: org.superiorUnion } : undefined,
      secretary: { staffNumber: secretaryNumber, name: '工会秘书' },
      since,
    },
    began,
  );
  const people = await bringIn(unit, {
    kind: 'people',
    name: found.roster,
    bytes: await readCaseFile(found, found.roster),
  });
  const term = await beginTerm(unit, {
    name: found.term.name,
    beginsOn: found.term.begins,
    endsOn: found.term.ends,
  });
  const seats = await bringIn(unit, {
    kind: 'representatives',
    term,
    name: found.representatives,
    bytes: await readCaseFile(found, found.representatives),
  });
  const roll = await rollOf(unit, term);
  const manager = await appointManager(unit, roll, since);
  const composition = await compose(unit, term, org.ruleProfile);
  const refused: string[] = [];
  const made = await plan(found, unit, term, (refusal) => refused.push(refusal.code));
  await overrideBlocked(unit, made.session, 'launch', manager.personId, composition);
  unit.hand.now = new Date(began.getTime() + day);
  await unit.hand.order(unit.secretary, takeStep, { session: made.session, step: 'launch' });
  await namePresidium(unit, made.session, roll, (refusal) => refused.push(refusal.code));
  await overrideBlocked(unit, made.session, 'sendPapers', manager.personId);
  unit.hand.now = new Date(began.getTime() + 2 * day);
  await unit.hand.order(unit.secretary, takeStep, { session: made.session, step: 'sendPapers' });
  const errors = [people, seats].flatMap(({ preview }) =>
    preview.rows
      .filter((row) => row.status === 'error')
      .map((row) => ({
        row: row.number,
        reason: Object.values(row.cells)
          .flatMap((cell) => cell?.reasons ?? [])
          .map((reason) => reason.code)
          .join(', '),
      })),
  );
  const warnings = people.preview.totals.warnings + seats.preview.totals.warnings;
  return {
    unit,
    made,
    roll,
    manager,
    composition,
    refused,
    import: { accepted: people.written + seats.written, warnings, errors },
  };
}

/** Management answers amendments: somebody of the roster who is no representative. */
async function appointManager(unit: Unit, roll: readonly RollRow[], since: string) {
  const taken = new Set(roll.map((row) => row.personId));
  const rows = await readScoped(unit.hand.database.db, unit.hand.orgId, undefined, (tx) =>
    tx.query.person.findMany({ columns: { id: true, staffNumber: true, jobLevel: true } }),
  );
  const outside = rows.filter((row) => !taken.has(row.id) && row.id !== unit.secretaryId);
  const one = outside.find((row) => row.jobLevel === 'leader') ?? outside[0] ?? rows[0]!;
  await holdOffice(unit, one.id, 'management', since);
  return { personId: one.id, staffNumber: one.staffNumber };
}

/** The composition as the rules judge it; "generally" rules that do not hold get a written reason, as a secretary would give one. */
async function compose(
  unit: Unit,
  term: string,
  profileId: string,
): Promise<Summary['composition'][number][]> {
  if (!isProfileId(profileId)) return [];
  const { hand, secretary } = unit;
  const { rows: findings } = await readScoped(
    hand.database.db,
    hand.orgId,
    () => hand.now,
    (tx) => readComposition(tx, term, profile(profileId)),
  );
  const rows: Summary['composition'][number][] = [];
  for (const { rule, article, held } of findings.filter((row) => row.rule !== 'delegationLeader')) {
    const reason = '演练:沿用上届构成,下次补选时调整。';
    const given = held ? null : await run(hand.desk(secretary), giveReason, { term, rule, reason });
    rows.push({ rule, article, holds: held, override: given && !isRefusal(given) ? reason : null });
  }
  return rows;
}

async function plan(
  found: Case,
  unit: Unit,
  term: string,
  onRefusal: NonNullable<PlannedSession['onRefusal']>,
): Promise<MadeSession> {
  const items: PlannedItem[] = [];
  for (const item of found.agenda) {
    items.push({
      title: item.title,
      procedure: item.matter,
      document: item.document
        ? { name: item.document, bytes: await readCaseFile(found, item.document) }
        : undefined,
      seats: item.seats,
      persons: [...item.candidates, ...item.persons],
      grades: item.matter === 'appraise' && item.grades.length < 2 ? usualGrades : item.grades,
    });
  }
  const first = Date.now() + day;
  const planned: PlannedSession = {
    term,
    title: found.session.title,
    onlineReason: found.session.onlineReason,
    profile: found.organisation.ruleProfile as PlannedSession['profile'],
    unit: found.organisation.kind,
    items,
    onRefusal,
    // Moved to their real times as soon as everybody has an account.
    windows: mainStages.map((stage, i) => ({
      stage,
      opensAt: new Date(first + i * 7_200_000),
      closesAt: new Date(first + i * 7_200_000 + 3_600_000),
    })),
  };
  return setUpSession(unit.hand, unit.secretary, planned);
}

/** The candidates named in the file, trimmed or filled up to a lawful size with a front-line majority. */
async function namePresidium(
  unit: Unit,
  session: string,
  roll: readonly RollRow[],
  onRefusal: (refusal: Refusal) => void,
): Promise<void> {
  const { hand, secretary } = unit;
  const row = await readScoped(hand.database.db, hand.orgId, undefined, (tx) => findSession(tx, session));
  if (isRefusal(row)) throw new Error(row.code);
  const rules = thawProfile(row.profile);
  const sizes = presidiumSizes(rules, roll.length);
  const least = sizes.length > 0 ? Math.min(...sizes.map((size) => size.least)) : 3;
  const most =
    sizes.length > 0 && sizes.every((size) => size.most !== null)
      ? Math.max(...sizes.map((size) => size.most ?? 0))
      : roll.length;
  const { share, compare } = rules.presidium.mainBody.value;
  const ranked = [...roll].sort(
    (a, b) => Number(b.candidate) - Number(a.candidate) || Number(b.frontline) - Number(a.frontline),
  );
  const wanted = Math.min(most, Math.max(least, roll.filter((one) => one.candidate).length));
  let members = ranked.slice(0, wanted);
  const front = () => members.filter((one) => one.frontline).length;
  while (!reaches(front(), members.length, share, compare)) {
    const add = roll.find((one) => one.frontline && !members.includes(one));
    const drop = [...members].reverse().find((one) => !one.frontline);
    if (!add || !drop) break;
    members = [...members.filter((one) => one !== drop), add];
  }
  const named = await run(hand.desk(secretary), setPresidium, {
    session,
    members: members.map((one) => one.personId),
    chair: members[0]!.personId,
  });
  if (isRefusal(named)) onRefusal(named);
}
