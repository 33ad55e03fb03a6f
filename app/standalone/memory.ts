/** The one thing that the page keeps: the code taken down, so that the second scan, which opens a new tab, finds it. */
export type Kept = {
  /** The text of the commitment, as it stood behind the #. */
  readonly commitment: string;
  /** When it was taken down, in milliseconds. */
  readonly at: number;
};

/** A store that may refuse: private windows and some in-app browsers have none. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keptName = 'gongyi.spot-check';
const lateName = 'gongyi.spot-check.late';

/** Memory over the browser's store, and over this tab alone where there is none. */
export function openMemory(store: () => Store) {
  const here = new Map<string, string>();
  const read = (name: string): string | null => {
    try {
      return store().getItem(name) ?? here.get(name) ?? null;
    } catch {
      return here.get(name) ?? null;
    }
  };
  const write = (name: string, text: string | null): void => {
    if (text === null) here.delete(name);
    else here.set(name, text);
    try {
      if (text === null) store().removeItem(name);
      else store().setItem(name, text);
    } catch {
      // Nothing to keep it in: this tab remembers it.
    }
  };
  return {
    recall: (): Kept | null => {
      const [at, commitment] = (read(keptName) ?? '').split(' ');
      return commitment ? { commitment, at: Number(at) } : null;
    },
    keep: ({ commitment, at }: Kept) => write(keptName, `${at} ${commitment}`),
    forget: () => write(keptName, null),
    /** The fingerprint of an opening that came before its code: it stays worthless. */
    isLate: (fingerprint: string): boolean => read(lateName) === fingerprint,
    keepLate: (fingerprint: string) => write(lateName, fingerprint),
  };
}

export type Memory = ReturnType<typeof openMemory>;
