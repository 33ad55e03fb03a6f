import { expect, it } from 'vitest';
import { changesBetween } from './changes';

const said = (before: string, after: string) =>
  changesBetween(before, after)?.map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  );

it('lays two versions side by side, line by line', () => {
  expect(said('甲\n乙\n丙', '甲\n乙二\n丙')).toEqual([' 甲', '+乙二', '-乙', ' 丙']);
  expect(said('甲\n乙', '乙\n甲')).toHaveLength(3);
  expect(said('', '甲')).toEqual(['+甲']);
  expect(said('甲', '')).toEqual(['-甲']);
});

it('says nothing where only blanks differ, and keeps every line that is there twice', () => {
  expect(changesBetween('甲\n\n乙', '甲\n乙')).toBeNull();
  expect(changesBetween('甲', '甲')).toBeNull();
  expect(said('甲\n甲', '甲')).toEqual(['-甲', ' 甲']);
  expect(said('甲', '甲\n甲\n甲')).toEqual([' 甲', '+甲', '+甲']);
});

it('leaves texts without end to the reader', () => {
  expect(
    changesBetween(`${'甲\n'.repeat(10)}乙`, Array.from({ length: 601 }, (_, at) => `行${at}`).join('\n')),
  ).toBeNull();
});
