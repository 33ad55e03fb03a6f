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
import { completePoint, mostMegabytes } from './complete-point';

/** A point that is done, with the file that shows it, from the wire: who may not is sent away before a byte is read. */
export async function receivePoint(desk: Desk, decision: string, request: Request) {
  const actor = await desk.actor();
  if (!allows(permitOf('monitor.completePoint'), actor))
    throwRefusal(refuse(actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed'), desk);
  const refused = (refusal: Refusal, typed: Record<string, unknown> = { intent: 'complete' }) => {
    desk.heedRefusal?.(refusal.code);
    return data<Answer>({ ok: false, refusal, typed }, { status: statusOf[refusal.kind] });
  };
  const read = await takeUpload(request, mostMegabytes * 1_048_576);
  if (isRefusal(read))
    return refused(refuse('monitor.evidenceTooLarge', { params: { megabytes: mostMegabytes } }));
  const { fields, file } = read;
  const given = { ...fields, decision, ...(file?.name ? { name: file.name, bytes: file.bytes } : {}) };
  const outcome = await run(desk, completePoint, given);
  if (isRefusal(outcome)) return refused(outcome, fields);
  throw redirect(paths.decision(decision, { done: 'saved' }), 303);
}
