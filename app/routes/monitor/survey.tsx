import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { answerSurvey } from '#server/monitor/satisfaction/answer-survey';
import { findSurveyOrganisation, querySurvey } from '#server/monitor/satisfaction/queries-survey';
import { run } from '#server/platform/command';
import { type Desk, seat } from '#server/platform/desk';
import { readForm } from '#server/platform/form';
import { type Answer, orAway, statusOf, view } from '#server/platform/http';
import { overallCode } from '../../domain/monitor/satisfaction/item';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { refusedIn, typedIn } from '../../ui/identity/faults';
import css from '../../ui/monitor/satisfaction.module.css';
import { SurveyQuestions } from '../../ui/monitor/survey-questions';
import { SurveySheet } from '../../ui/monitor/survey-sheet';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';

/** Needs no script and sends none: a weak phone draws it at once. */
export const handle = { bare: true, plain: true };

/** Whoever holds a code is a patient and nobody else, also where somebody of the staff is signed in on this device. */
async function patientAt(desk: Desk, token: string): Promise<Desk> {
  const orgId = await orAway(() => findSurveyOrganisation(desk.db, token));
  const visitor: Actor = { kind: 'visitor', orgId };
  return seat(desk, visitor);
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const token = params.token ?? '';
  const desk = await patientAt(context.desk, token);
  const page = await view(desk, 'routes/monitor/survey', request, (reader) => querySurvey(reader, token));
  return data(page, { status: page.state === 'unknown' ? 404 : 200 });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const token = params.token ?? '';
  const { remark = '', ...answers } = await readForm(request);
  const desk = await patientAt(context.desk, token);
  if ((await desk.actor()).orgId === null) throw redirect(paths.survey(token), 303);
  const outcome = await run(desk, answerSurvey, { token, answers, remark });
  if (!isRefusal(outcome)) throw redirect(paths.surveyThanks(), 303);
  return data<Answer>(
    { ok: false, refusal: outcome, typed: { ...answers, remark } },
    { status: statusOf[outcome.kind] },
  );
}

export default function Survey() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useActionData<typeof action>());
  if (page.state !== 'open')
    return (
      <SurveySheet title={say(`monitor:satisfaction.survey.${page.state}`)}>
        <p>{say(`monitor:satisfaction.survey.${page.state}Text`)}</p>
      </SurveySheet>
    );
  const { openQuestion, department, kind } = page;
  return (
    <SurveySheet overline={page.organisation} title={say('monitor:satisfaction.survey.title')}>
      <p>
        {say('monitor:satisfaction.survey.lede', {
          department,
          kind: say(`monitor:satisfaction.visits.${kind}`),
        })}
      </p>
      <Refused refusal={refused?.refusal} />
      <Form method="post">
        <SurveyQuestions
          items={page.items}
          typed={refused?.typed ?? {}}
          faulty={Object.keys(refused?.refusal.fields ?? {})}
          requiredCode={overallCode}
        />
        <Stack>
          {openQuestion && (
            <Field
              as="textarea"
              name="remark"
              rows={3}
              maxLength={500}
              label={locale === 'en' && openQuestion.en ? openQuestion.en : openQuestion.zh}
              hint={say('monitor:satisfaction.survey.remarkHint')}
              defaultValue={typedIn(refused, 'remark')}
            />
          )}
          <p className={css.small}>{say('monitor:satisfaction.survey.anonymous')}</p>
          <Button wide>{say('monitor:satisfaction.survey.send')}</Button>
        </Stack>
      </Form>
    </SurveySheet>
  );
}
