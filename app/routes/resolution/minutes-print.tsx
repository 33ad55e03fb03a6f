import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { view } from '#server/platform/http';
import { readMinutes } from '#server/resolution/queries-minutes';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { MinutesSheet } from '../../ui/resolution/minutes-sheet';
import { SheetPage } from '../../ui/resolution/sheet-page';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/resolution/minutes-print', request, (reader) =>
    readMinutes(reader, params.session ?? ''),
  );
}

export default function MinutesPrint() {
  const { say } = usePhrases();
  const minutes = useLoaderData<typeof loader>();
  return (
    <SheetPage
      before={
        <>
          <p>
            <Link to={paths.minutes(minutes.session.id)}>{say('resolution:record.toPage')}</Link>
          </p>
          <p>{say('day:minutes.print')}</p>
        </>
      }
    >
      <MinutesSheet minutes={minutes} writing={null} />
    </SheetPage>
  );
}
