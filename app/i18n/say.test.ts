import { describe, expect, it } from 'vitest';
import type { PhraseKey, PhraseParams } from './phrases';
import { createSay } from './say';

const phrases = {
  platform: {
    plain: '你好',
    named: '{{name}} 在 {{place}}',
    nested: '“$t(congress:stages.{{stage}})”还有 {{count}} 天',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    deep: { er: '深' },
  },
  congress: { stages: { vote: '表决' } },
};
const say = (locale: 'zh-CN' | 'en', key: string, params?: PhraseParams) =>
  createSay(locale, (room) => phrases[room as keyof typeof phrases] ?? {})(key as PhraseKey, params);

describe('a phrase', () => {
  it('is said as it stands where it has no gaps', () => {
    expect([say('zh-CN', 'platform:plain'), say('en', 'platform:deep.er')]).toEqual(['你好', '深']);
  });
  it('takes its gaps from the parameters, each as often as it stands, and says them unescaped', () => {
    expect(say('zh-CN', 'platform:named', { name: '<b>𬭚$&</b>', place: 7 })).toBe('<b>𬭚$&</b> 在 7');
    expect(say('zh-CN', 'platform:named')).toBe(' 在 ');
  });
  it('says a phrase of another room inside it', () => {
    expect(say('zh-CN', 'platform:nested', { stage: 'vote', count: 2 })).toBe('“表决”还有 2 天');
  });
  it('chooses the plural form of the language where there is one', () => {
    expect([0, 1, 2].map((count) => say('en', 'platform:days', { count }))).toEqual([
      '0 days',
      '1 day',
      '2 days',
    ]);
    expect(say('zh-CN', 'platform:days', { count: 1 })).toBe('1 days');
  });
  it('never says more of an unknown key than the key, nor reaches into what is no phrase', () => {
    expect(['nobody:knows', 'platform:deep', 'platform:plain.length'].map((key) => say('en', key))).toEqual([
      'knows',
      'deep',
      'plain.length',
    ]);
  });
  it('waits for a room that has not come, and is whole when it has', () => {
    let room: typeof phrases.congress | null = null;
    const waiting = createSay('en', () => {
      if (!room) throw Promise.resolve();
      return room;
    });
    expect(() => waiting('congress:stages.vote')).toThrow();
    room = phrases.congress;
    expect(waiting('congress:stages.vote')).toBe('表决');
  });
});
