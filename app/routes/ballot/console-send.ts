import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { paths } from '#app/paths';
import { postPartial } from '#server/ballot/post-partial';
import { sendCeremonyMessage } from '#server/ballot/send-ceremony-message';
import { signBox } from '#server/ballot/sign-box';
import { signResult } from '#server/ballot/sign-result';
import { type AnyCommand, run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { statusOf, view } from '#server/platform/http';

const orders: Readonly<Record<string, AnyCommand>> = {
  message: sendCeremonyMessage,
  box: signBox,
  partial: postPartial,
  result: signResult,
};

/** Takes what a scrutineer's console made by itself: a message, a signature, a share. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const form: Record<string, unknown> = { ...(await readForm(request)), ceremony: params.ceremony };
  const order = Object.hasOwn(orders, String(form.intent)) ? orders[String(form.intent)] : undefined;
  const outcome = order ? await run(context.desk, order, form) : refuse('platform.badInput');
  if (!isRefusal(outcome)) return Response.json({ ok: true });
  context.desk.heedRefusal?.(outcome.code);
  return Response.json({ ok: false, refusal: outcome }, { status: statusOf[outcome.kind] });
}

/** Somebody who opens the address itself wants the console. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const console = paths.console(params.ceremony ?? '');
  await view(context.desk, 'routes/ballot/console-send', request, async () => console);
  return redirect(console);
}
