import { expect, it } from 'vitest';
import { siteMap, textOf } from './files';

it('every page of a discussion room sits in it: what happens there rings only for those who do', () => {
  const shown = siteMap().filter(
    ({ path, file }) => path.includes('/:roomId') && /^export default /m.test(textOf(file)),
  );
  expect(shown.map(({ page }) => page)).toContain('routes/discussion/gather');
  expect(shown.filter(({ file }) => !/\buse(Room|Hall)\(/.test(textOf(file)))).toEqual([]);
});
