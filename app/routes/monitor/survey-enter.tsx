import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { enterSurvey } from '#server/monitor/satisfaction/enter-survey';
import { queryChoices, querySurveyToEdit } from '#server/monitor/satisfaction/queries-office';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { askedOf, overallCode } from '../../domain/monitor/satisfaction/item';
import { monthAfter, typedMethods, visitKinds } from '../../domain/monitor/satisfaction/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { refusedIn, typedIn } from '../../ui/identity/faults';
import { SurveyQuestions } from '../../ui/monitor/survey-questions';
import { VisitFields } from '../../ui/monitor/visit-fields';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

const asked = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const of = asked(request);
  return view(context.desk, 'routes/monitor/survey-enter', request, async (reader) => {
    const choices = await queryChoices(reader);
    const kind = visitKinds.find((one) => one === of.kind);
    const department = choices.departments.find(({ id }) => id === of.department);
    const survey = of.survey && kind && department ? await querySurveyToEdit(reader, of.survey) : null;
    if (isRefusal(survey)) return survey;
    const sheet =
      survey && kind && department
        ? { id: survey.id, name: survey.name, items: askedOf(survey.items, kind), kind, department }
        : null;
    return { ...choices, sheet, of };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const of = asked(request);
  const { method, month, remark, ...answers } = await readForm(request);
  const { survey, department, kind } = of;
  const kept = { survey: survey ?? '', department: department ?? '', kind: kind ?? '' };
  const next = paths.surveyEnter({
    ...kept,
    method: String(method),
    month: String(month),
    // Counted, so that the next sheet is an empty one.
    saved: String((Number(of.saved) || 0) + 1),
  });
  const given = { ...kept, method, month, remark, answers };
  return hand(context.desk, enterSurvey, given, next);
}

export default function SurveyEnter() {
  const { say } = usePhrases();
  const { surveys, departments, sheet, of, month } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const busy = useNavigation().state !== 'idle';
  const typed = (refused?.typed.answers ?? {}) as Record<string, unknown>;
  return (
    <Page
      overline={<Link to={paths.satisfaction()}>{say('monitor:satisfaction.home.title')}</Link>}
      title={say('monitor:satisfaction.office.enter.title')}
      lede={say('monitor:satisfaction.office.enter.lede')}
    >
      {!refused && of.saved && (
        <Notice tone="success" word={say('monitor:satisfaction.office.done')} live>
          <p>{say('monitor:satisfaction.office.enter.saved')}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {surveys.length === 0 || departments.length === 0 ? (
        <EmptyState
          title={say('monitor:satisfaction.office.codes.noSurvey')}
          action={<Link to={paths.surveys()}>{say('monitor:satisfaction.office.surveys.title')}</Link>}
        >
          {say('monitor:satisfaction.office.codes.noSurveyNote')}
        </EmptyState>
      ) : (
        <Form method="get" action={paths.surveyEnter()}>
          <Stack>
            <h2>{say('monitor:satisfaction.office.enter.pick')}</h2>
            <VisitFields {...{ surveys, departments, typed: of, kinds: visitKinds }} />
            <Button kind={sheet ? 'quiet' : 'primary'}>
              {say('monitor:satisfaction.office.enter.next')}
            </Button>
          </Stack>
        </Form>
      )}
      {sheet && (
        <Form method="post" key={JSON.stringify(of)}>
          <Stack>
            <h2>
              {sheet.department.name} · {say(`monitor:satisfaction.visits.${sheet.kind}`)}
            </h2>
            <Field
              as="select"
              name="method"
              label={say('monitor:satisfaction.office.enter.method')}
              defaultValue={typedIn(refused, 'method') || of.method}
            >
              {typedMethods.map((method) => (
                <option key={method} value={method}>
                  {say(`monitor:satisfaction.methods.${method}`)}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              name="month"
              label={say('monitor:satisfaction.office.enter.month')}
              defaultValue={typedIn(refused, 'month') || of.month}
            >
              {[0, -1, -2].map((back) => (
                <option key={back} value={monthAfter(month, back)}>
                  {monthAfter(month, back)}
                </option>
              ))}
            </Field>
            <SurveyQuestions
              items={sheet.items}
              typed={typed}
              faulty={Object.keys(refused?.refusal.fields ?? {})}
              requiredCode={overallCode}
            />
            <Field
              as="textarea"
              name="remark"
              rows={3}
              label={say('monitor:satisfaction.office.remarks.title')}
              defaultValue={typedIn(refused, 'remark')}
            />
            <Button pending={busy}>{say('monitor:satisfaction.office.enter.save')}</Button>
          </Stack>
        </Form>
      )}
    </Page>
  );
}
