import { z } from 'zod';

const batch = z.uuid('platform:fields.invalid');

export const previewHistoryForm = z.object({
  fileName: z.string().min(1).max(200),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** Bound to what was previewed: the file against the proposals and the roster as they stood. */
export const confirmHistoryForm = z.object({
  batch,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'platform:fields.invalid'),
});

export const abandonHistoryForm = z.object({ batch });
