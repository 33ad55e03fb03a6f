import { cite } from './figure';
import type { Profile } from './profile';
import { procedures2017, sh2017Matters } from './sh-2017-matters';

const law = cite('《上海市职工代表大会条例》');
const half = { over: 1, of: 2 };
const twoThirds = { over: 2, of: 3 };

/** Shanghai's regulations of 2010 as amended on 2017-11-23: enterprises, hospitals, schools, private institutions. */
export const sh2017: Profile = {
  id: 'SH_2017',
  version: 1,
  name: { zh: '上海市职工代表大会条例（2017年修正）', en: 'Shanghai regulations on staff congresses (2017)' },
  congress: {
    minStaff: law.verified(100, '第四条'),
    // Whether a part of a hundred counts is not said: the legal minimum counts full hundreds only.
    seats: law.verified(
      [
        { from: 0, to: 99, base: 30 },
        { from: 100, to: 3000, base: 30, step: 5, per: 100 },
        { from: 3001, to: null, base: 175 },
      ],
      '第二十一条',
    ),
    sessions: law.verified({ least: 1, period: 'year' }, '第二十二条'),
    extraSession: law.verified({ over: 1, of: 3 }, '第二十二条'),
    onsitePerYear: law.silent(1, '上海市总工会网上职代会系统说明（2021年）'),
    termYears: law.verified({ least: 3, most: 5 }, '第二十二条'),
    extensionYearsMost: law.verified(1, '第二十二条'),
  },
  constituency: {
    turnout: law.verified({ share: twoThirds, compare: 'ge' }, '第十五条'),
    winning: law.verified({ share: half, compare: 'ge' }, '第十五条'),
    removal: law.verified({ share: half, compare: 'ge' }, '第十九条'),
  },
  composition: {
    managersMost: law.verified({ share: { over: 1, of: 5 }, binding: 'strict' }, '第十六条'),
    // "Main body" carries no number: more than half is our reading, so it warns and never blocks.
    frontlineLeast: law.design({ share: half, compare: 'gt', binding: 'generally' }, '第十六条'),
    professionalsLeast: law.design({ share: half, compare: 'gt', binding: 'generally' }, '第十六条'),
    teachersLeast: cite('《学校教职工代表大会规定》').unverified(
      { share: { over: 3, of: 5 }, compare: 'ge', binding: 'strict' },
      '第十一条',
    ),
    youngLeast: null,
    women: law.verified({ tolerance: { over: 1, of: 20 }, binding: 'generally' }, '第十六条'),
    nonVotingMost: law.silent({ over: 1, of: 5 }, '宁波市总工会工作指引'),
    dispatched: law.silent('seats', '《企业民主管理规定》'),
  },
  presidium: {
    // Thirty to a hundred and over a hundred meet at exactly one hundred: both sizes are right there.
    sizes: law.verified(
      [
        { from: 1, to: 29, least: 1, most: 1 },
        { from: 30, to: 100, least: 3, most: 5 },
        { from: 100, to: null, least: 7, most: null },
      ],
      '第二十三条',
    ),
    mainBody: law.verified({ of: 'frontline', share: half, compare: 'ge' }, '第二十三条'),
  },
  voting: {
    quorum: law.verified({ share: twoThirds, compare: 'ge' }, '第二十八条'),
    base: law.verified('allRepresentatives', '第三十一条'),
    pass: law.design({ share: half, compare: 'gt' }, '第三十一条'),
    passLiteral: law.verified({ share: half, compare: 'ge' }, '第三十一条'),
    itemByItem: law.silent(true, '《企业民主管理规定》第二十条'),
  },
  papers: {
    representativesDays: law.verified(7, '第三十条'),
    employerToUnionDays: law.silent(7, '《北京市实施〈中华人民共和国工会法〉办法》'),
    staffNoticeDays: law.silent(7, '《山东省厂务公开条例》'),
  },
  after: {
    publishDays: law.silent(3, '《山东省厂务公开条例》'),
    keepPublicDays: law.silent(15, '《山东省厂务公开条例》'),
    reportUp: law.verified({ days: 7, workingDays: true }, '第三十七条'),
    preReviewDays: law.silent(null),
  },
  jointMeeting: {
    bars: law.verified(['adopt'], '第二十五条'),
    mustReport: law.verified(true, '第二十五条'),
    mustBeConfirmed: law.silent(true, '《河南省企业职工民主权利保障条例》'),
  },
  procedures: procedures2017,
  matters: sh2017Matters,
};
