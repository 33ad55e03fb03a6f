import { expect, test } from 'vitest';
import { FLOOD, hasVisible, isContested, isOnTable, quoteOf, secondsToWait } from './statement-rules';

const now = new Date('2026-11-21T02:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

test('who has said less than the limit lately waits for nothing; who has, until enough of it is old', () => {
  expect(secondsToWait([], now)).toBe(0);
  expect(
    secondsToWait(
      Array.from({ length: FLOOD.most - 1 }, () => now),
      now,
    ),
  ).toBe(0);
  expect(
    secondsToWait(
      Array.from({ length: FLOOD.most }, () => now),
      now,
    ),
  ).toBe(FLOOD.seconds);
  expect(
    secondsToWait(
      Array.from({ length: 30 }, () => ago(FLOOD.seconds)),
      now,
    ),
  ).toBe(0);
  const spread = Array.from({ length: FLOOD.most }, (_, index) => ago(index));
  expect(secondsToWait(spread, now)).toBe(FLOOD.seconds - FLOOD.most + 1);
  expect(secondsToWait([...spread].reverse(), now)).toBe(FLOOD.seconds - FLOOD.most + 1);
  expect(secondsToWait([ago(19.99), ...spread.slice(1)], now)).toBeGreaterThanOrEqual(1);
});

test('signs that nobody sees are no words', () => {
  for (const text of ['', '\u200b', '\u202e\u2066 \n', '\u3164', '\u0000'])
    expect(hasVisible(text)).toBe(false);
  for (const text of ['好', '👍🏽', '\u202eא', '.']) expect(hasVisible(text)).toBe(true);
});

test('sides are taken on what is adopted, decided or divides the congress', () => {
  expect(isContested({ procedure: 'adopt', state: 'sent' })).toBe(true);
  expect(isContested({ procedure: 'decide', state: 'discussed' })).toBe(true);
  expect(isContested({ procedure: 'advise', state: 'divided' })).toBe(true);
  expect(isContested({ procedure: 'advise', state: 'sent' })).toBe(false);
  expect(isOnTable('withdrawn') || isOnTable('draft')).toBe(false);
  expect(isOnTable('sent') && isOnTable('heard')).toBe(true);
});

test('a quotation is cut by characters, never inside one', () => {
  expect(quoteOf('短')).toBe('短');
  expect(quoteOf('👍🏽'.repeat(300))).toBe(`${'👍🏽'.repeat(100)}……`);
});
