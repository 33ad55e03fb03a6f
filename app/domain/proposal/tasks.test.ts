import { expect, it } from 'vitest';
import { taskOf } from './tasks';

const lead = {
  role: 'lead',
  hasTalked: true,
  hasOpinion: false,
  reply: null,
  isSentBack: false,
  isCorrection: false,
  namesMissing: 0,
} as const;

it('leads a department from the first talk to the publication', () => {
  expect(taskOf({ ...lead, hasTalked: false })).toBe('contact');
  expect(taskOf(lead)).toBe('draft');
  expect(taskOf({ ...lead, reply: 'draft', namesMissing: 1 })).toBe('await');
  expect(taskOf({ ...lead, reply: 'draft' })).toBe('submit');
  expect(taskOf({ ...lead, reply: 'draft', isSentBack: true, namesMissing: 1 })).toBe('mend');
  expect(taskOf({ ...lead, reply: 'submitted' })).toBe('sign');
  expect(taskOf({ ...lead, reply: 'signed' })).toBe('publish');
});
it('asks for no talk before a correction', () => {
  expect(taskOf({ ...lead, hasTalked: false, isCorrection: true, reply: 'draft' })).toBe('submit');
});
it('asks who helps along for an opinion, and for their name as soon as there is a draft', () => {
  const co = { ...lead, role: 'co', hasTalked: false } as const;
  expect(taskOf(co)).toBe('opinion');
  expect(taskOf({ ...co, hasOpinion: true })).toBe('await');
  expect(taskOf({ ...co, reply: 'draft', namesMissing: 1 })).toBe('countersign');
  expect(taskOf({ ...co, reply: 'draft', hasOpinion: true })).toBe('await');
});
