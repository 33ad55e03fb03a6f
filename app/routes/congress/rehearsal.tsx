import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { createRehearsal } from '#server/congress/create-rehearsal';
import { discardRehearsal } from '#server/congress/discard-rehearsal';
import { readRehearsal } from '#server/congress/queries-setup';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button, ButtonLink } from '../../ui/button/button';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/rehearsal', request, readRehearsal);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.intent === 'discard') return hand(context.desk, discardRehearsal, form, paths.rehearsal());
  return hand(context.desk, createRehearsal, form, ({ id }) => paths.chair(id));
}

export default function Rehearsal() {
  const { say } = usePhrases();
  const { rehearsal } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const busy = useNavigation().state !== 'idle';
  const errors = (field: string) => faultsOf(say, refused?.refusal, field);
  return (
    <Page title={say('congress:setup.rehearsal.title')} lede={say('congress:setup.rehearsal.lede')}>
      <Refused refusal={refused?.refusal} />
      {rehearsal ? (
        <Section title={say('congress:setup.rehearsal.running')}>
          <Stack>
            <p>{rehearsal.title}</p>
            <p>{say('congress:setup.rehearsal.people', { count: rehearsal.people })}</p>
            <ButtonLink to={paths.chair(rehearsal.id)}>{say('congress:setup.rehearsal.open')}</ButtonLink>
            <Form method="post">
              <input type="hidden" name="session" value={rehearsal.id} />
              <Button
                kind="danger"
                name="intent"
                value="discard"
                pending={busy}
                consequence={say('congress:setup.rehearsal.discardNote')}
              >
                {say('congress:setup.rehearsal.discard')}
              </Button>
            </Form>
          </Stack>
        </Section>
      ) : (
        <Form method="post">
          <Stack>
            <Field
              name="title"
              label={say('congress:setup.rehearsal.name')}
              defaultValue={typedIn(refused, 'title') || say('congress:setup.rehearsal.defaultName')}
              error={errors('title')}
              maxLength={120}
              required
            />
            <Field
              type="number"
              name="representatives"
              label={say('congress:setup.rehearsal.representatives')}
              defaultValue={typedIn(refused, 'representatives') || '36'}
              error={errors('representatives')}
              min={10}
              max={300}
              chars={4}
              required
            />
            <Field
              type="number"
              name="delegations"
              label={say('congress:setup.rehearsal.delegations')}
              defaultValue={typedIn(refused, 'delegations') || '4'}
              error={errors('delegations')}
              min={2}
              max={20}
              chars={4}
              required
            />
            <Button name="intent" value="create" pending={busy}>
              {say('congress:setup.rehearsal.create')}
            </Button>
          </Stack>
        </Form>
      )}
    </Page>
  );
}
