import { expect, test } from 'vitest';
import { refuse } from '#app/domain/refusals';
import { heldAfter } from './held-seen';

const standing = { text: '同事的小结', seen: 'new' };
const typed = { intent: 'submit', text: '我的小结', seen: 'old' };

test('holds what was read when writing began, so that words that came in between are not written over unseen', () => {
  const refused = { refusal: refuse('platform.badInput'), typed };
  expect(heldAfter(standing, refused)).toEqual({ text: '我的小结', seen: 'old' });
  expect(heldAfter(standing, { ...refused, typed: {} })).toEqual({ text: '', seen: '' });
});

test('knows the newest words once the refusal has shown them', () => {
  const refused = { refusal: refuse('discussion.changedMeanwhile'), typed };
  expect(heldAfter(standing, refused)).toEqual({ text: '我的小结', seen: 'new' });
});

test('leaves a form that was not refused alone', () => {
  expect(heldAfter(standing, null)).toBeUndefined();
});
