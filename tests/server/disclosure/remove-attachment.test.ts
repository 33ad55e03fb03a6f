import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAttachment } from '#server/disclosure/add-attachment';
import { removeAttachment } from '#server/disclosure/remove-attachment';
import { submit } from '#server/disclosure/submit';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const desk = () => at.world.desk(at.people.editor);
const added = async (disclosure: string) =>
  value(
    await run(desk(), addAttachment, { disclosure, name: '1.txt', bytes: new TextEncoder().encode('文') }),
  ).attachment;

it('takes a file off a draft, and only off the item it hangs on', async () => {
  const [id, other] = [await at.drafted(), await at.drafted()];
  const attachment = await added(id);
  expect(codeOf(await run(desk(), removeAttachment, { disclosure: other, attachment }))).toBe(
    'disclosure.noAttachment',
  );
  value(await run(desk(), removeAttachment, { disclosure: id, attachment }));
  expect(codeOf(await run(desk(), removeAttachment, { disclosure: id, attachment }))).toBe(
    'disclosure.noAttachment',
  );
  expect((await at.version(id)).revision).toBe(3);
});

it('leaves what was handed in', async () => {
  const id = await at.drafted();
  const attachment = await added(id);
  value(await run(desk(), submit, await at.seen(id)));
  expect(codeOf(await run(desk(), removeAttachment, { disclosure: id, attachment }))).toBe('disclosure.step');
});
