import type { FloorView } from '../../domain/discussion/floor-view';

/** A QR code as one path on a grid of `size` units. */
type Code = { readonly size: number; readonly path: string };

/** What stands open to vote on, as a hall may see it. */
export type ScreenVote = {
  readonly id: string;
  readonly title: string;
  readonly closesAt: Date;
  readonly entitled: number;
  readonly cast: number;
  readonly isRough: boolean;
  /** What a ballot box is recognised by; open votes have none. */
  readonly code: string | null;
  readonly qr: Code;
};

export type ScreenPage = {
  readonly floor: FloorView;
  readonly presence: { readonly present: number; readonly entitled: number } | null;
  readonly votes: readonly ScreenVote[];
  /** Short enough to be typed from the wall: where the open votes are listed. */
  readonly address: string;
};
