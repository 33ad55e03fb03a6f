import type { Refusal } from '#app/domain/refusal';
import { type DocumentRefusalCode, documentRefusals } from '#app/domain/report/document-refusals';

export const refuse = (code: DocumentRefusalCode, params: Record<string, string | number> = {}): Refusal => ({
  refused: true,
  code,
  kind: documentRefusals[code],
  params,
});
