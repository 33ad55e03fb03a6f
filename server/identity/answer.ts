import { data } from '@remix-run/node';
import type { Refusal } from '#app/domain/refusal';
import { type Answer, statusOf } from '#server/platform/http';

const secrets = new Set(['password', 'newPassword', 'again']);

/** A refused order as a page's answer, with what was typed but never a password. */
export const answerRefusal = (refusal: Refusal, raw: Record<string, unknown>) =>
  data<Extract<Answer, { ok: false }>>(
    {
      ok: false,
      refusal,
      typed: Object.fromEntries(Object.entries(raw).filter(([name]) => !secrets.has(name))),
    },
    { status: statusOf[refusal.kind] },
  );
