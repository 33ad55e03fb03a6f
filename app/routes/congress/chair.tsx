import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { askOverride } from '#server/congress/ask-override';
import { confirmOverride } from '#server/congress/confirm-override';
import { extendWindow } from '#server/congress/extend-window';
import { openWindow } from '#server/congress/open-window';
import { readChair } from '#server/congress/queries-chair';
import { takeStep } from '#server/congress/take-step';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { ButtonLink } from '../../ui/button/button';
import { ChairLinks } from '../../ui/congress/chair-links';
import { ChairNext } from '../../ui/congress/chair-next';
import { ChairPresence } from '../../ui/congress/chair-presence';
import type { ChairView } from '../../ui/congress/chair-view';
import { ChairWindows } from '../../ui/congress/chair-windows';
import { ItemList } from '../../ui/congress/item-list';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/chair', request, (reader) => readChair(reader, params.session));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request);
  switch (form.intent) {
    case 'override':
      return hand(context.desk, askOverride, form);
    case 'confirm':
      return hand(context.desk, confirmOverride, form);
    case 'extend':
      return hand(context.desk, extendWindow, form);
    case 'open':
      return hand(context.desk, openWindow, form);
    default:
      return hand(context.desk, takeStep, form);
  }
}

export default function Chair() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  if (!found.session) {
    return (
      <Page title={say('congress:chair.title')}>
        <EmptyState
          title={say('congress:chair.none')}
          action={<ButtonLink to={paths.newSession()}>{say('congress:chair.create')}</ButtonLink>}
        >
          {say('congress:chair.noneWhy')}
        </EmptyState>
      </Page>
    );
  }
  const chair = found as ChairView;
  const { session } = chair;
  return (
    <Page
      wide
      title={session.title}
      overline={`${say('congress:chair.title')} · ${say(`congress:kinds.${session.kind}`)}`}
      status={<Badge tone="info">{say(`congress:states.${session.state}`)}</Badge>}
      contextLabel={say('congress:chair.links')}
      context={<ChairLinks view={chair} />}
    >
      <Refused refusal={refused?.refusal} />
      <ChairNext view={chair} />
      <Section title={say('congress:chair.attendance')}>
        <ChairPresence present={chair.present} now={chair.now} />
      </Section>
      <Section title={say('congress:chair.windows')}>
        {chair.windows.length === 0 ? (
          <p>{say('congress:chair.noWindows')}</p>
        ) : (
          <ChairWindows windows={chair.windows} mayExtend={chair.isSecretary} />
        )}
      </Section>
      <Section title={say('congress:chair.agenda')}>
        <ItemList items={chair.items} />
      </Section>
    </Page>
  );
}
