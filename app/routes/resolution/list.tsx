import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { draftResolution } from '#server/resolution/draft-resolution';
import { readResolutions } from '#server/resolution/queries';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { ClockTable } from '../../ui/resolution/clocks';
import { DraftForm } from '../../ui/resolution/draft-form';
import type { Tone } from '../../ui/shape/shape';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/resolution/list', request, readResolutions);
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, draftResolution, await readForm(request), ({ resolution }) =>
    paths.resolution(resolution, 'drafted'),
  );
}

const tones: Readonly<Record<'draft' | 'adopted' | 'published' | 'withdrawn', Tone>> = {
  draft: 'neutral',
  adopted: 'seal',
  published: 'seal',
  withdrawn: 'neutral',
};

export default function Resolutions() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const { resolutions, session, drafting, clocks } = page;
  return (
    <Page
      title={say('resolution:title')}
      lede={say('resolution:lede')}
      actions={
        session &&
        page.mayReadMinutes && (
          <ButtonLink kind="quiet" to={paths.minutes(session.id)}>
            {say('resolution:minutes')}
          </ButtonLink>
        )
      }
    >
      {search.get('done') === 'withdrawn' && (
        <Notice tone="success" word={say('resolution:done.withdrawn')} live />
      )}
      {session && drafting && <DraftForm session={session.id} choices={drafting} refused={refused} />}
      {resolutions.length === 0 ? (
        <EmptyState title={say('resolution:none')} who={say('resolution:noneWho')}>
          {say('resolution:noneText')}
        </EmptyState>
      ) : (
        <EntryList
          label={say('resolution:title')}
          entries={resolutions.map((one) => ({
            key: one.id,
            to: paths.resolution(one.id),
            title: one.title,
            meta: [one.number, one.session].filter((part) => part !== null).join(' · '),
            note: say('resolution:carriedOut', { unit: one.unit, day: sayIsoDay(locale, one.reviewOn) }),
            state: <Badge tone={tones[one.state]}>{say(`resolution:states.${one.state}`)}</Badge>,
          }))}
        />
      )}
      {clocks && (
        <Section title={say('resolution:duties')}>
          <ClockTable clocks={clocks} waiting={page.waiting} />
        </Section>
      )}
    </Page>
  );
}
