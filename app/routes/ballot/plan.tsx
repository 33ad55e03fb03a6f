import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { planVote } from '#server/ballot/plan-vote';
import { readPlanning } from '#server/ballot/queries';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row, Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = new URL(request.url).searchParams.get('session');
  return view(context.desk, 'routes/ballot/plan', request, (reader) => readPlanning(reader, session));
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, planVote, await readForm(request), (made) => paths.vote(made.vote));
}

export default function Plan() {
  const { say, locale } = usePhrases();
  const { session, subjects, items, secret, windows, now } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  // An item is offered only where one may be voted on openly.
  const offered = subjects.filter((subject) => subject !== 'item' || items.length > 0);
  const errors = (field: string) => faultsOf(say, refused?.refusal, field);
  const typed = (field: string) => typedIn(refused, field);
  return (
    <Page
      title={say('ballot:plan')}
      overline={<Link to={paths.votes(session.id)}>{session.title}</Link>}
      lede={say('ballot:lede')}
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {secret.length > 0 && (
          <Notice tone="info" word={say('platform:basis')} title={say('ballot:form.secret')}>
            <ul>
              {secret.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
            <p>
              <Link to={paths.planBox(session.id)}>{say('sealed:boxes.plan')}</Link>
            </p>
          </Notice>
        )}
        <Form method="post">
          <Stack>
            <input type="hidden" name="session" value={session.id} />
            <Field
              as="select"
              name="subject"
              label={say('ballot:form.subject')}
              defaultValue={typed('subject')}
              error={errors('subject')}
            >
              {offered.map((subject) => (
                <option key={subject} value={subject}>
                  {say(`ballot:subjects.${subject}`)}
                </option>
              ))}
            </Field>
            {items.length > 0 && (
              <Field as="select" name="item" label={say('ballot:form.item')} defaultValue={typed('item')}>
                <option value="">{say('ballot:form.noItem')}</option>
                {items.map((item) => (
                  <option key={item.id} value={item.id}>
                    {item.title}
                  </option>
                ))}
              </Field>
            )}
            <Field
              name="question"
              label={say('ballot:form.question')}
              hint={say('ballot:form.questionHint')}
              required
              minLength={4}
              maxLength={300}
              defaultValue={typed('question')}
              error={errors('question')}
            />
            <Field as="select" name="stage" label={say('ballot:form.stage')} defaultValue={typed('stage')}>
              <option value="">{say('ballot:form.stageDefault')}</option>
              {windows.map((window) => (
                <option key={window.id} value={window.stage}>
                  {say(`congress:stages.${window.stage}`)} · {sayWhen(say, locale, window.opensAt, now)}
                </option>
              ))}
            </Field>
            <Row>
              {(['opensAt', 'closesAt'] as const).map((name) => (
                <Field
                  key={name}
                  type="datetime-local"
                  name={name}
                  label={say(`ballot:form.${name}`)}
                  hint={say('ballot:form.timesHint')}
                  defaultValue={typed(name)}
                  error={errors(name)}
                />
              ))}
            </Row>
            <Choice
              type="checkbox"
              name="changeable"
              legend={say('ballot:form.changeable')}
              legendHidden
              defaultValue={typed('changeable') === 'on' ? ['on'] : []}
              options={[
                {
                  value: 'on',
                  label: say('ballot:form.changeable'),
                  note: say('ballot:form.changeableNote'),
                },
              ]}
            />
            <Button>{say('ballot:form.submit')}</Button>
          </Stack>
        </Form>
      </Stack>
    </Page>
  );
}
