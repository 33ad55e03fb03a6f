import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { queryDepartments } from '#server/monitor/case/queries-departments';
import { setCaseRules } from '#server/monitor/case/set-case-rules';
import { setDepartment } from '#server/monitor/case/set-department';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Details } from '../../ui/details/details';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { CaseRulesForm, DepartmentForm } from '../../ui/monitor/case-department';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/monitor/departments', request, queryDepartments);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const back = paths.monitorDepartments({ done: 'saved' });
  if (raw.intent === 'rules') return hand(context.desk, setCaseRules, raw, back);
  if (raw.intent === 'set') return hand(context.desk, setDepartment, raw, back);
  throwRefusal(refuse('platform.badInput'));
}

/** Who answers for which department, with whom it is compared, and how long a statement may take. */
export default function Departments() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const of = (department: string) =>
    refused?.typed.intent === 'set' && (refused.typed.department ?? '') === department ? refused : null;
  return (
    <Page
      title={say('monitor:case.departments.title')}
      overline={<Link to={paths.monitors()}>{say('platform:nav.monitors')}</Link>}
      lede={say('monitor:case.departments.lede')}
    >
      {search.get('done') && !refused && (
        <Notice tone="success" word={say('monitor:case.departments.done')} live />
      )}
      <Section title={say('monitor:case.departments.rules')}>
        <CaseRulesForm
          key={page.version}
          statementDays={page.statementDays}
          refused={refused?.typed.intent === 'rules' ? refused : null}
        />
      </Section>
      <Section title={say('monitor:case.departments.list')}>
        {page.departments.length === 0 && (
          <EmptyState title={say('monitor:case.departments.none')}>
            {say('monitor:case.departments.noneNote')}
          </EmptyState>
        )}
        <Stack>
          {page.departments.map((one) => (
            <Details
              key={`${one.id} ${one.headNumber}`}
              summary={`${one.name} · ${one.head ?? say('monitor:case.departments.noHead')}`}
              open={of(one.id) !== null}
            >
              <DepartmentForm department={one} refused={of(one.id)} />
            </Details>
          ))}
        </Stack>
      </Section>
      <Section title={say('monitor:case.departments.add')}>
        <DepartmentForm key={page.departments.length} refused={of('')} />
      </Section>
    </Page>
  );
}
