import { sql } from 'drizzle-orm';
import { hasRole } from '#app/domain/actor';
import { agreeIndicatorForm } from '#app/domain/monitor/indicator/forms';
import { type AgreeingAs, agreeingAs, type MethodState } from '#app/domain/monitor/indicator/words';
import { refuse } from '#app/domain/refusals';
import { indicatorAgreement } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';

type Row = { id: string; indicator_id: string; version: number; state: MethodState; author_id: string };

/** Somebody concerned agrees to how an indicator is reckoned (双共识); with a head of department and an expert agreed, the version is frozen and counts. */
export const agreeIndicator = command({
  name: 'monitor.agreeIndicator',
  input: agreeIndicatorForm,
  load: async ({ tx }, { method }) => {
    const [row] = await tx.execute<Row>(
      sql`select id, indicator_id, version, state, author_id from indicator_method where id = ${method} for update`,
    );
    return row ?? refuse('monitor.noIndicator');
  },
  perform: async (hand, _given, row) => {
    const { tx, orgId, now } = hand;
    if (row.state !== 'proposed') return refuse('monitor.methodOvertaken');
    const person = personOf(hand);
    if (row.author_id === person) return refuse('monitor.ownMethod');
    const [head] = await tx.execute(sql`select 1 from monitor_department where head_id = ${person} limit 1`);
    const may: AgreeingAs[] = [
      ...(head ? (['head'] as const) : []),
      ...(hasRole(hand.actor, 'expert') ? (['expert'] as const) : []),
    ];
    if (may.length === 0) return refuse('monitor.notConsulted');
    const before = await tx.execute<{ agreed_as: AgreeingAs; person_id: string }>(
      sql`select agreed_as, person_id from indicator_agreement where method_id = ${row.id}`,
    );
    const given = new Set(before.map(({ agreed_as }) => agreed_as));
    if (!before.some(({ person_id }) => person_id === person)) {
      const as = may.find((one) => !given.has(one)) ?? may[0]!;
      await tx
        .insert(indicatorAgreement)
        .values({ orgId, methodId: row.id, personId: person, agreedAs: as, at: now });
      given.add(as);
    }
    const isAgreed = agreeingAs.every((one) => given.has(one));
    if (isAgreed)
      await tx.execute(
        sql`update indicator_method set state = 'agreed', agreed_at = ${now.toISOString()} where id = ${row.id}`,
      );
    return done(
      { agreed: isAgreed },
      {
        name: 'monitor.indicatorAgreed',
        subject: row.indicator_id,
        data: { version: row.version, agreed: isAgreed },
      },
    );
  },
});
