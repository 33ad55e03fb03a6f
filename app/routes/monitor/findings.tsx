import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { dismissFinding } from '#server/monitor/case/dismiss-finding';
import { openCase } from '#server/monitor/case/open-case';
import { queryFindings } from '#server/monitor/case/queries-findings';
import { reopenFinding } from '#server/monitor/case/reopen-finding';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { findingStates } from '../../domain/monitor/case/states';
import { monitors } from '../../domain/monitor/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { FindingsForm } from '../../ui/monitor/findings-form';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { Tabs } from '../../ui/tabs/tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const filter = {
    state: findingStates.find((one) => one === asked.get('state')) ?? 'open',
    monitor: monitors.find((one) => one === asked.get('monitor')) ?? null,
    after: asked.get('after'),
  } as const;
  const page = await view(context.desk, 'routes/monitor/findings', request, (reader) =>
    queryFindings(reader, filter),
  );
  return { page, filter };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  switch (raw.intent) {
    case 'open':
      return hand(context.desk, openCase, raw, ({ case: id }) =>
        id ? paths.monitorCase(id) : paths.findings(),
      );
    case 'dismiss':
      return hand(context.desk, dismissFinding, raw, paths.findings({ done: 'dismissed' }));
    case 'reopen':
      return hand(context.desk, reopenFinding, raw, paths.findings({ done: 'reopened' }));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['dismissed', 'reopened'] as const;

/** What the four monitors found, for those who work on it and for the heads whose departments it is about. */
export default function FindingsPage() {
  const { say } = usePhrases();
  const { page, filter } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const at = (more: Record<string, string>) =>
    paths.findings({ state: filter.state, monitor: filter.monitor ?? '', ...more });
  return (
    <Page
      title={say('monitor:case.findings.title')}
      overline={<Link to={paths.monitors()}>{say('platform:nav.monitors')}</Link>}
      lede={say(page.readsAll ? 'monitor:case.findings.lede' : 'monitor:case.findings.ledeOwn')}
      actions={
        <>
          <ButtonLink kind="quiet" to={paths.monitorCases()}>
            {say('monitor:case.findings.cases')}
          </ButtonLink>
          {page.mayDepartments && (
            <ButtonLink kind="quiet" to={paths.monitorDepartments()}>
              {say('monitor:case.findings.departments')}
            </ButtonLink>
          )}
        </>
      }
    >
      {done && <Notice tone="success" word={say(`monitor:case.findings.done.${done}`)} live />}
      <Tabs
        label={say('monitor:case.findings.states')}
        tabs={findingStates.map((state) => ({
          to: at({ state }),
          label: say(`monitor:case.findings.state.${state}`),
          count: page.counts[state],
          isCurrent: state === filter.state,
        }))}
      />
      <Tabs
        label={say('monitor:case.findings.monitors')}
        tabs={[
          { to: at({ monitor: '' }), label: say('monitor:case.findings.all'), isCurrent: !filter.monitor },
          ...monitors.map((monitor) => ({
            to: at({ monitor }),
            label: say(`monitor:case.monitors.${monitor}`),
            isCurrent: monitor === filter.monitor,
          })),
        ]}
      />
      {page.findings.length === 0 ? (
        <EmptyState
          title={say(
            page.readsAll ? `monitor:case.findings.none.${filter.state}` : 'monitor:case.findings.noneYours',
          )}
        >
          {say(page.readsAll ? 'monitor:case.findings.noneNote' : 'monitor:case.findings.noneOwn')}
        </EmptyState>
      ) : (
        <FindingsForm {...page} refused={refused} />
      )}
      {page.after && (
        <Pager
          label={say('monitor:case.findings.list')}
          next={{ to: at({ after: page.after }), text: say('monitor:case.findings.more') }}
        />
      )}
    </Page>
  );
}
