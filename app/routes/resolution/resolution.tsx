import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { adoptResolution } from '#server/resolution/adopt-resolution';
import { publishResolution } from '#server/resolution/publish-resolution';
import { readResolution } from '#server/resolution/queries';
import { reviseResolution } from '#server/resolution/revise-resolution';
import { withdrawResolution } from '#server/resolution/withdraw-resolution';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Refused } from '../../ui/refused/refused';
import { ResolutionActs } from '../../ui/resolution/resolution-acts';
import { ResolutionSheet } from '../../ui/resolution/resolution-sheet';
import { SheetPage } from '../../ui/resolution/sheet-page';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/resolution/resolution', request, (reader) =>
    readResolution(reader, params.resolution ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.resolution ?? '';
  const raw = { ...(await readForm(request)), resolution: id } as Record<string, unknown>;
  const { desk } = context;
  switch (raw.intent) {
    case 'revise':
      return hand(desk, reviseResolution, raw, paths.resolution(id, 'revised'));
    case 'adopt':
      return hand(desk, adoptResolution, raw, paths.resolution(id, 'adopted'));
    case 'publish':
      return hand(desk, publishResolution, raw, paths.resolution(id, 'published'));
    case 'withdraw':
      return hand(desk, withdrawResolution, raw, paths.resolutions('withdrawn'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['drafted', 'revised', 'adopted', 'published'] as const;

export default function Resolution() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = dones.find((one) => one === search.get('done'));
  return (
    <SheetPage
      before={
        <>
          <p>
            <Link to={paths.resolutions()}>{say('resolution:title')}</Link>
          </p>
          {done && !refused && <Notice tone="success" word={say(`resolution:done.${done}`)} live />}
          <Refused refusal={refused?.refusal} />
        </>
      }
      after={
        <>
          <ResolutionActs page={page} refused={refused} />
          {page.clocks && (
            <p>
              {say('resolution:keepPublic', {
                day: sayIsoDay(locale, page.clocks.keepUntil),
                count: page.clocks.keepDays,
                article: page.clocks.keepArticle,
              })}
            </p>
          )}
          {(page.may.write || page.may.publish) && (
            <p>
              <Link to={paths.minutes(page.session.id)}>{say('resolution:minutes')}</Link>
            </p>
          )}
          <p>{say('resolution:print')}</p>
        </>
      }
    >
      <ResolutionSheet page={page} />
    </SheetPage>
  );
}
