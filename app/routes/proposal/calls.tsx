import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { moveCall } from '#server/proposal/move-call';
import { openCall } from '#server/proposal/open-call';
import { queryCalls } from '#server/proposal/queries-calls';
import type { CallsPage } from '../../domain/proposal/draft-views';
import type { Refusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Facts } from '../../ui/facts/facts';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { CallFields } from '../../ui/proposal/settings-call-fields';
import { NewCall } from '../../ui/proposal/settings-new-call';
import { ruleNames, rulesIn } from '../../ui/proposal/settings-rules';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/calls', request, queryCalls);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw: Record<string, unknown> = await readForm(request);
  switch (raw.intent) {
    case 'open':
      return hand(context.desk, openCall, { ...raw, rules: rulesIn(raw) }, paths.proposalCalls('opened'));
    case 'move':
      return hand(context.desk, moveCall, raw, paths.proposalCalls('moved'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

export default function Calls() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : (['opened', 'moved'] as const).find((one) => one === search.get('done'));
  return (
    <Page
      overline={<Link to={paths.proposals()}>{say('proposal:draft.back')}</Link>}
      title={say('proposal:settings.calls.title')}
      lede={say('proposal:settings.calls.lede')}
    >
      {done && (
        <Notice tone="success" word={say('proposal:draft.doneWord')} live>
          <p>{say(`proposal:settings.calls.${done}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {!page.hasTerm && (
        <EmptyState title={say('proposal:settings.calls.noTerm')}>
          {say('proposal:settings.calls.noTermNote')}
        </EmptyState>
      )}
      {page.hasTerm && page.calls.length === 0 && (
        <EmptyState title={say('proposal:settings.calls.none')}>
          {say('proposal:settings.calls.noneNote')}
        </EmptyState>
      )}
      {page.calls.map((call) => (
        <Call key={call.id} call={call} now={page.now} refused={refused} />
      ))}
      {page.hasTerm && (
        <Section title={say('proposal:settings.calls.new')}>
          <NewCall
            key={page.calls.length}
            page={page}
            refused={refused?.typed.intent === 'open' ? refused : null}
          />
        </Section>
      )}
    </Page>
  );
}

function Call(props: {
  call: CallsPage['calls'][number];
  now: Date;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say, locale } = usePhrases();
  const { call, now, refused } = props;
  const busy = useNavigation().state !== 'idle';
  const state = now < call.opensAt ? 'soon' : now < call.closesAt ? 'open' : 'over';
  const isOurs = refused?.typed.intent === 'move' && refused.typed.call === call.id;
  return (
    <Section
      title={call.title}
      aside={
        <Badge tone={state === 'open' ? 'info' : 'neutral'}>{say(`proposal:settings.calls.${state}`)}</Badge>
      }
    >
      <p>
        {say('proposal:settings.calls.span', {
          from: sayMoment(locale, call.opensAt),
          to: sayMoment(locale, call.closesAt),
        })}
      </p>
      <p>
        {call.session
          ? say('proposal:settings.calls.forSession', { title: call.session })
          : say('proposal:settings.calls.between')}{' '}
        · {say('proposal:settings.calls.counts', { inTime: call.inTime, late: call.late })}
      </p>
      <Details summary={say('proposal:settings.calls.rulesOf')}>
        <Facts
          items={[
            ...ruleNames.map((name) => ({
              label: say(`proposal:settings.rules.${name}`),
              value: String(call.rules[name]),
            })),
            {
              label: say('proposal:settings.rules.collective'),
              value: say(`proposal:settings.calls.${call.rules.collective ? 'yes' : 'no'}`),
            },
          ]}
        />
      </Details>
      {call.mayMove && (
        <Details summary={say('proposal:settings.calls.move')} open={isOurs}>
          <Form method="post" key={call.closesAt.toISOString()}>
            <Stack>
              <input type="hidden" name="call" value={call.id} />
              <input type="hidden" name="seen" value={call.closesAt.toISOString()} />
              <CallFields
                title={call.title}
                opensAt={call.opensAt}
                closesAt={call.closesAt}
                hasBegun={call.opensAt <= now}
                refused={isOurs ? refused : null}
              />
              <Button
                kind="quiet"
                name="intent"
                value="move"
                pending={busy}
                consequence={say('proposal:settings.calls.moveNote')}
              >
                {say('proposal:settings.calls.move')}
              </Button>
            </Stack>
          </Form>
        </Details>
      )}
    </Section>
  );
}
