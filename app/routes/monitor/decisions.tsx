import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryDecisions } from '#server/monitor/decision/queries-decisions';
import { recordDecision } from '#server/monitor/decision/record-decision';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import type { DecisionEntry } from '../../domain/monitor/decision/views';
import { decisionClasses, decisionStates } from '../../domain/monitor/decision/words';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { ButtonLink } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { DecisionPath } from '../../ui/monitor/decision-path';
import { RecordDecision } from '../../ui/monitor/decision-record';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { Tabs } from '../../ui/tabs/tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const filter = {
    state: decisionStates.find((one) => one === asked.get('state')) ?? 'running',
    class: decisionClasses.find((one) => one === asked.get('class')) ?? null,
    after: asked.get('after'),
  } as const;
  const page = await view(context.desk, 'routes/monitor/decisions', request, (reader) =>
    queryDecisions(reader, filter),
  );
  return { page, filter };
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, recordDecision, await readForm(request), ({ decision }) =>
    paths.decision(decision, { done: 'recorded' }),
  );
}

/** Major decisions, each with its path: where it stands, what is late. */
export default function Decisions() {
  const { say } = usePhrases();
  const { page, filter } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const at = (more: Record<string, string>) =>
    paths.decisions({ state: filter.state, class: filter.class ?? '', ...more });
  return (
    <Page
      wide
      title={say('monitor:decision.title')}
      overline={<Link to={paths.monitors()}>{say('platform:nav.monitors')}</Link>}
      lede={say('monitor:decision.lede')}
      actions={page.mayKeep && <Ways />}
    >
      <Tabs
        label={say('monitor:decision.list.views')}
        tabs={decisionStates.map((state) => ({
          to: at({ state }),
          label: say(`monitor:decision.states.${state}`),
          count: page.counts[state],
          isCurrent: state === filter.state,
        }))}
      />
      <Tabs
        label={say('monitor:decision.list.classes')}
        tabs={[
          { to: at({ class: '' }), label: say('monitor:decision.list.allClasses'), isCurrent: !filter.class },
          ...decisionClasses.map((of) => ({
            to: at({ class: of }),
            label: say(`monitor:decision.classes.${of}`),
            isCurrent: of === filter.class,
          })),
        ]}
      />
      {page.entries.length === 0 ? (
        <EmptyState
          title={say('monitor:decision.list.none')}
          who={page.mayKeep ? undefined : say('monitor:decision.list.noneWho')}
        >
          {say('monitor:decision.list.noneNote')}
        </EmptyState>
      ) : (
        <DecisionList entries={page.entries} />
      )}
      {page.after && (
        <Pager
          label={say('monitor:decision.list.list')}
          next={{ to: at({ after: page.after }), text: say('monitor:decision.list.more') }}
        />
      )}
      {page.mayKeep && (
        <Details summary={say('monitor:decision.list.record')} open={refused !== null}>
          <RecordDecision
            departments={page.departments}
            suppliers={page.suppliers}
            today={page.today}
            refused={refused}
          />
        </Details>
      )}
    </Page>
  );
}

function Ways() {
  const { say } = usePhrases();
  return (
    <>
      <ButtonLink kind="quiet" to={paths.decisionRules()}>
        {say('monitor:decision.list.settings')}
      </ButtonLink>
      <ButtonLink kind="quiet" to={paths.decisionImport()}>
        {say('monitor:decision.list.import')}
      </ButtonLink>
    </>
  );
}

function DecisionList({ entries }: { entries: readonly DecisionEntry[] }) {
  const { say, locale } = usePhrases();
  const turn = ({ next, path, state }: DecisionEntry) => {
    if (state === 'withdrawn') return say('monitor:decision.states.withdrawn');
    if (!next) return say('monitor:decision.list.ended', { count: path.length });
    const point = say(`monitor:decision.points.${next.point}`);
    return next.days > 0
      ? say('monitor:decision.list.over', { point, days: next.days })
      : say('monitor:decision.list.next', { point, day: sayIsoDay(locale, next.dueOn) });
  };
  return (
    <EntryList
      label={say('monitor:decision.list.list')}
      entries={entries.map((one) => ({
        key: one.id,
        to: paths.decision(one.id),
        title: one.title,
        meta: [one.code, say(`monitor:decision.classes.${one.class}`), one.department, turn(one)]
          .filter(Boolean)
          .join(' · '),
        note: <DecisionPath path={one.path} />,
        state: (
          <>
            {one.next && one.next.days > 0 && (
              <Badge tone="danger">{say('monitor:decision.list.late')}</Badge>
            )}
            {one.findings > 0 && (
              <Badge tone="warning">{say('monitor:decision.list.findings', { count: one.findings })}</Badge>
            )}
          </>
        ),
      }))}
    />
  );
}
