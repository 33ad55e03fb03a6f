import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { readOpenTurnout } from '#server/ballot/queries-turnout';
import { readScreen } from '#server/discussion/queries-screen';
import { drawCode } from '#server/identity/draw-code';
import { view } from '#server/platform/http';
import { paths } from '../../paths';
import type { ScreenPage } from '../../ui/discussion/screen-view';
import { ScreenWall } from '../../ui/discussion/screen-wall';
import { useHall } from '../../ui/discussion/use-hall';

export const handle = { bare: true };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const origin = context.env.ORIGIN ?? new URL(request.url).origin;
  return view(context.desk, 'routes/discussion/screen', request, async (reader) => {
    const screen = await readScreen(reader, params.roomId ?? '');
    if (isRefusal(screen)) return screen;
    const { presence, ...floor } = screen;
    const open = await readOpenTurnout(reader, floor.session.id);
    const page: ScreenPage = {
      floor,
      presence,
      votes: open.map(({ kind, ...vote }) => ({
        ...vote,
        qr: drawCode(`${origin}${kind === 'box' ? paths.boxPaper(vote.id) : paths.vote(vote.id)}`),
      })),
      address: `${origin.replace(/^https?:\/\//, '')}${paths.votes()}`,
    };
    return page;
  });
}

export default function Screen() {
  const page = useLoaderData<typeof loader>();
  useHall(page.floor.room.id, true, page.votes.length > 0 || page.presence !== null);
  return <ScreenWall page={page} />;
}
