import type { Refusal } from '../../domain/refusal';

/** What a form shows again after its order was refused; null where it was not. */
export type Refusing = { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;
