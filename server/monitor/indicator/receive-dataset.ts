import { data, redirect } from '@remix-run/node';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { paths } from '#app/paths';
import type { GongyiContext } from '#server/context';
import { run } from '#server/platform/command';
import { type Answer, statusOf, throwRefusal } from '#server/platform/http';
import { previewDataset } from './preview-dataset';
import { takeFile } from './take-file';

/** The largest file of usage; it flows through the disk, so memory sets no limit. */
export const datasetMegabytes = 300;

/** A file of usage from the wire to its preview; who may not bring data in is sent away before a byte is read. */
export async function receiveDataset({ desk }: Pick<GongyiContext, 'desk'>, request: Request) {
  const actor = await desk.actor();
  if (!allows(permitOf('monitor.previewDataset'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'));
  const outcome = await takeFile(request, datasetMegabytes * 1024 * 1024, (file, { dataset }) =>
    run(desk, previewDataset, { dataset: dataset || crypto.randomUUID(), file }),
  );
  if (isRefusal(outcome)) {
    desk.heedRefusal?.(outcome.code);
    return data<Answer>({ ok: false, refusal: outcome, typed: {} }, { status: statusOf[outcome.kind] });
  }
  throw redirect(paths.dataset(outcome.value.dataset), 303);
}
