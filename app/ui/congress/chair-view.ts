import type { GateState } from '../../domain/congress/gates';
import type { ItemState, SessionState, SessionStep } from '../../domain/congress/states';
import type { Procedure } from '../../domain/statute/matter';
import type { AskedOverride } from './gate-override';

export type ShownWindow = {
  id: string;
  stage: string;
  ordinal: number;
  opensAt: Date;
  closesAt: Date;
  state: 'planned' | 'open' | 'closed';
  extendedAt: Date | null;
  quorum: { present: number; needed: number; reached: boolean } | null;
};

export type ShownItem = {
  id: string;
  ordinal: number;
  title: string;
  procedure: Procedure;
  secret: boolean;
  state: ItemState;
};

export type ShownPresence = {
  window: ShownWindow;
  present: number;
  entitled: number;
  /** The quorum, where this stage tests one. */
  needed: number | null;
  points: readonly { at: string; count: number }[];
};

/** What the Chair page shows, as its parts take it. */
export type ChairView = {
  session: {
    id: string;
    title: string;
    kind: 'ordinary' | 'extraordinary' | 'rehearsal';
    state: SessionState;
    adjournedFrom: SessionState | null;
    rollSize: number | null;
  };
  now: Date;
  me: string;
  isSecretary: boolean;
  step: SessionStep | null;
  gates: readonly GateState[];
  windows: readonly ShownWindow[];
  items: readonly ShownItem[];
  overrides: readonly AskedOverride[];
  present: ShownPresence | null;
};
