import { describe, expect, it } from 'vitest';
import en from '#app/i18n/en';
import zhCN from '#app/i18n/zh-CN';

type Phrases = { readonly [key: string]: string | Phrases };

/** Every phrase with its key. */
function* phrasesIn(of: Phrases, at = ''): Generator<readonly [string, string]> {
  for (const [key, said] of Object.entries(of)) {
    if (typeof said === 'string') yield [`${at}${key}`, said];
    else yield* phrasesIn(said, `${at}${key}.`);
  }
}

/** Which phrases call an office by a word under which nobody is appointed. */
const strangeIn = (of: Phrases, strange: RegExp): string[] =>
  [...phrasesIn(of)].filter(([, said]) => strange.test(said)).map(([key, said]) => `${key}: ${said}`);

describe('an office is called what its holder was appointed as', () => {
  it('in Chinese: 监测管理员, 监督检查人员, 公开审批人', () => {
    const { monitorOfficer, inspector, affairsApprover } = zhCN.identity.offices;
    expect([monitorOfficer, inspector, affairsApprover]).toEqual([
      '监测管理员',
      '监督检查人员',
      '公开审批人',
    ]);
    expect(strangeIn(zhCN, /监督(管理)?员|监察(人)?员|监测员|(?<!监督)检查人员|(?<!公开)审批人/)).toEqual([]);
  });
  it('in English: monitoring officer, open affairs approver', () => {
    const { monitorOfficer, affairsApprover } = en.identity.offices;
    expect([monitorOfficer, affairsApprover]).toEqual(['Monitoring officer', 'Open affairs approver']);
    expect(strangeIn(en, /(?<!monitoring )\bofficers?\b|(?<!open affairs )\bapprovers?\b/i)).toEqual([]);
  });
});
