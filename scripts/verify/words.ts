import { type CheckCode, checks } from '#app/domain/ballot/sealed/verify/finding';

/** The same in both languages. */
export type Words = { readonly zh: string; readonly en: string };
export type Language = keyof Words;

const chinese: { readonly [Code in CheckCode]: string } = {
  'V-01': '清单所列文件齐全、摘要相符，没有多余文件',
  'V-02': '各文件是规范写法、版本正确、内容完整',
  'V-03': '监票人密钥仪式：每条消息、公钥与各人份额都对得上',
  'V-04': '名册人数与编号正确',
  'V-10': '票箱说明与名册、密钥一致，选项表合法，足够监票人已签名',
  'V-11': '是否达到法定人数与所述一致',
  'V-12': '公告板的链与树、每个检查点、关箱的见证',
  'V-13': '先开箱、关箱一次、关箱后无票、次序正确',
  'V-14': '每张票格式正确',
  'V-17': '每人的票序号连续，并写明所替换的那一张',
  'V-18': '没有重复的票码，也没有重复的密文',
  'V-19': '每一栏的证明成立',
  'V-20': '每个选举的票数证明成立',
  'V-21': '计入的票数与关箱时所述一致',
  'V-22': '合计正是所计各票之和，且不少于最低票数',
  'V-23': '计入的票数不多于名册人数',
  'V-24': '至少有规定数目的监票人给出正确的解密份额',
  'V-25': '公布的计数正是合计中所含',
  'V-26': '表决结论与结果签名正确',
  'V-R1': '开箱时列明每人一个代号',
  'V-R2': '每张票出自所列代号',
};

/** What a check looks at. */
export const sentenceOf = (check: CheckCode, language: Language): string =>
  language === 'zh' ? chinese[check] : checks[check];

/** Where a check failed, in words. */
export function placeOf(check: string, at: string): Words {
  if (/^\d+$/.test(at)) {
    return check === 'V-12'
      ? { zh: `第 ${Number(at) + 1} 个检查点`, en: `checkpoint ${Number(at) + 1}` }
      : { zh: `公告板第 ${at} 条`, en: `board entry ${at}` };
  }
  const partial = /^partial (\d+)$/.exec(at);
  return partial
    ? { zh: `监票人 ${partial[1]} 的份额`, en: `share of scrutineer ${partial[1]}` }
    : { zh: at, en: at };
}

/** Chinese unless the terminal speaks English. */
export const languageOf = ({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): Language =>
  /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh';
