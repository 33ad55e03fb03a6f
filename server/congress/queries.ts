import { desc, eq, sql } from 'drizzle-orm';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { type Profile, thawProfile, type UnitKind } from '#app/domain/statute/profile';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { mattersFor } from '#app/domain/statute/route';
import type { Tx } from '#db/client';
import { congressSession, organisation, term } from '#db/schema';
import type { Reader } from '#server/platform/http';
import { findItems, findSession, findWindows, type SessionRow, type WindowRow } from './load';

/** A session without its frozen profile, which only the server reads. */
export const headOf = ({ profile: _profile, ...head }: SessionRow) => head;
export type SessionHead = ReturnType<typeof headOf>;

/** Every session of the organisation, newest first, rehearsals included. */
export async function readSessions({ tx }: Reader) {
  const rows = await tx
    .select({
      id: congressSession.id,
      title: congressSession.title,
      kind: congressSession.kind,
      state: congressSession.state,
      rollSize: congressSession.rollSize,
      createdAt: congressSession.createdAt,
      term: term.name,
    })
    .from(congressSession)
    .innerJoin(term, eq(term.id, congressSession.termId))
    .orderBy(desc(congressSession.createdAt), desc(congressSession.id))
    .limit(200);
  return { sessions: rows as (Omit<(typeof rows)[number], 'state'> & { state: SessionRow['state'] })[] };
}

const unitOf = async (tx: Tx): Promise<{ kind: UnitKind; ruleProfile: string }> => {
  const [found] = await tx
    .select({ kind: organisation.kind, ruleProfile: organisation.ruleProfile })
    .from(organisation)
    .where(sql`${organisation.id} = app_org()`);
  const kind = found?.kind === 'hospital' || found?.kind === 'school' ? found.kind : 'enterprise';
  return { kind, ruleProfile: found?.ruleProfile ?? '' };
};

/** The figures of a profile that a session stands under, each with its article and how far it can be relied on. */
export const figuresOf = (rules: Profile) => {
  const { voting, papers, presidium, after } = rules;
  return {
    id: rules.id,
    version: rules.version,
    name: rules.name,
    figures: [
      { key: 'quorum', share: voting.quorum.value.share, ...source(voting.quorum) },
      { key: 'pass', share: voting.pass.value.share, ...source(voting.pass) },
      { key: 'papers', days: papers.representativesDays.value, ...source(papers.representativesDays) },
      { key: 'mainBody', share: presidium.mainBody.value.share, ...source(presidium.mainBody) },
      { key: 'publish', days: after.publishDays.value, ...source(after.publishDays) },
      { key: 'report', days: after.reportUp.value.days, ...source(after.reportUp) },
    ] as const,
  };
};
const source = ({ article, trust }: { article: string; trust: Profile['voting']['quorum']['trust'] }) => ({
  article,
  trust,
});
export type ProfileFigures = ReturnType<typeof figuresOf>;

/** What is needed to set up a session: the terms, and the rules it would be held under. */
export async function readNewSession({ tx }: Reader) {
  const terms = await tx
    .select({ id: term.id, name: term.name, beginsOn: term.beginsOn, endsOn: term.endsOn })
    .from(term)
    .where(eq(term.rehearsal, false))
    .orderBy(desc(term.beginsOn));
  const unit = await unitOf(tx);
  const rules = isProfileId(unit.ruleProfile) ? figuresOf(profile(unit.ruleProfile)) : null;
  return { terms, rules };
}

/** The agenda with the frozen catalogue of matters that it is routed by. */
export async function readAgenda({ tx }: Reader, id: string) {
  const session = await findSession(tx, id);
  if (isRefusal(session)) return session;
  const items = await findItems(tx, id);
  const unit = await unitOf(tx);
  const people = await tx.execute<{ id: string; name: string; number: string }>(sql`
    select p.id, p.name, p.staff_number as number from person p where p.id in
      (select jsonb_array_elements_text(i.persons)::uuid from agenda_item i where i.session_id = ${id})`);
  const matters = mattersFor(thawProfile(session.profile), unit.kind).map(
    ({ keywords: _keywords, units: _units, ...matter }) => matter,
  );
  return { session: headOf(session), items, matters, people: [...people] };
}

/** The session's windows and the first day the law allows. */
export async function readWindows(
  { tx, now }: Reader,
  id: string,
): Promise<{ session: SessionHead; windows: WindowRow[]; rules: ProfileFigures; now: Date } | Refusal> {
  const session = await findSession(tx, id);
  if (isRefusal(session)) return session;
  return {
    session: headOf(session),
    windows: await findWindows(tx, id),
    rules: figuresOf(thawProfile(session.profile)),
    now,
  };
}
