import { bigrams, fold } from '../report/similarity';

/**
 * What titles of proposals have in common without being about the same thing, as an alternation that both the database and this file
 * understand: 关于改善…的提案 says nothing of what shall be improved.
 */
export const commonWords =
  '关于|提案|建议|议案|意见|进一步|改善|改进|改造|完善|加强|加大|加快|增加|增设|增强|提高|提升|优化|解决|规范|推进|推动|建立|健全|设立|设置|落实|开展|职工|员工|我院|本院|医院|全院|我校|学校|本单位|单位|公司|问题|工作|情况|的|和|与|及|等';

const common = new RegExp(commonWords, 'g');

/** What is left of a title without common words; words that they parted stay apart. */
export const coreOf = (title: string): string => title.replace(common, ' ').trim();

const pairsOf = (title: string): ReadonlySet<string> =>
  new Set(
    coreOf(title)
      .split(/[\s\p{P}\p{S}]+/u)
      .flatMap((part) => [...bigrams(fold(part)).of.keys()]),
  );

/** How much two titles say the same, in hundredths: the share of the shorter one's pairs of characters that stands in the other too. */
export function likenessOf(one: string, other: string): number {
  const [small, large] = [pairsOf(one), pairsOf(other)].sort((a, b) => a.size - b.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  if (small.size === 0) return 0;
  const shared = [...small].filter((pair) => large.has(pair)).length;
  return Math.floor((100 * shared) / small.size);
}

/** Less is chance. */
export const leastLikeness = 30;
