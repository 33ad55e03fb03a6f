import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readPresidium } from '#server/congress/queries-setup';
import { setPresidium } from '#server/congress/set-presidium';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { PresidiumRules } from '../../ui/congress/presidium-rules';
import { SessionTabs } from '../../ui/congress/session-tabs';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/presidium', request, (reader) =>
    readPresidium(reader, params.session!),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  return hand(context.desk, setPresidium, {
    ...form,
    chair: form.chair || undefined,
    session: params.session,
  });
}

export default function Presidium() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const { session, eligible, members } = found;
  const answer = useActionData<typeof action>();
  const refused = refusedIn(answer);
  const busy = useNavigation().state !== 'idle';
  const typed = refused?.typed.members;
  const chosen = Array.isArray(typed)
    ? (typed as string[])
    : members.length > 0
      ? members.map((one) => one.id)
      : eligible.filter((one) => one.proposed).map((one) => one.id);
  // Those who are named stand first, so that a long roll need not be searched for them.
  const rank = (id: string) => (chosen.includes(id) ? 0 : 1);
  const main = found.mainBody.of === 'teachers' ? 'isTeacher' : 'isFrontline';
  return (
    <Page
      title={say('congress:setup.presidium.title')}
      overline={session.title}
      lede={say('congress:setup.presidium.lede')}
    >
      <SessionTabs session={session.id} current="presidium" />
      <Refused refusal={refused?.refusal} />
      {answer?.ok && (
        <Notice tone="success" word={say('congress:chair.doneWord')} live>
          <p>{say('congress:setup.presidium.saved')}</p>
        </Notice>
      )}
      {eligible.length === 0 ? (
        <EmptyState title={say('congress:setup.presidium.empty')}>
          {say('congress:setup.presidium.emptyWhy')}
        </EmptyState>
      ) : (
        <Form method="post">
          <Stack>
            <PresidiumRules
              seats={found.seats}
              sizes={found.sizes}
              sizeArticle={found.sizeArticle}
              mainBody={found.mainBody}
            />
            <Field
              as="select"
              name="chair"
              label={say('congress:setup.presidium.chair')}
              defaultValue={typedIn(refused, 'chair') || (members.find((one) => one.chair)?.id ?? '')}
            >
              <option value="">{say('congress:setup.presidium.choose')}</option>
              {eligible.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name} · {one.delegation}
                </option>
              ))}
            </Field>
            <Choice
              type="checkbox"
              layout="grid"
              name="members[]"
              legend={say('congress:setup.presidium.members')}
              defaultValue={chosen}
              options={[...eligible]
                .sort((a, b) => rank(a.id) - rank(b.id))
                .map((one) => ({
                  value: one.id,
                  label: one.name,
                  note: [
                    one.delegation,
                    one.mainBody && say(`congress:setup.presidium.${main}`),
                    one.manager && say('congress:setup.presidium.isManager'),
                    one.proposed && say('congress:setup.presidium.proposed'),
                  ]
                    .filter(Boolean)
                    .join(' · '),
                }))}
            />
            <Button pending={busy}>{say('congress:setup.presidium.save')}</Button>
          </Stack>
        </Form>
      )}
    </Page>
  );
}
