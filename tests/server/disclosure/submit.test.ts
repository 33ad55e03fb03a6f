import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAttachment } from '#server/disclosure/add-attachment';
import { hashOfVersion } from '#server/disclosure/hash-of-version';
import { submit } from '#server/disclosure/submit';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const order = async (id: string, who = at.people.editor) =>
  run(at.world.desk(who), submit, await at.seen(id));

it('hands in and seals the words, figures and files', async () => {
  const id = await at.drafted();
  const file = new TextEncoder().encode('明细');
  value(
    await run(at.world.desk(at.people.editor), addAttachment, {
      disclosure: id,
      name: '明细.txt',
      bytes: file,
    }),
  );
  const { hash } = value(await order(id));
  const version = await at.version(id);
  expect(version).toMatchObject({ state: 'checking', hash });
  const figures = [
    { name: '支出笔数', value: '3' },
    { name: '合计', value: '1,380,000.00 元' },
  ];
  const sealed = {
    title: version.title,
    text: version.text,
    figures,
    attachments: [{ name: '明细.txt', file }],
  };
  expect(hashOfVersion(sealed)).toBe(hash);
  expect(hashOfVersion({ ...sealed, text: `${version.text} ` })).not.toBe(hash);
});

it('keeps what was handed in as it is, in the database too', async () => {
  const id = await at.submitted();
  const { id: versionId } = await at.version(id);
  await expect(
    at.rows(sql`update disclosure_version set text = '别的' where id = ${versionId}`),
  ).rejects.toThrow();
  await expect(
    at.rows(sql`insert into disclosure_attachment (org_id, version_id, name, kind, size, file, text, added_by, added_at)
      values (${at.world.orgId}, ${versionId}, 'x', 'txt', 1, '\\x00', '', ${at.people.editor.personId}, now())`),
  ).rejects.toThrow();
});

it('refuses an empty text, words that moved on, and what was handed in already', async () => {
  expect(codeOf(await order(await at.drafted({ text: '' })))).toBe('disclosure.noText');
  const id = await at.drafted();
  expect(codeOf(await run(at.world.desk(at.people.editor), submit, { disclosure: id, seen: 7 }))).toBe(
    'disclosure.changedMeanwhile',
  );
  value(await order(id));
  expect(codeOf(await order(id))).toBe('disclosure.step');
});
