import { data } from '@remix-run/node';
import type { Refusal } from '#app/domain/refusal';
import type { Desk } from '#server/platform/desk';
import { type Answer, statusOf } from '#server/platform/http';

const secrets = new Set(['password', 'newPassword', 'again']);

/** A refused order as a page's answer, with what was typed but never a password; the code goes into the header. */
export function answerRefusal(desk: Desk, refusal: Refusal, raw: Record<string, unknown>) {
  desk.heedRefusal?.(refusal.code);
  const typed = Object.fromEntries(Object.entries(raw).filter(([name]) => !secrets.has(name)));
  return data<Extract<Answer, { ok: false }>>(
    { ok: false, refusal, typed },
    { status: statusOf[refusal.kind] },
  );
}
