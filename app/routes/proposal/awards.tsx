import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { chooseAward } from '#server/proposal/choose-award';
import { commentOnAward } from '#server/proposal/comment-on-award';
import { consultOnAwards } from '#server/proposal/consult-on-awards';
import { nominate } from '#server/proposal/nominate';
import { passOverAward } from '#server/proposal/pass-over-award';
import { publishAwards } from '#server/proposal/publish-awards';
import { queryAwards } from '#server/proposal/queries-awards';
import type { AwardState } from '../../domain/proposal/states';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { AwardItem } from '../../ui/proposal/award-item';
import { AwardNominate } from '../../ui/proposal/award-nominate';
import { AwardConsult, AwardPublish } from '../../ui/proposal/award-office';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('proposal');
  return view(context.desk, 'routes/proposal/awards', request, async (reader) => ({
    ...(await queryAwards(reader, wanted)),
    now: reader.now,
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const { desk } = context;
  const then = (done: (typeof dones)[number]) => paths.proposalAwards({ done });
  switch (raw.intent) {
    case 'nominate':
      return hand(desk, nominate, raw, then('nominated'));
    case 'consult':
      return hand(desk, consultOnAwards, raw, then('consulted'));
    case 'comment':
      return hand(desk, commentOnAward, raw, then('commented'));
    case 'choose':
      return hand(desk, chooseAward, raw, then('chosen'));
    case 'passOver':
      return hand(desk, passOverAward, raw, then('passedOver'));
    case 'publish':
      return hand(desk, publishAwards, raw, then('published'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['nominated', 'consulted', 'commented', 'chosen', 'passedOver', 'published'] as const;
const groups: readonly AwardState[] = ['consulted', 'nominated', 'chosen', 'published', 'passedOver'];

/** Outstanding proposals, organisers and departments, from nomination to publication. */
export default function Awards() {
  const { say } = usePhrases();
  const { now, ...page } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = dones.find((one) => one === search.get('done'));
  return (
    <Page title={say('proposal:rating.awards.title')} lede={say('proposal:rating.awards.lede')}>
      {done && !refused && (
        <Notice tone="success" word={say('proposal:rating.doneWord')} live>
          <p>{say(`proposal:rating.awards.done.${done}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {!page.hasTerm ? (
        <EmptyState title={say('proposal:rating.awards.noTerm')}>
          {say('proposal:rating.awards.noTermNote')}
        </EmptyState>
      ) : (
        page.lines.length === 0 && (
          <EmptyState title={say('proposal:rating.awards.empty')}>
            {say('proposal:rating.awards.emptyNote')}
          </EmptyState>
        )
      )}
      {groups.map((state) => {
        const lines = page.lines.filter((line) => line.state === state);
        return (
          lines.length > 0 && (
            <Section key={state} title={say(`proposal:rating.awards.groups.${state}`)}>
              <Stack gap="loose">
                {lines.map((line) => (
                  <AwardItem key={line.id} line={line} may={page.may} refused={refused} />
                ))}
              </Stack>
            </Section>
          )
        );
      })}
      <AwardConsult page={page} refused={refused} now={now} />
      <AwardPublish page={page} refused={refused} />
      {page.nominating && <AwardNominate choices={page.nominating} refused={refused} />}
    </Page>
  );
}
