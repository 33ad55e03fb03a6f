import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { readPresidium } from '#server/congress/queries-setup';
import { setPresidium } from '#server/congress/set-presidium';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { Tag } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { ByDelegation } from '../../ui/congress/by-delegation';
import { PresidiumPicker } from '../../ui/congress/presidium-picker';
import { PresidiumRules } from '../../ui/congress/presidium-rules';
import { SessionTabs } from '../../ui/congress/session-tabs';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

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
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const busy = useNavigation().state !== 'idle';
  const typed = refused?.typed.members;
  const chosen = Array.isArray(typed)
    ? (typed as string[])
    : members.length > 0
      ? members.map((one) => one.id)
      : eligible.filter((one) => one.proposed).map((one) => one.id);
  const named = members.flatMap(({ id, chair }) => {
    const who = eligible.find((one) => one.id === id);
    return who ? [{ ...who, chair }] : [];
  });
  return (
    <Page
      title={say('congress:setup.presidium.title')}
      overline={session.title}
      lede={say(`congress:setup.presidium.${found.mayChange ? 'lede' : 'ledeClosed'}`)}
    >
      <SessionTabs session={session.id} current="presidium" />
      <Refused refusal={refused?.refusal} />
      {answer?.ok && (
        <Notice tone="success" word={say('congress:chair.doneWord')} live>
          <p>{say('congress:setup.presidium.saved')}</p>
        </Notice>
      )}
      {eligible.length === 0 && (
        <EmptyState title={say('congress:setup.presidium.empty')}>
          {say('congress:setup.presidium.emptyWhy')}
        </EmptyState>
      )}
      {eligible.length > 0 && (
        <PresidiumRules
          seats={found.seats}
          sizes={found.sizes}
          sizeArticle={found.sizeArticle}
          mainBody={found.mainBody}
        />
      )}
      {eligible.length > 0 && !found.mayChange && (
        <ByDelegation
          head="h2"
          people={named}
          keyOf={(one) => one.id}
          row={(one) => (
            <>
              <span>{one.name}</span>
              {one.chair && <Tag>{say('congress:setup.presidium.chair')}</Tag>}
            </>
          )}
        />
      )}
      {eligible.length > 0 && found.mayChange && (
        <Form method="post">
          <Stack>
            <PresidiumPicker
              eligible={eligible}
              chosen={chosen}
              chair={typedIn(refused, 'chair') || (members.find((one) => one.chair)?.id ?? '')}
              mainBody={found.mainBody.of === 'teachers' ? 'isTeacher' : 'isFrontline'}
            />
            <Button pending={busy}>{say('congress:setup.presidium.save')}</Button>
          </Stack>
        </Form>
      )}
    </Page>
  );
}
