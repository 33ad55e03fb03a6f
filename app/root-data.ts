import type { Role } from './domain/actor';

/** What the root loader tells every page: who is signed in, how the person likes to read, the server's time. */
export type RootData = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly orgName: string;
    readonly roles: readonly Role[];
  } | null;
  /** Notices not read yet, counted up to 100. */
  readonly unread: number;
  readonly largeType: boolean;
  readonly theme: string | null;
  /** ISO. */
  readonly now: string;
};
