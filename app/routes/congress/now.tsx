import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readNow } from '#server/congress/queries-now';
import { signInToStage } from '#server/congress/sign-in-to-stage';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { NowAsks } from '../../ui/congress/now-asks';
import { NowContext } from '../../ui/congress/now-context';
import { NowDone } from '../../ui/congress/now-done';
import { NowNothing } from '../../ui/congress/now-nothing';
import { refusedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/now', request, readNow);
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, signInToStage, await readForm(request), paths.now());
}

export default function Now() {
  const { say, locale } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const when = sayMoment(locale, found.now);
  const hasSession = found.session !== null;
  return (
    <Page
      title={say('day:now.title')}
      overline={hasSession ? found.session.title : undefined}
      status={
        <>
          {hasSession && <span>{say(`congress:states.${found.session.state}`)}</span>}
          <time dateTime={found.now.toISOString()}>{say('day:now.serverTime', { when })}</time>
          {hasSession && found.unreadNotices > 0 && (
            <Link to={paths.notices()}>{say('day:now.notices', { count: found.unreadNotices })}</Link>
          )}
        </>
      }
      context={hasSession ? <NowContext found={found} /> : undefined}
      contextLabel={say('day:now.stages')}
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {found.asked.length > 0 ? (
          <NowAsks asked={found.asked} now={found.now} />
        ) : (
          <NowNothing found={found} />
        )}
        {hasSession && found.seat && (
          <Section title={say('day:now.done')}>
            <NowDone found={found} />
          </Section>
        )}
      </Stack>
    </Page>
  );
}
