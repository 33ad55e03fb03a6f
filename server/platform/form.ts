import { MaxFileSizeExceededError, parseFormData } from '@remix-run/form-data-parser';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { throwRefusal } from './http';

/** A form as plain values: names that end in `[]` become lists (repeated ticks stay together), other names keep their last value. */
export function readFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    if (name.endsWith('[]')) {
      const list = name.slice(0, -2);
      fields[list] = [...((fields[list] as string[] | undefined) ?? []), value];
    } else {
      fields[name] = value;
    }
  }
  return fields;
}

/** Reads a posted form without files. */
export const readForm = async (request: Request): Promise<Record<string, unknown>> =>
  readFields(await request.formData());

export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/** Reads a form with one file, stopping at `maxBytes` while it streams in; what is larger is refused, for the page to say. */
export async function takeUpload(
  request: Request,
  maxBytes: number,
): Promise<{ fields: Record<string, unknown>; file: Upload | null } | Refusal> {
  let file: Upload | null = null;
  try {
    const form = await parseFormData(request, { maxFileSize: maxBytes, maxFiles: 1 }, async (part) => {
      const bytes = new Uint8Array(await part.arrayBuffer());
      if (part.name || bytes.length > 0) file = { name: part.name.slice(0, 200), bytes };
      return undefined;
    });
    return { fields: readFields(form), file };
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause ?? error;
    if (cause instanceof MaxFileSizeExceededError || (cause as Error)?.name === 'MaxTotalSizeExceededError') {
      return refuse('platform.tooLarge', { params: { megabytes: Math.floor(maxBytes / 1_048_576) } });
    }
    throw error;
  }
}

/** The same for a page that has nothing to show beside a file that is too large. */
export async function readUpload(request: Request, maxBytes: number) {
  const taken = await takeUpload(request, maxBytes);
  if (isRefusal(taken)) throwRefusal(taken);
  return taken;
}
