import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { askLeave } from '#server/congress/ask-leave';
import { readOwnLeave } from '#server/congress/queries-leave';
import { withdrawLeave } from '#server/congress/withdraw-leave';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { LeaveForm } from '../../ui/congress/leave-form';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row, Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/leave', request, (reader) =>
    readOwnLeave(reader, params.session),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  if (form.intent === 'withdraw') return hand(context.desk, withdrawLeave, form, paths.leave(params.session));
  return hand(context.desk, askLeave, form, paths.leave(params.session, 'sent'));
}

export default function Leave() {
  const { say, locale } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  // One request at a time: the form comes back when this one is answered or withdrawn.
  const isWaiting = found.requests.some((one) => one.state === 'asked');
  const isSent = search.get('done') === 'sent' && !refused;
  return (
    <Page
      title={say('day:leave.title')}
      overline={<Link to={paths.now()}>{found.session.title}</Link>}
      lede={say(found.isLeader ? 'day:leave.ledeLeader' : 'day:leave.lede')}
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {isSent && (
          <Notice tone="success" word={say('platform:states.saved')} live>
            <p>{say('day:leave.sent')}</p>
          </Notice>
        )}
        {found.requests.length > 0 && (
          <Section title={say('day:leave.before')}>
            <Stack>
              {found.requests.map((one) => (
                <Row key={one.id} spread>
                  <div>
                    <p>
                      <strong>{say(`day:leave.states.${one.state}`)}</strong>
                      {' · '}
                      {one.stages.map((stage) => say(`congress:stages.${stage}`)).join('、')}
                    </p>
                    <p>
                      <small>
                        {sayWhen(say, locale, one.askedAt, found.now)} · {one.reason}
                        {one.note && ` · ${say('day:done.note', { note: one.note })}`}
                      </small>
                    </p>
                  </div>
                  {(one.state === 'asked' || one.state === 'granted') && (
                    <Form method="post">
                      <input type="hidden" name="leave" value={one.id} />
                      <Button kind="quiet" name="intent" value="withdraw">
                        {say('day:leave.withdraw')}
                      </Button>
                    </Form>
                  )}
                </Row>
              ))}
            </Stack>
          </Section>
        )}
        {found.stages.length === 0 && (
          <EmptyState title={say('day:leave.none')}>{say('day:leave.noneText')}</EmptyState>
        )}
        {found.stages.length > 0 && !isWaiting && (
          <LeaveForm session={found.session.id} stages={found.stages} now={found.now} refused={refused} />
        )}
      </Stack>
    </Page>
  );
}
