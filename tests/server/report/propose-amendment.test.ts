import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, granted, layParagraph, newKey, openStage, propose, type Stage } from './stage';

let stage: Stage;
let documentId: string;
let blockId: string;
let text: string;
beforeAll(async () => {
  stage = await openStage();
  ({ documentId, blockId, text } = await layParagraph(stage));
});
afterAll(() => stage.close());

test('is for representatives; attendees, management and the secretary do not amend', async () => {
  for (const actor of [stage.attendee, stage.manager, stage.secretary, stage.staff])
    expect(codeOf(await propose(stage, documentId, blockId, {}, actor))).toBe('platform.notAllowed');
  const [outsider] = await stage.world.people(1);
  expect(
    codeOf(await propose(stage, documentId, blockId, {}, stage.world.actor(outsider!, ['representative']))),
  ).toBe('report.notOfSession');
});

test('asks a reason, a change and a paragraph that is there', async () => {
  expect(codeOf(await propose(stage, documentId, blockId, { reason: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await propose(stage, documentId, blockId, { text: ' ' }))).toBe('platform.badInput');
  expect(codeOf(await propose(stage, documentId, blockId, { kind: 'swap' }))).toBe('platform.badInput');
  expect(codeOf(await propose(stage, documentId, blockId, { text: ` ${text} ` }))).toBe(
    'report.nothingChanges',
  );
  expect(codeOf(await propose(stage, documentId, 'gone', {}))).toBe('report.blockGone');
});

test('twice with one key counts once; somebody else’s key is refused', async () => {
  const key = newKey();
  const twice = await Promise.all([
    propose(stage, documentId, blockId, { key }),
    propose(stage, documentId, blockId, { key }),
  ]);
  expect(new Set(twice.map((outcome) => granted(outcome).amendmentId)).size).toBe(1);
  expect(codeOf(await propose(stage, documentId, blockId, { key }, stage.people[1]!))).toBe(
    'report.keyTaken',
  );
});
