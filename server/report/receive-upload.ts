import { data, redirect } from '@remix-run/node';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { paths } from '#app/paths';
import type { GongyiContext } from '#server/context';
import { run } from '#server/platform/command';
import { takeUpload } from '#server/platform/form';
import { type Answer, statusOf, throwRefusal } from '#server/platform/http';
import { prepareUpload, uploadVersion } from './upload-version';

const MEGABYTE = 1024 * 1024;

/**
 * A page's upload from the wire to the new version: who may not upload is sent away before a byte is read, the file is
 * read outside the transaction, and a refusal gives back what was chosen besides the file.
 */
export async function receiveUpload({ desk, env }: Pick<GongyiContext, 'desk' | 'env'>, request: Request) {
  const actor = await desk.actor();
  if (!allows(permitOf('report.uploadVersion'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'), desk);
  const limit = env.UPLOAD_MAX_MB * MEGABYTE;
  const read = await takeUpload(request, limit);
  const refused = (refusal: Refusal) => {
    desk.heedRefusal?.(refusal.code);
    const typed = isRefusal(read) ? {} : read.fields;
    return data<Answer>({ ok: false, refusal, typed }, { status: statusOf[refusal.kind] });
  };
  if (isRefusal(read)) return refused(read);
  const { fields, file } = read;
  if (!file?.name) return refused(refuse('report.noFile'));
  // The select's value names session and item together, so that it also works without script.
  const [sessionId, agendaItemId] = String(fields.place ?? '').split('~');
  const documentId = typeof fields.documentId === 'string' ? fields.documentId : undefined;
  const to = documentId ? { documentId } : { sessionId, agendaItemId: agendaItemId || null };
  const prepared = await prepareUpload(file, to, limit);
  if (isRefusal(prepared)) return refused(prepared);
  const outcome = await run(desk, uploadVersion, prepared);
  if (isRefusal(outcome)) return refused(outcome);
  const { documentId: id, number } = outcome.value;
  throw redirect(`${paths.paperVersions(id)}?done=uploaded&number=${number}`, 303);
}
