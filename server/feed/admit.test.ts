import { describe, expect, it } from 'vitest';
import type { PersonActor, Role } from '#app/domain/actor';
import { discussionPages } from '#app/domain/discussion/pages';
import type { FactName } from '#app/domain/facts';
import { roomsFor, roomsOf } from './admit';

const holder = (role: Role): PersonActor => ({
  kind: 'person',
  personId: 'p',
  orgId: 'o',
  orgName: '某单位',
  deviceId: 'd',
  name: '某人',
  staffNumber: '1',
  roles: ['staff', role],
  delegationId: null,
});
const hears = (role: Role, name: FactName): boolean => {
  const rung = roomsFor({ id: 1, org: 'o', session: 's', name, subject: 'x' });
  return roomsOf(holder(role)).some((place) => rung.includes(place));
};
/** What a page shows, so that whoever may open it hears of it. */
const shows = {
  'routes/discussion/rooms': ['discussion.roomsOpened'],
  'routes/discussion/questions': [
    'discussion.questionsPlaced',
    'discussion.questionTakenOut',
    'discussion.answerPublished',
    'discussion.followedUp',
  ],
  'routes/discussion/answers': [
    'discussion.questionsPlaced',
    'discussion.questionTakenOut',
    'discussion.answerDrafted',
    'discussion.answerReviewed',
    'discussion.answerSentBack',
    'discussion.answerPublished',
    'discussion.followedUp',
  ],
} as const satisfies Partial<Record<keyof typeof discussionPages, readonly FactName[]>>;

describe('whoever may open a page of the discussion hears what changes it', () => {
  for (const page of Object.keys(shows) as (keyof typeof shows)[])
    it.each(discussionPages[page].any)(`${page}: %s`, (role) => {
      expect(shows[page].filter((name) => !hears(role, name))).toEqual([]);
    });
});

it('drafts of answers ring nobody who has no part in them', () => {
  for (const role of ['staff', 'representative', 'inspector', 'superiorUnion', 'committeeMember'] as const)
    expect(hears(role, 'discussion.answerDrafted'), role).toBe(false);
});

it('staff who may not read questions do not hear of them', () => {
  expect(hears('staff', 'discussion.questionsPlaced')).toBe(false);
});
