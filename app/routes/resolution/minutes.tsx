import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { writeMinutesNote } from '#server/congress/write-minutes-note';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { readMinutes } from '#server/resolution/queries-minutes';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { MinutesSheet } from '../../ui/resolution/minutes-sheet';
import { SheetPage } from '../../ui/resolution/sheet-page';
import { Row } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/resolution/minutes', request, (reader) =>
    readMinutes(reader, params.session ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const session = params.session ?? '';
  const raw = { ...(await readForm(request)), session };
  return hand(
    context.desk,
    writeMinutesNote,
    raw,
    ({ section }) => `${paths.minutes(session, 'saved')}#${section}`,
  );
}

export default function MinutesPage() {
  const { say } = usePhrases();
  const minutes = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  return (
    <SheetPage
      before={
        <>
          {search.get('done') === 'saved' && !refused && (
            <Notice tone="success" word={say('day:minutes.saved')} live />
          )}
          <p>
            <Link to={paths.now()}>{say('platform:nav.now')}</Link>
          </p>
          <Row spread>
            <p>{say('day:minutes.lede')}</p>
            <ButtonLink kind="quiet" to={paths.minutesPrint(minutes.session.id)}>
              {say('resolution:record.sheet')}
            </ButtonLink>
          </Row>
        </>
      }
    >
      <MinutesSheet minutes={minutes} writing={minutes.mayWrite ? { refused } : null} />
    </SheetPage>
  );
}
