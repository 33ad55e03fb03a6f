import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths';
import { takeStatementOrder } from '#server/discussion/take-statement-order';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';

/** The room's orders for its script, which stays on the page when the connection breaks: the answer as JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const answer = await takeStatementOrder(context.desk, params.roomId, await readForm(request));
  return Response.json(answer.data, answer.init ?? undefined);
}

/** Somebody who opens the address itself wants the room. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const room = paths.room(params.roomId ?? '');
  await view(context.desk, 'routes/discussion/say', request, async () => room);
  return redirect(room);
}
