import { expect, it } from 'vitest';
import { openTurnstile } from './turnstile';

it('lets no more in than its width, everybody in turn, also after somebody stumbled', async () => {
  const pass = openTurnstile(2);
  const [order, seen]: [number[], number[]] = [[], []];
  let inside = 0;
  const all = await Promise.allSettled(
    [0, 1, 2, 3, 4, 5].map((who) =>
      pass(async () => {
        inside += 1;
        seen.push(inside);
        order.push(who);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
        if (who === 1) throw new Error('stumbled');
        return who;
      }),
    ),
  );
  expect(Math.max(...seen)).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  expect(all.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(await pass(async () => 'again')).toBe('again');
});
