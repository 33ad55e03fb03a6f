import { at, privateOwned, section, stateOwned } from './catalogue';
import type { Matter } from './matter';
import { words } from './words';

const design = (article: string) => at('', article, 'design');

/** Matters of the preparatory meeting and of order: decided by the representatives, openly unless the profile is stricter. */
export const orderMatters = (secret: boolean): Matter[] => [
  ...section(design('《企业民主管理规定》第十九条（预备会议通过）'), 'decide', secret, [
    ['order.presidium', '通过主席团名单', 'Adopt the list of the presidium', words.presidium],
    ['order.agenda', '通过会议议题和议程', 'Adopt the topics and the agenda', words.agenda],
    ['order.credentials', '通过代表资格审查报告', 'Adopt the report on credentials', words.credentials],
    [
      'order.votingMethod',
      '通过表决（选举）办法和监票计票人',
      'Adopt the way of voting and the tellers',
      words.votingMethod,
    ],
    ['order.resolutionText', '通过大会决议文本', 'Adopt the text of a resolution', words.resolutionText],
  ]),
];

/** Matters that single national statutes bring to every congress, whatever the profile. */
export const nationalStatuteMatters: readonly Matter[] = [
  ...section(at('《中华人民共和国劳动合同法》', '第四十一条'), 'advise', false, [
    [
      'redundancy',
      '经济性裁员（二十人或百分之十以上）的说明',
      'Redundancy of 20 people or 10 %',
      words.redundancy,
      [...privateOwned, ...stateOwned],
    ],
  ]),
  ...section(at('《中华人民共和国安全生产法》', '第四十一条'), 'advise', false, [
    ['majorHazards', '重大事故隐患排查治理情况', 'Major hazards and what is done about them', words.hazards],
  ]),
  ...section(at('《企业财务会计报告条例》', '第三十五条'), 'advise', false, [
    [
      'stateEnterprise.accounts',
      '年度财务会计报告的说明',
      'The annual accounts, explained',
      ['财务会计报告'],
      stateOwned,
    ],
  ]),
  ...section(at('《住房公积金管理条例》', '第二十条'), 'adopt', true, [
    [
      'housingFund',
      '降低住房公积金缴存比例或者缓缴',
      'Lower or defer housing fund contributions',
      words.housingFund,
    ],
  ]),
  ...section(at('《中华人民共和国全民所有制工业企业法》', '第五十二条第（三）项'), 'decide', true, [
    [
      'stateEnterprise.welfareFund',
      '职工福利基金使用方案和重大生活福利事项',
      'Use of the welfare fund',
      words.welfareFund,
      stateOwned,
    ],
  ]),
];
