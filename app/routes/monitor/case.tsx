import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { giveOrder } from '#server/monitor/case/give-order';
import { queryCase } from '#server/monitor/case/queries-case';
import { view } from '#server/platform/http';
import { sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../../ui/facts/facts';
import { refusedIn } from '../../ui/identity/faults';
import { CaseActs } from '../../ui/monitor/case-act';
import { Findings } from '../../ui/monitor/case-finding';
import { CaseStateBadge } from '../../ui/monitor/case-state';
import { CaseTimeline } from '../../ui/monitor/case-timeline';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/monitor/case', request, (reader) =>
    queryCase(reader, params.caseId ?? ''),
  );
}

export const action = ({ context, request, params }: ActionFunctionArgs) =>
  giveOrder(context.desk, params.caseId ?? '', request);

/** One case: what was found, what was said and done about it, what the reader can do now. */
export default function CasePage() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const numbered = say('monitor:case.numbered', { year: page.year, number: page.number });
  const owed = page.owedBy && sayIsoDay(locale, page.owedBy);
  const facts = [
    { label: say('monitor:case.page.monitor'), value: say(`monitor:case.monitors.${page.monitor}`) },
    {
      label: say('monitor:case.page.department'),
      value: page.department ?? say('monitor:case.noDepartment'),
    },
    { label: say('monitor:case.page.head'), value: page.head ?? say('monitor:case.departments.noHead') },
    { label: say('monitor:case.page.actionOwner'), value: page.actionOwner },
    { label: say('monitor:case.page.opened'), value: sayMoment(locale, new Date(page.openedAt)) },
    {
      label: say('monitor:case.page.owed'),
      value: owed && (page.isOverdue ? `${owed} · ${say('monitor:case.page.overdue')}` : owed),
    },
    {
      label: say('monitor:case.page.outcome'),
      value: page.outcome && say(`monitor:case.outcomes.${page.outcome}`),
    },
  ];
  return (
    <Page
      overline={
        <>
          <Link to={paths.monitorCases()}>{say('monitor:case.page.back')}</Link> · {numbered}
        </>
      }
      title={page.title}
      status={<CaseStateBadge state={page.state} />}
      contextLabel={say('monitor:case.page.facts')}
      context={<Facts items={facts.filter(({ value }) => value)} />}
    >
      {search.get('done') && !refused && <Notice tone="success" word={say('monitor:case.page.done')} live />}
      {page.isOwn && page.state !== 'closed' && <p>{say('monitor:case.page.own')}</p>}
      {page.acts.includes('nameDepartment') && (
        <Notice tone="warning" word={say('monitor:case.noDepartment')}>
          {say('monitor:case.page.unnamed')}
        </Notice>
      )}
      {page.state === 'closed' && <p>{say('monitor:case.page.closed')}</p>}
      <Section title={say('monitor:case.page.found')}>
        <Findings label={say('monitor:case.page.found')} findings={page.findings} />
      </Section>
      <CaseTimeline lines={page.lines} />
      <CaseActs page={page} refused={refused} />
      {page.acts.length === 0 && page.state !== 'closed' && <p>{say('monitor:case.page.nothing')}</p>}
    </Page>
  );
}
