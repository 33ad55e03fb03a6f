import { data, redirect } from '@remix-run/node';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { paths } from '#app/paths';
import type { GongyiContext } from '#server/context';
import { run } from '#server/platform/command';
import { readForm, takeUpload } from '#server/platform/form';
import { type Answer, hand, statusOf, throwRefusal } from '#server/platform/http';
import { importMegabytes } from '#server/roster/receive-import';
import { abandonSurveys } from './abandon-surveys';
import { confirmSurveys } from './confirm-surveys';
import { previewSurveys } from './preview-surveys';

/** A survey from the wire to its preview, or what is decided about one; who may not import is sent away before a byte is read. */
export async function receiveSurveys({ desk, env }: Pick<GongyiContext, 'desk' | 'env'>, request: Request) {
  const actor = await desk.actor();
  if (!allows(permitOf('monitor.previewSurveys'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'));
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const form = await readForm(request);
    const back = paths.surveyImport({ batch: String(form.batch) });
    return form.intent === 'confirm'
      ? hand(desk, confirmSurveys, form, back)
      : hand(desk, abandonSurveys, form, back);
  }
  const refused = (refusal: Refusal, typed: Record<string, unknown>) => {
    desk.heedRefusal?.(refusal.code);
    return data<Answer>({ ok: false, refusal, typed }, { status: statusOf[refusal.kind] });
  };
  const taken = await takeUpload(request, importMegabytes(env) * 1024 * 1024);
  if (isRefusal(taken)) return refused(taken, {});
  const { fields, file } = taken;
  if (!file?.name) return refused(refuse('roster.noFile'), fields);
  const outcome = await run(desk, previewSurveys, { ...fields, fileName: file.name, bytes: file.bytes });
  if (isRefusal(outcome)) return refused(outcome, fields);
  throw redirect(paths.surveyImport({ batch: outcome.value.batch }), 303);
}
