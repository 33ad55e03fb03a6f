import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { answerRefusal } from '#server/identity/answer';
import { appoint } from '#server/identity/appoint';
import { endOffice } from '#server/identity/end-office';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { dissolveUnit } from '#server/proposal/dissolve-unit';
import { findStaff } from '#server/proposal/find-staff';
import { queryUnits } from '#server/proposal/queries-units';
import { setUnit } from '#server/proposal/set-unit';
import { dayOf } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { UnitCard } from '../../ui/proposal/handling-unit';
import { UnitForm } from '../../ui/proposal/handling-unit-form';
import { Refused } from '../../ui/refused/refused';
import { sayDateOf } from '../../ui/roster/say-date';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/units', request, queryUnits);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const { desk } = context;
  switch (raw.intent) {
    case 'set':
      return hand(desk, setUnit, raw, paths.proposalUnits('set'));
    case 'dissolve':
      return hand(desk, dissolveUnit, raw, paths.proposalUnits('dissolved'));
    case 'appoint': {
      const found = await view(desk, 'routes/proposal/units', request, async (reader) => ({
        personId: await findStaff(reader, String(raw.staffNumber ?? '')),
        today: dayOf(reader.now),
      }));
      if (isRefusal(found.personId)) return answerRefusal(desk, found.personId, raw);
      const office = { kind: 'departmentHandler', personId: found.personId, startsOn: found.today };
      return hand(desk, appoint, { ...raw, ...office }, paths.proposalUnits('appointed'));
    }
    case 'end':
      return hand(desk, endOffice, raw, paths.proposalUnits('ended'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['set', 'dissolved', 'appointed', 'ended'] as const;

export default function Units() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const isNew = refused?.typed.intent === 'set' && !refused.typed.unit ? refused : null;
  return (
    <Page
      title={say('proposal:handling.units.title')}
      overline={<Link to={paths.proposals()}>{say('platform:nav.proposals')}</Link>}
      lede={say('proposal:handling.units.lede')}
    >
      {done && <Notice tone="success" word={say(`proposal:handling.units.done.${done}`)} live />}
      {refused?.typed.intent === 'end' && <Refused refusal={refused.refusal} />}
      {page.units.length === 0 && (
        <EmptyState title={say('proposal:handling.units.emptyTitle')}>
          {say('proposal:handling.units.empty')}
        </EmptyState>
      )}
      {page.units.map((unit) => (
        <UnitCard key={unit.id} {...{ unit, page, refused }} />
      ))}
      <Section title={say('proposal:handling.units.add')}>
        <UnitForm key={page.units.length} leaders={page.leaders} refused={isNew} />
      </Section>
      {page.dissolved.length > 0 && (
        <Section title={say('proposal:handling.units.dissolved')}>
          <ul className="plain-list">
            {page.dissolved.map(({ id, name, on, successor }) => (
              <li key={id}>
                {successor
                  ? say('proposal:handling.units.dissolvedInto', {
                      name,
                      day: sayDateOf(locale, on),
                      successor,
                    })
                  : say('proposal:handling.units.dissolvedOn', { name, day: sayDateOf(locale, on) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
