import { data, redirect } from '@remix-run/node';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { paths } from '#app/paths';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import { takeUpload } from '#server/platform/form';
import { type Answer, statusOf, throwRefusal } from '#server/platform/http';
import { addAttachment, mostMegabytes } from './add-attachment';

/** A file from the wire to the draft it belongs to: who may not add one is sent away before a byte is read, and a larger one while it streams in. */
export async function receiveAttachment(desk: Desk, request: Request, disclosure: string) {
  const actor = await desk.actor();
  if (!allows(permitOf('disclosure.addAttachment'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'), desk);
  const refused = (refusal: Refusal) => {
    desk.heedRefusal?.(refusal.code);
    return data<Answer>(
      { ok: false, refusal, typed: { intent: 'attach' } },
      { status: statusOf[refusal.kind] },
    );
  };
  const read = await takeUpload(request, mostMegabytes * 1_048_576);
  if (isRefusal(read))
    return refused(refuse('disclosure.attachmentTooLarge', { params: { megabytes: mostMegabytes } }));
  const name = read.file?.name ?? '';
  if (!read.file?.name) return refused(refuse('disclosure.attachmentKind', { params: { name } }));
  const outcome = await run(desk, addAttachment, { disclosure, name, bytes: read.file.bytes });
  if (isRefusal(outcome)) return refused(outcome);
  throw redirect(paths.writeDisclosure({ id: disclosure, done: 'added' }), 303);
}
