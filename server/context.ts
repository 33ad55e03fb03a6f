import type { Locale } from '#app/i18n/locale';
import type { Auth } from './identity/lucia';
import type { Desk } from './platform/desk';
import type { Env } from './platform/env';

/** What Remix hands every loader and action. Module state lives twice (server bundle and Remix build), so it all comes through here. */
export type GongyiContext = {
  readonly desk: Desk;
  readonly auth: Auth;
  readonly env: Env;
  readonly nonce: string;
  readonly locale: Locale;
  /** Hash of the caller's address, for limits; never logged, never stored in clear. */
  readonly address: string;
  /** What kind of device calls, in a few words ("Chrome · Android"). */
  readonly device: string;
};

declare module '@remix-run/node' {
  interface AppLoadContext extends GongyiContext {}
  interface Future {
    v3_singleFetch: true;
  }
}
