import { expect, it } from 'vitest';
import type { RoomPhrases } from './say';
import { createSay } from './say';
import { sayPeriod } from './say-period';
import zhCN from './zh-CN';

const say = createSay('zh-CN', (room) => (zhCN as Record<string, RoomPhrases>)[room]!);

it('says a period as people do, and leaves what is none as it is', () => {
  const said = ['2026', '2026H1', '2026H2', '2026Q3', '2026-09', 'once', '2026Q', '第九期'].map((period) =>
    sayPeriod(say, period),
  );
  expect(said).toEqual([
    '2026年',
    '2026年上半年',
    '2026年下半年',
    '2026年第3季度',
    '2026年9月',
    '长期公开',
    '2026Q',
    '第九期',
  ]);
});
