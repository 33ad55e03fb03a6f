import type { Refusal } from '../../domain/refusal';

/** A form of the page that was refused, with what was typed into it. */
export type RefusedForm = { refusal: Refusal; typed: Record<string, unknown> } | null;
