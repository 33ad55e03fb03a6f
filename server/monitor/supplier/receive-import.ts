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
import { abandonSuppliers } from './abandon-suppliers';
import { confirmSuppliers } from './confirm-suppliers';
import { previewSuppliers } from './preview-suppliers';

/** A list of suppliers from the wire to its preview, or what is decided about one; who may not import is sent away before a byte is read. */
export async function receiveSuppliers({ desk, env }: Pick<GongyiContext, 'desk' | 'env'>, request: Request) {
  const actor = await desk.actor();
  if (!allows(permitOf('monitor.previewSuppliers'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'));
  if (!request.headers.get('content-type')?.startsWith('multipart/')) {
    const form = await readForm(request);
    const back = paths.suppliersImport({ batch: String(form.batch) });
    return form.intent === 'confirm'
      ? hand(desk, confirmSuppliers, form, back)
      : hand(desk, abandonSuppliers, form, back);
  }
  const refused = (refusal: Refusal) => {
    desk.heedRefusal?.(refusal.code);
    return data<Answer>({ ok: false, refusal, typed: {} }, { status: statusOf[refusal.kind] });
  };
  const taken = await takeUpload(request, importMegabytes(env) * 1024 * 1024);
  if (isRefusal(taken)) return refused(taken);
  if (!taken.file?.name) return refused(refuse('roster.noFile'));
  const { name: fileName, bytes } = taken.file;
  const outcome = await run(desk, previewSuppliers, { fileName, bytes });
  if (isRefusal(outcome)) return refused(outcome);
  throw redirect(paths.suppliersImport({ batch: outcome.value.batch }), 303);
}
