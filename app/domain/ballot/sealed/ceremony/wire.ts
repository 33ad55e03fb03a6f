import { toBase64url } from '../base64url';
import { canonical, type Json } from '../document';

type Written = Uint8Array | string | number | readonly Written[] | { readonly [key: string]: Written };

function toJson(value: Written): Json {
  if (value instanceof Uint8Array) return toBase64url(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Written }).map(([key, one]) => [key, toJson(one)]),
  );
}

/** A message of the ceremony as the canonical text that its schema reads back: bytes in base64url. */
export const writeMessage = (message: { readonly [key: string]: Written }): string =>
  canonical(toJson(message));
