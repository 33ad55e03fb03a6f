import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facts } from '#app/domain/facts';
import en from '#app/i18n/en';
import zhCN from '#app/i18n/zh-CN';
import { paths } from '#app/paths';
import { kinds } from '#server/notice/kinds';
import { sortOf } from '#server/notice/plan-deliveries';
import { siteMap } from '#tests/house/files';
import { inOrg } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const someId = '00000000-0000-4000-8000-000000000001';
const of = () => ({
  subject: someId,
  session: someId,
  data: { room: someId },
  at: world.now,
  now: world.now,
});
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!);

describe('every kind of notice', () => {
  it('is named once and said in both languages', () => {
    expect(new Set(kinds.map((kind) => kind.name)).size).toBe(kinds.length);
    for (const phrases of [zhCN.notice.kinds, en.notice.kinds]) {
      expect(Object.keys(phrases).sort()).toEqual(kinds.map((kind) => kind.name).sort());
      for (const [name, { title, body }] of Object.entries(phrases)) expect(title && body, name).toBeTruthy();
    }
  });
  it('comes about by a fact that there is, or before a moment', () => {
    for (const { name, on, before } of kinds) {
      expect(on !== undefined || before !== undefined, name).toBe(true);
      for (const fact of on ?? []) expect(facts, name).toHaveProperty([fact]);
    }
  });
  it('asks questions that the database understands, with every value its phrases need', async () => {
    for (const kind of kinds) {
      const said = zhCN.notice.kinds[kind.name];
      await inOrg(world, async (tx) => {
        const about = await tx.execute(
          sql`select * from (select 1) one left join (${kind.about(of())}) v on true`,
        );
        const values = Object.keys(about[0]!);
        // Some are worded by how things stand: `title`, `body` and whatever else there is.
        for (const hole of holes(Object.values(said).join('')))
          expect(values, `${kind.name}.${hole}`).toContain(hole);
        const to = await tx.execute(sql`select person_id from (${kind.to(of())}) w(person_id)`);
        expect(kind.name === 'resolutionPublished' || to.length === 0, kind.name).toBe(true);
        if (kind.before)
          await tx.execute(
            sql`select subject, session_id, purpose from (${kind.before(world.now)}) r(subject, session_id, purpose)`,
          );
      });
    }
  });
  it('leads to a page of the site', () => {
    const patterns = siteMap().map(({ path }) => new RegExp(`^${path.replace(/:\w+\??/g, '[^/]+')}$`));
    for (const kind of kinds) {
      const link = kind.link(of()).split(/[?#]/)[0]!;
      expect(
        patterns.some((pattern) => pattern.test(link)),
        `${kind.name}: ${link}`,
      ).toBe(true);
    }
    expect(paths.notices()).toBe('/notices');
  });
  it('goes to a group chat only where everybody is concerned', () => {
    const spoken = kinds.filter((kind) => kind.channels.includes('webhook')).map((kind) => kind.name);
    expect(spoken.sort()).toEqual(
      [
        'boxOpened',
        'boxVoided',
        'congressAdjourned',
        'congressCancelled',
        'congressLaunched',
        'congressResumed',
        'papersRestarted',
        'papersSent',
        'resolutionPublished',
        'voteOpened',
        'voteVoided',
        'windowExtended',
        'windowOpened',
        'windowsMoved',
      ].sort(),
    );
  });
  it('is planned by its own sort; what other rooms tell by themselves goes by mail and push', () => {
    expect(sortOf('notice.papersSent').statutory).toBe(true);
    expect(sortOf('notice.papersSent').channels).toEqual(['mail', 'push']);
    expect(sortOf('identity.accountReset').channels).toEqual(['mail', 'push']);
    expect(sortOf('notice.ofAnotherVersion').channels).toEqual([]);
  });
});
