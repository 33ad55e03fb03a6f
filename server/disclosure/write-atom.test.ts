import { expect, it } from 'vitest';
import { type FeedItem, writeAtom } from './write-atom';

const at = new Date('2026-11-16T04:00:00Z');
const item: FeedItem = {
  id: '0b3c4c9e-2f7f-4a39-9a52-000000000001',
  year: 2026,
  number: 1,
  title: '采购 <b>"A&B"</b> \u0000\ud800公司',
  category: 'H4',
  publishedAt: at,
  updatedAt: new Date('2026-11-17T04:00:00Z'),
  text: "it's ]]> 好\u0008",
  figures: [{ name: '金额', value: '12 < 13' }],
};
const addresses = {
  self: 'https://a.example/open/x/feed.atom',
  page: 'https://a.example/open/x?a=1&b=2',
  item: (id: string) => `https://a.example/open/x/${id}`,
};
const org = { id: '0b3c4c9e-2f7f-4a39-9a52-00000000000f', name: '胸科"医院' };

it('writes what a feed must have, once each, and nothing that breaks XML', () => {
  const feed = writeAtom(org, [item], addresses, at);
  for (const name of ['id', 'title', 'updated'])
    expect(feed.match(new RegExp(`<${name}>`, 'g')), name).toHaveLength(2);
  expect(feed).toContain('<updated>2026-11-17T04:00:00.000Z</updated>\n  <entry>');
  expect(feed).toContain('采购 &lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt; 公司');
  expect(feed).toContain('href="https://a.example/open/x?a=1&amp;b=2"');
  expect(feed).toContain('it&apos;s ]]&gt; 好\n金额：12 &lt; 13');
  expect([...feed].some((sign) => sign < ' ' && sign !== '\n')).toBe(false);
  const open: string[] = [];
  for (const [, close, name, alone] of feed.replace(/<\?.*\?>/, '').matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (alone) continue;
    if (close) expect(open.pop()).toBe(name);
    else open.push(name!);
  }
  expect(open).toEqual([]);
});

it('is a feed also where nothing is public yet', () => {
  const feed = writeAtom(org, [], addresses, at);
  expect(feed).toContain('<updated>2026-11-16T04:00:00.000Z</updated>');
  expect(feed).not.toContain('<entry>');
});
