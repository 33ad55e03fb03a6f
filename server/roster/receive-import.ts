import { data, redirect } from '@remix-run/node';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { paths } from '#app/paths';
import type { GongyiContext } from '#server/context';
import { run } from '#server/platform/command';
import { readUpload } from '#server/platform/form';
import { type Answer, statusOf, throwRefusal } from '#server/platform/http';
import { previewImport } from './preview-import';
import { tableLimits } from './read-table';

const MEGABYTE = 1024 * 1024;

/** The largest roster file in MB: the reader's own limit, or the server's where that is lower. */
export const importMegabytes = (env: GongyiContext['env']): number =>
  Math.min(env.UPLOAD_MAX_MB, Math.floor(tableLimits.fileSize / MEGABYTE));

/** A roster file from the wire to its preview; who may not import is sent away before a byte is read. */
export async function receiveImport({ desk, env }: Pick<GongyiContext, 'desk' | 'env'>, request: Request) {
  const actor = await desk.actor();
  if (!allows(permitOf('roster.previewImport'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'));
  const { fields, file } = await readUpload(request, importMegabytes(env) * MEGABYTE);
  const refused = (refusal: Refusal) => {
    desk.heedRefusal?.(refusal.code);
    return data<Answer>({ ok: false, refusal, typed: fields }, { status: statusOf[refusal.kind] });
  };
  if (!file?.name) return refused(refuse('roster.noFile'));
  const term = fields.term || undefined;
  const outcome = await run(desk, previewImport, {
    kind: fields.kind,
    term,
    fileName: file.name,
    bytes: file.bytes,
  });
  if (isRefusal(outcome)) return refused(outcome);
  throw redirect(paths.importPreview(outcome.value.batch), 303);
}
