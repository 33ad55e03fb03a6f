import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { saveDraft } from '#server/proposal/save-draft';

/** Keeps a draft while it is being written, for the page's script: the answer as JSON. */
export async function action({ context, request }: ActionFunctionArgs) {
  const answer = await hand(context.desk, saveDraft, await readForm(request));
  return Response.json(answer.data, answer.init ?? undefined);
}

/** Somebody who opens the address itself wants to write. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const to = await view(context.desk, 'routes/proposal/keep', request, async () => paths.writeProposal());
  return redirect(to);
}
