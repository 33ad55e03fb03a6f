import type { SealedForSending, SeenBoard } from './contract';

/** What a device keeps of a ballot that the server confirmed: where it must stand, its name, and the server's signed promise. */
export type Kept = {
  readonly core: string;
  readonly tracker: string;
  readonly seq: number;
  readonly receipt: string;
};

/** All that a device keeps of a box. Choices are never among it. */
export type Stored = {
  /** The paper that this device saw. */
  readonly boxHash?: string;
  /** Sealed and told to be cast, but not confirmed yet. */
  readonly pending?: SealedForSending;
  readonly kept?: Kept;
  readonly seen?: SeenBoard;
};

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const nameOf = (boxId: string, personId: string) => `gongyi-box:${boxId}:${personId}`;

/** What this device keeps of a box for a person; nothing where it can't be read. */
export function readStored(shelf: Shelf, boxId: string, personId: string): Stored {
  try {
    const found: unknown = JSON.parse(shelf.getItem(nameOf(boxId, personId)) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** Changes some of it, leaving the rest as another tab may have written it. False where the device keeps nothing. */
export function writeStored(
  shelf: Shelf,
  boxId: string,
  personId: string,
  change: { readonly [Name in keyof Stored]?: Stored[Name] | undefined },
): boolean {
  try {
    const next = { ...readStored(shelf, boxId, personId), ...change };
    shelf.setItem(nameOf(boxId, personId), JSON.stringify(next));
    return true;
  } catch {
    return false;
  }
}
