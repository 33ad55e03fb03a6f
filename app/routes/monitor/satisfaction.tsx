import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { hasRole } from '#app/domain/actor';
import { refuse } from '#app/domain/refusals';
import { postSatisfaction } from '#server/monitor/satisfaction/post-satisfaction';
import { queryOpenWork, querySatisfaction } from '#server/monitor/satisfaction/queries-satisfaction';
import { setSatisfactionRules } from '#server/monitor/satisfaction/set-satisfaction-rules';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Details } from '../../ui/details/details';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { PostResults, SetRules } from '../../ui/monitor/satisfaction-office';
import { SatisfactionView } from '../../ui/monitor/satisfaction-view';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row, Stack } from '../../ui/stack/stack';
import { Tabs } from '../../ui/tabs/tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const of = (name: string) => asked.get(name) || null;
  return view(context.desk, 'routes/monitor/satisfaction', request, async (reader) => ({
    ...(await querySatisfaction(reader, {
      method: of('method'),
      department: of('department'),
      code: of('code')?.slice(0, 40) ?? null,
      month: of('month'),
    })),
    work: await queryOpenWork(reader),
    isOfficer: hasRole(reader.actor, 'monitorOfficer'),
    mayWrite: hasRole(reader.actor, 'monitorOfficer') || hasRole(reader.actor, 'secretary'),
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  switch (raw.intent) {
    case 'post':
      return hand(context.desk, postSatisfaction, raw, paths.satisfaction({ done: 'posted' }));
    case 'rules':
      return hand(context.desk, setSatisfactionRules, raw, paths.satisfaction({ done: 'rules' }));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

export default function Satisfaction() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : (['posted', 'rules'] as const).find((one) => one === search.get('done'));
  const { method, known, view: shown, work, isOfficer, mayWrite } = page;
  return (
    <Page
      wide
      overline={<Link to={paths.monitors()}>{say('platform:nav.monitors')}</Link>}
      title={say('monitor:satisfaction.home.title')}
      lede={say('monitor:satisfaction.home.lede')}
      actions={
        <Row>
          <Link to={paths.findings({ monitor: 'satisfaction' })}>
            {say('monitor:satisfaction.home.findings')} {work.findings}
          </Link>
          <Link to={paths.monitorCases({ monitor: 'satisfaction' })}>
            {say('monitor:satisfaction.home.cases')} {work.cases}
          </Link>
        </Row>
      }
    >
      {done && (
        <Notice tone="success" word={say('monitor:satisfaction.office.done')} live>
          <p>{say(`monitor:satisfaction.office.${done === 'posted' ? 'post.done' : 'rules.saved'}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {method !== null && shown ? (
        <>
          <Tabs
            label={say('monitor:satisfaction.home.tabs')}
            tabs={known.map((way) => ({
              to: paths.satisfaction({ method: way.method }),
              label: say(`monitor:satisfaction.methods.${way.method}`),
              count: way.answers,
              isCurrent: way.method === method,
            }))}
          />
          <SatisfactionView method={method} shown={shown} page={page} />
        </>
      ) : (
        <EmptyState
          title={say('monitor:satisfaction.home.empty')}
          who={say('monitor:satisfaction.home.emptyWho')}
        >
          {say('monitor:satisfaction.home.emptyNote')}
        </EmptyState>
      )}
      {mayWrite && (
        <Section title={say('monitor:satisfaction.office.tools')}>
          <Stack>
            <Row>
              <Link to={paths.surveys()}>{say('monitor:satisfaction.office.surveys.title')}</Link>
              {isOfficer && (
                <>
                  <Link to={paths.surveyCodes()}>{say('monitor:satisfaction.office.codes.title')}</Link>
                  <Link to={paths.surveyImport()}>{say('monitor:satisfaction.office.import.title')}</Link>
                  <Link to={paths.surveyEnter()}>{say('monitor:satisfaction.office.enter.title')}</Link>
                  <Link to={paths.surveyRemarks()}>{say('monitor:satisfaction.office.remarks.title')}</Link>
                </>
              )}
            </Row>
            {isOfficer && <PostResults to={page.to} refused={refused} />}
            {isOfficer && <SetRules rules={page.rules} refused={refused} />}
          </Stack>
        </Section>
      )}
      <Details summary={say('monitor:satisfaction.home.howTitle')}>
        <p>{say('monitor:satisfaction.home.how', { least: page.rules.leastMonths })}</p>
        <p>{say('monitor:satisfaction.home.hiddenNote', { least: page.least })}</p>
      </Details>
    </Page>
  );
}
