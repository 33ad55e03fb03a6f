import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { complain } from '#server/ballot/complain';
import { readBooth } from '#server/ballot/queries-booth';
import { signInToStage } from '#server/congress/sign-in-to-stage';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayLeft, sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { RootData } from '../../root-data';
import { BoothDoor } from '../../ui/ballot/booth/booth-door';
import { placeOf } from '../../ui/ballot/booth/view';
import { VoterNote } from '../../ui/ballot/booth/voter-notes';
import { Deadline } from '../../ui/deadline/deadline';
import { Details } from '../../ui/details/details';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/ballot/paper', request, (reader) =>
    readBooth(reader, context.desk.vault, params.boxId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form: Record<string, unknown> = { ...(await readForm(request)), box: params.boxId };
  if (form.intent === 'complain') return hand(context.desk, complain, form);
  return hand(context.desk, signInToStage, form, paths.boxPaper(params.boxId ?? ''));
}

export default function Paper() {
  const { say, locale } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const personId = useRouteLoaderData<RootData>('root')?.person?.id;
  const { box, now, session, standing } = found;
  const place = placeOf(found);
  const hasBooth = standing !== null && place !== 'signIn' && place !== 'notYet';
  return (
    <Page
      title={box.title}
      overline={
        <>
          <Link to={paths.votes(session.id)}>{session.title}</Link> · {say('sealed:paper.overline')}
        </>
      }
      status={
        box.state === 'open' && (
          <Deadline
            dateTime={box.closesAt.toISOString()}
            text={say('sealed:paper.closes', { when: sayWhen(say, locale, box.closesAt, now) })}
            remaining={sayLeft(say, box.closesAt, now)}
            exact={sayMoment(locale, box.closesAt)}
          />
        )
      }
    >
      <Stack gap="loose">
        <Refused refusal={refusedIn(answer)?.refusal} />
        {answer?.ok && (
          <Notice tone="success" word={say('sealed:paper.note')} live>
            <p>{say('sealed:paper.own.missing.done')}</p>
          </Notice>
        )}
        <VoterNote view={found} place={place} />
        {hasBooth && personId && <BoothDoor view={found} personId={personId} />}
        {box.state === 'open' && standing && (
          <Details summary={say('sealed:paper.trust.title')}>
            <p>{say('sealed:paper.trust.text')}</p>
            <p>
              <Link to={paths.box(box.id)}>{say('sealed:paper.trust.link')}</Link>
            </p>
          </Details>
        )}
      </Stack>
    </Page>
  );
}
