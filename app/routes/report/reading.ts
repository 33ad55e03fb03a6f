import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { isRefusal } from '#app/domain/refusal';
import { paths } from '#app/paths';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { statusOf, view } from '#server/platform/http';
import { recordReading } from '#server/report/record-reading';

/** Takes the batches of what has been on screen; answers without words, nobody waits for it. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const order = { ...(await readForm(request)), documentId: params.documentId };
  const outcome = await run(context.desk, recordReading, order);
  return new Response(null, { status: isRefusal(outcome) ? statusOf[outcome.kind] : 204 });
}

/** Somebody who opens the address itself wants the paper. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const paper = paths.paper(params.documentId ?? '');
  await view(context.desk, 'routes/report/reading', request, async () => paper);
  return redirect(paper);
}
