import { type Stage, stages } from '../congress/states';
import type { KindName } from './kinds';

/** What an open vote may decide. */
export type Subject = {
  readonly kind: KindName;
  /** The stages in whose window it may be held; the first is offered. */
  readonly stages: readonly Stage[];
  /** The row of the profile's catalogue that says whether this vote may be open at all; null: nothing but order. */
  readonly matter: string | null;
  /** An agenda item must be named, and its own matter decides. */
  readonly ofItem?: boolean;
  /** May be put again after it passed: matters of order. */
  readonly repeats?: boolean;
};

const sittings: readonly Stage[] = ['preparatory', 'opening', 'vote'];

/** Every subject of an open vote, in the order in which a congress meets them. */
export const subjects = {
  presidium: { kind: 'motion', stages: ['preparatory'], matter: 'order.presidium' },
  credentials: { kind: 'motion', stages: ['preparatory'], matter: 'order.credentials' },
  agenda: { kind: 'motion', stages: ['preparatory'], matter: 'order.agenda' },
  votingMethod: { kind: 'motion', stages: sittings, matter: 'order.votingMethod' },
  tellers: { kind: 'motion', stages: sittings, matter: 'order.votingMethod' },
  confirmJointMeeting: { kind: 'motion', stages: ['reports', 'opening', 'vote'], matter: null },
  procedural: { kind: 'motion', stages, matter: null, repeats: true },
  item: { kind: 'motion', stages: ['vote'], matter: null, ofItem: true },
} as const satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;
export const subjectNames = Object.keys(subjects) as readonly SubjectName[];

/** The row of a subject. */
export const subjectOf = (name: SubjectName): Subject => subjects[name];
