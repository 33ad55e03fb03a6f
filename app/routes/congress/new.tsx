import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { createSession } from '#server/congress/create-session';
import { readNewSession } from '#server/congress/queries';
import { readTopicForSession } from '#server/discussion/queries-topics';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { RuleFigures } from '../../ui/congress/rule-figures';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const topic = new URL(request.url).searchParams.get('topic');
  return view(context.desk, 'routes/congress/new', request, async (reader) => ({
    ...(await readNewSession(reader)),
    topic: topic ? await readTopicForSession(reader.tx, topic) : null,
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, createSession, await readForm(request), ({ id }) => paths.session(id));
}

export default function NewSession() {
  const { say } = usePhrases();
  const { terms, rules, topic } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const busy = useNavigation().state !== 'idle';
  const errors = (field: string) => faultsOf(say, refused?.refusal, field);
  if (terms.length === 0) {
    return (
      <Page title={say('congress:setup.create.title')}>
        <EmptyState title={say('congress:setup.create.noTerm')}>
          {say('congress:setup.create.noTermWhy')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={say('congress:setup.create.title')} lede={say('congress:setup.create.lede')}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          {topic && (
            <>
              <input type="hidden" name="topic" value={topic.id} />
              <Notice tone="info" word={say('congress:setup.create.fromTopic', { topic: topic.title })}>
                <p>
                  {say('congress:setup.create.fromTopicCall', {
                    supporters: topic.call.supporters,
                    representatives: topic.call.representatives,
                  })}
                </p>
              </Notice>
            </>
          )}
          <Field
            name="title"
            label={say('congress:setup.create.name')}
            hint={say('congress:setup.create.nameHint')}
            defaultValue={
              typedIn(refused, 'title') ||
              (topic ? say('congress:setup.create.topicTitle', { term: topic.term }) : '')
            }
            error={errors('title')}
            maxLength={120}
            required
          />
          <Field
            as="select"
            name="term"
            label={say('congress:setup.create.term')}
            defaultValue={typedIn(refused, 'term') || topic?.termId || terms[0]!.id}
            error={errors('term')}
            required
          >
            {terms.map((term) => (
              <option key={term.id} value={term.id}>
                {term.name}
              </option>
            ))}
          </Field>
          <Choice
            type="radio"
            layout="row"
            name="kind"
            legend={say('congress:setup.create.kind')}
            defaultValue={typedIn(refused, 'kind') || (topic ? 'extraordinary' : 'ordinary')}
            error={errors('kind')}
            options={(['ordinary', 'extraordinary'] as const).map((kind) => ({
              value: kind,
              label: say(`congress:kinds.${kind}`),
              note: say(`congress:setup.create.${kind}Note`),
            }))}
          />
          <Field
            as="textarea"
            rows={3}
            name="onlineReason"
            label={say('congress:setup.create.reason')}
            hint={say(topic ? 'congress:setup.create.reasonHintTopic' : 'congress:setup.create.reasonHint')}
            defaultValue={typedIn(refused, 'onlineReason')}
            error={errors('onlineReason')}
            minLength={4}
            maxLength={500}
            required
          />
          <Button pending={busy} consequence={say('congress:setup.create.submitNote')}>
            {say('congress:setup.create.submit')}
          </Button>
        </Stack>
      </Form>
      {rules && (
        <Section title={say('congress:setup.create.rules')}>
          <RuleFigures rules={rules} />
        </Section>
      )}
    </Page>
  );
}
