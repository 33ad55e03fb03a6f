import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { isRefusal } from '#app/domain/refusal';
import { paths } from '#app/paths';
import { castSealedBallot } from '#server/ballot/cast-sealed-ballot';
import { atTheBox } from '#server/ballot/turnstile';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { statusOf, view } from '#server/platform/http';

/** Takes a sealed ballot from the voter's device and answers with its receipt, or with the refusal for the page to say. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const outcome = await atTheBox(async () => {
    const order = { ...(await readForm(request)), box: params.boxId };
    return run(context.desk, castSealedBallot, order);
  });
  if (!isRefusal(outcome)) return Response.json({ ok: true, ...outcome.value });
  context.desk.heedRefusal?.(outcome.code);
  return Response.json({ ok: false, refusal: outcome }, { status: statusOf[outcome.kind] });
}

/** Somebody who opens the address itself wants the paper. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const paper = paths.boxPaper(params.boxId ?? '');
  await view(context.desk, 'routes/ballot/cast', request, async () => paper);
  return redirect(paper);
}
