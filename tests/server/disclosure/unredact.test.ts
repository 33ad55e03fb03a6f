import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { check } from '#server/disclosure/check';
import { redact } from '#server/disclosure/redact';
import { submit } from '#server/disclosure/submit';
import { unredact } from '#server/disclosure/unredact';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = (redaction: string, who = at.people.checker) =>
  run(at.world.desk(who), unredact, { redaction });
async function blackened(id: string, who = at.people.checker) {
  value(await run(at.world.desk(who), redact, { disclosure: id, pattern: '党委会', reason: '不宜公开' }));
  const [row] = await at.rows<{ id: string }>(sql`
    select r.id from disclosure_redaction r join disclosure_version v on v.id = r.version_id where v.disclosure_id = ${id}`);
  return row!.id;
}

it('shows words again in a draft and while they are checked', async () => {
  const id = await at.drafted();
  value(await order(await blackened(id, at.people.editor), at.people.editor));
  value(await run(at.world.desk(at.people.editor), submit, await at.seen(id)));
  value(await order(await blackened(id)));
});

it('never after the check, and never by those who wrote', async () => {
  const id = await at.submitted();
  const place = await blackened(id);
  expect(codeOf(await order(place, at.people.editor))).toBe('disclosure.step');
  value(await run(at.world.desk(at.people.checker), check, { ...(await at.seen(id)), result: 'redact' }));
  expect(codeOf(await order(place))).toBe('disclosure.step');
  await expect(at.rows(sql`delete from disclosure_redaction where id = ${place}`)).rejects.toThrow();
  expect(codeOf(await order(crypto.randomUUID()))).toBe('disclosure.noRedaction');
  const { everything } = at.people;
  const own = await at.drafted({}, everything);
  const ownPlace = await blackened(own, everything);
  value(await run(at.world.desk(everything), submit, await at.seen(own)));
  expect(codeOf(await order(ownPlace, everything))).toBe('disclosure.ownWork');
});

it('leaves what was blacked out on the board', async () => {
  expect(codeOf(await order(await blackened(await at.published())))).toBe('disclosure.step');
});
