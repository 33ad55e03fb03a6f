import { describe, expect, it } from 'vitest';
import { coreOf, leastLikeness, likenessOf } from './alike';

const isAlike = (one: string, other: string) => likenessOf(one, other) >= leastLikeness;

describe('two titles', () => {
  it('are alike by what they are about, however it is put', () => {
    expect(isAlike('关于改善夜班供餐的提案', '关于夜班医护人员热饭供应的提案')).toBe(true);
    expect(isAlike('关于解决门诊楼电梯拥挤的提案', '建议优化电梯等候时间')).toBe(true);
    expect(likenessOf('关于增设哺乳室的提案', '增设职工哺乳室的建议')).toBe(100);
  });
  it('are not alike by common words alone', () => {
    expect(isAlike('关于增设职工哺乳室的提案', '关于增加职工停车位的提案')).toBe(false);
    expect(isAlike('关于进一步加强医院安全工作的提案', '关于进一步加强医院文化工作的提案')).toBe(false);
    expect(likenessOf('关于改善工作的建议', '关于改善工作的建议')).toBe(0);
  });
  it('say nothing where there is nothing to compare', () => {
    for (const title of ['', ' ', '的', 'x', '！！']) expect(likenessOf(title, '关于停车位的提案')).toBe(0);
    expect(likenessOf('停车位', '停车位')).toBe(100);
    expect(likenessOf('WiFi 覆盖', 'wifi覆盖')).toBe(100);
  });
  it('keep words apart that a common word parted', () => {
    expect(coreOf('关于食堂与停车的提案')).toBe('食堂 停车');
    expect(isAlike('食堂与停车', '堂停')).toBe(false);
  });
});
