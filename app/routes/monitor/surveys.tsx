import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { draftSurvey } from '#server/monitor/satisfaction/draft-survey';
import { querySurveys } from '#server/monitor/satisfaction/queries-office';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/monitor/surveys', request, async (reader) => ({
    surveys: await querySurveys(reader),
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  return hand(context.desk, draftSurvey, raw, ({ survey }) => paths.surveyEdit(survey));
}

const tones = { draft: 'warning', inUse: 'success', retired: 'neutral', imported: 'info' } as const;

export default function Surveys() {
  const { say } = usePhrases();
  const { surveys } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const names = [...new Set(surveys.filter(({ state }) => state !== 'imported').map(({ name }) => name))];
  return (
    <Page
      overline={<Link to={paths.satisfaction()}>{say('monitor:satisfaction.home.title')}</Link>}
      title={say('monitor:satisfaction.office.surveys.title')}
      lede={say('monitor:satisfaction.office.surveys.lede')}
    >
      {!refused && search.get('done') === 'dropped' && (
        <Notice tone="success" word={say('monitor:satisfaction.office.done')} live>
          <p>{say('monitor:satisfaction.office.surveys.done.dropped')}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {surveys.length === 0 ? (
        <EmptyState title={say('monitor:satisfaction.office.surveys.none')}>
          {say('monitor:satisfaction.office.surveys.noneNote')}
        </EmptyState>
      ) : (
        <EntryList
          label={say('monitor:satisfaction.office.surveys.title')}
          entries={surveys.map(({ id, name, number, state, count }) => ({
            key: id,
            to: paths.surveyEdit(id),
            title: say('monitor:satisfaction.office.surveys.version', { name, number }),
            meta: say('monitor:satisfaction.office.surveys.meta', { count }),
            state: (
              <Badge tone={tones[state]}>{say(`monitor:satisfaction.office.surveys.states.${state}`)}</Badge>
            ),
          }))}
        />
      )}
      <Section title={say('monitor:satisfaction.office.surveys.new')}>
        <Form method="post">
          <Stack>
            <Field
              name="name"
              list="survey-names"
              label={say('monitor:satisfaction.office.surveys.name')}
              hint={say('monitor:satisfaction.office.surveys.nameHint')}
              defaultValue={typedIn(refused, 'name')}
              error={faultsOf(say, refused?.refusal, 'name')}
            />
            <datalist id="survey-names">
              {names.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <Button kind="quiet" pending={busy}>
              {say('monitor:satisfaction.office.surveys.begin')}
            </Button>
          </Stack>
        </Form>
      </Section>
    </Page>
  );
}
