import type { Asked, OwnDay } from '../../domain/congress/now';
import type { SessionState, Stage } from '../../domain/congress/states';

type Always = { readonly now: Date; readonly asked: readonly Asked[]; readonly mayChair: boolean };

/** Now with a session going on. */
export type NowSession = OwnDay &
  Always & {
    readonly session: {
      readonly id: string;
      readonly title: string;
      readonly state: SessionState;
      readonly kind: 'ordinary' | 'extraordinary' | 'rehearsal';
    };
    readonly delegation: string | null;
    readonly leave: readonly {
      readonly id: string;
      readonly stages: readonly Stage[];
      readonly state: 'asked' | 'granted' | 'declined';
      readonly note: string | null;
    }[];
    readonly unreadNotices: number;
    /** Whether the pages of the votes and of the attendance are open to this person. */
    readonly mayFollow: boolean;
    readonly mayCount: boolean;
  };

/** What the page called Now is made of; without a session nothing but who one is. */
export type NowView = NowSession | (Always & { readonly session: null });
