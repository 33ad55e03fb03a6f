import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths';
import { takeFloorOrder } from '#server/discussion/take-floor-order';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';

/** The floor's orders for its script, which stays on the page when the connection breaks: the answer as JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const answer = await takeFloorOrder(context.desk, params.roomId, await readForm(request));
  return Response.json(answer.data, answer.init ?? undefined);
}

/** Somebody who opens the address itself wants the floor. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const floor = paths.floor(params.roomId ?? '');
  await view(context.desk, 'routes/discussion/floor-order', request, async () => floor);
  return redirect(floor);
}
