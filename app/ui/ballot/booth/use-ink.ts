import { useCallback, useRef, useState } from 'react';
import { blankMarks, type Marks, none, type PaperItem, withMark, withRestIdle } from './ink';

type Sheet = { marks: number[][] };

/** The marks on the paper: in this page's memory and nowhere else, and overwritten when they are no longer needed. */
export function useInk() {
  const sheet = useRef<Sheet>({ marks: [] });
  const [, redraw] = useState(0);
  const put = useCallback((marks: number[][]) => {
    for (const rows of sheet.current.marks) rows.fill(none);
    sheet.current = { marks };
    redraw((turn) => turn + 1);
  }, []);

  /** A blank paper, unless the one in hand is of the same shape: then what is on it stays. */
  const take = useCallback(
    (items: readonly PaperItem[]) => {
      const blank = blankMarks(items);
      const { marks } = sheet.current;
      const isSame =
        marks.length === blank.length && marks.every((rows, at) => rows.length === blank[at]!.length);
      if (!isSame) put(blank);
    },
    [put],
  );
  const change = useCallback(
    (at: number, next: (rows: readonly number[]) => number[]) =>
      put(sheet.current.marks.map((rows, item) => (item === at ? next(rows) : [...rows]))),
    [put],
  );
  const mark = useCallback(
    (items: readonly PaperItem[], item: number, row: number, option: number) =>
      change(item, (rows) => withMark(items[item]!, rows, row, option)),
    [change],
  );
  const rest = useCallback(
    (items: readonly PaperItem[], item: number) => change(item, (rows) => withRestIdle(items[item]!, rows)),
    [change],
  );
  const restAll = useCallback(
    (items: readonly PaperItem[]) =>
      put(sheet.current.marks.map((rows, item) => withRestIdle(items[item]!, rows))),
    [put],
  );
  const erase = useCallback(() => put([]), [put]);
  const marks: Marks | null = sheet.current.marks.length > 0 ? sheet.current.marks : null;
  return { marks, take, mark, rest, restAll, erase };
}

export type Ink = ReturnType<typeof useInk>;
