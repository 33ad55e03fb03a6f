import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { takeOrder } from '#server/report/take-order';

/** The page's orders for its script, which stays on the page when the connection breaks: the answer as JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const answer = await takeOrder(context.desk, params.documentId, await readForm(request));
  return Response.json(answer.data, answer.init ?? undefined);
}

/** Somebody who opens the address itself wants the paper. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const paper = paths.paper(params.documentId ?? '');
  await view(context.desk, 'routes/report/say', request, async () => paper);
  return redirect(paper);
}
