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
export async function receiveAttachment(desk: Desk, request: Request) {
  const actor = await desk.actor();
  if (!allows(permitOf('proposal.addAttachment'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'), desk);
  const read = await takeUpload(request, mostMegabytes * 1_048_576);
  const refused = (refusal: Refusal) => {
    desk.heedRefusal?.(refusal.code);
    const typed = { intent: 'attach' };
    return data<Answer>({ ok: false, refusal, typed }, { status: statusOf[refusal.kind] });
  };
  if (isRefusal(read))
    return refused(refuse('proposal.attachmentTooLarge', { params: { megabytes: mostMegabytes } }));
  const { fields, file } = read;
  const name = file?.name ?? '';
  if (!file?.name) return refused(refuse('proposal.attachmentKind', { params: { name } }));
  const outcome = await run(desk, addAttachment, { proposal: fields.proposal, name, bytes: file.bytes });
  if (isRefusal(outcome)) return refused(outcome);
  throw redirect(`${paths.writeProposal(String(fields.proposal))}&done=added`, 303);
}
