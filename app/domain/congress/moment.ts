import { z } from 'zod';

const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/;

/** A moment as forms send it: local time in Shanghai ("2026-11-02T09:00"), or with a zone as programs do. */
export const moment = z.string({ error: 'platform:fields.date' }).transform((text, context) => {
  const at = new Date(local.test(text) ? `${text}+08:00` : text);
  const year = at.getUTCFullYear();
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(at.getTime()) || year < 2000 || year > 2200) {
    context.addIssue({ code: 'custom', message: 'platform:fields.date' });
    return z.NEVER;
  }
  return at;
});
