import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { hashOfVersion } from '#server/disclosure/hash-of-version';
import { queryCheck } from '#server/disclosure/queries-check';
import { readDisclosure } from '#server/disclosure/queries-item';
import { readOpenFeed, readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { inOrg } from '#tests/support/congress';
import { AffairsOffice } from './affairs-office';

let at: AffairsOffice;
beforeAll(async () => {
  at = await AffairsOffice.open();
});
afterAll(() => at.close());

const said = { audience: 'public', text: '联系电话 13800138000。', figures: '' };
const visitor = () => at.world.desk({ kind: 'visitor', orgId: null });
const sealedOf = async (id: string) => {
  const [row] = await at.rows<{ salt: string; hash: string; title: string; text: string }>(
    sql`select salt, hash, title, text from disclosure_version where disclosure_id = ${id}`,
  );
  return row!;
};

it('hands readers a seal that lets nobody try out what is blacked out, and holds for original and salt', async () => {
  const [id, same] = [await at.published(said), await at.published(said)];
  const { salt, hash, title, text } = await sealedOf(id);
  expect(hash).toBe(hashOfVersion({ title, text, figures: [] }));
  expect(salt).toMatch(/^[0-9a-f]{64}$/);
  const page = await viewOpen(visitor(), 'routes/disclosure/open-item', 'chest', (of) =>
    readOpenItem(of, id),
  );
  const feed = await viewOpen(visitor(), 'routes/disclosure/open-items', 'chest', readOpenFeed);
  const inside = await inOrg(at.world, (tx) =>
    readDisclosure({ tx, actor: at.people.staff, now: at.world.now }, id),
  );
  for (const shown of [page, feed, inside].map((one) => JSON.stringify(one))) {
    expect(shown).not.toContain(hash);
    expect(shown).not.toContain(salt);
    expect(shown).not.toContain('13800138000');
  }
  const seal = createHash('sha256')
    .update(salt + hash)
    .digest('hex');
  expect(page.item.versions[0]?.seal).toBe(seal);
  const seals = feed.items.map((item) => item.seal);
  expect(seals).toContain(seal);
  expect(new Set(seals).size).toBe(2);
  expect((await sealedOf(same)).hash).toBe(hash);
});

it('shows the salt at the desk, where the original is, and keeps it', async () => {
  const id = await at.published(said);
  const { salt } = await sealedOf(id);
  const page = await inOrg(at.world, (tx) =>
    queryCheck({ tx, actor: at.people.approver, now: at.world.now }, id, null),
  );
  expect(isRefusal(page) ? null : page.salt).toBe(salt);
  for (const change of [sql`salt = 'x'`, sql`hash = 'x'`])
    await expect(
      at.rows(sql`update disclosure_version set ${change} where disclosure_id = ${id}`),
    ).rejects.toThrow();
});
