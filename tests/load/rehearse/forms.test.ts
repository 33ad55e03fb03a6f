import { expect, it } from 'vitest';
import { formsFor, formsWith, valuesOf } from './forms';

const page = `
<form method="post"><input type="hidden" name="unit" value=""/><input name="name" value="甲 &amp; 乙"/>
  <select name="leader"><option value="">谁都可以</option><option value="p1" selected="">王</option></select>
  <button type="submit" name="intent" value="set">保存</button></form>
<form method="post"><input type="hidden" name="intent" value="sign"/>
  <input type="checkbox" name="replies[]" value="r1@2.x"/><input type="checkbox" checked="" name="replies[]" value="r2@1.y"/>
  <input type="file" name="file"/><select name="way"><option value="phone">电话</option></select></form>`;

it('sends what a form holds when nothing is touched', () => {
  expect(formsFor(page, 'set')).toEqual([{ unit: '', name: '甲 & 乙', leader: 'p1' }]);
});

it('leaves out what is not ticked, and gathers lists', () => {
  expect(formsFor(page, 'sign')).toEqual([{ intent: 'sign', replies: ['r2@1.y'], way: 'phone' }]);
});

it('finds no form for an order that the page does not offer', () => {
  expect(formsFor(page, 'publish')).toEqual([]);
});

it('finds forms by a field, and all boxes by their name', () => {
  expect(formsWith(page, 'unit')).toHaveLength(1);
  expect(valuesOf(page, 'replies[]')).toEqual(['r1@2.x', 'r2@1.y']);
});
