import { cite } from './figure';
import type { Profile } from './profile';
import { procedures2010, zj2010Matters } from './zj-2010-matters';

const law = cite('《浙江省企业民主管理条例》');
const shanghai = '《上海市职工代表大会条例》';
const half = { over: 1, of: 2 };
const twoThirds = { over: 2, of: 3 };

/** Zhejiang's regulations of 2010: enterprises; public institutions may follow them (art. 38). */
export const zj2010: Profile = {
  id: 'ZJ_2010',
  version: 1,
  name: {
    zh: '浙江省企业民主管理条例（2010年）',
    en: 'Zhejiang regulations on democratic management (2010)',
  },
  congress: {
    minStaff: law.verified(100, '第七条'),
    // The text leaves exactly 100 and exactly 1,000 open: the higher range begins there (40 and 100 seats).
    seats: law.verified(
      [
        { from: 0, to: 99, base: 30 },
        { from: 100, to: 999, base: 40, step: 7, per: 100 },
        { from: 1000, to: 4999, base: 100, step: 20, per: 1000 },
        { from: 5000, to: null, base: 200 },
      ],
      '第十条',
    ),
    sessions: law.verified({ least: 1, period: 'year' }, '第十五条'),
    extraSession: law.verified({ over: 1, of: 3 }, '第十五条'),
    onsitePerYear: law.silent(1, '上海市总工会网上职代会系统说明（2021年）'),
    termYears: law.unverified({ least: 3, most: 5 }, '第十四条（与工会届期相同）'),
    extensionYearsMost: law.verified(null, '第十四条'),
  },
  constituency: {
    turnout: law.silent({ share: twoThirds, compare: 'ge' }, shanghai),
    winning: law.silent({ share: half, compare: 'gt' }),
    removal: law.silent({ share: half, compare: 'gt' }),
  },
  composition: {
    managersMost: law.verified({ share: { over: 1, of: 5 }, binding: 'strict' }, '第十一条'),
    frontlineLeast: law.silent({ share: half, compare: 'gt', binding: 'generally' }, shanghai),
    professionalsLeast: law.silent({ share: half, compare: 'gt', binding: 'generally' }, shanghai),
    teachersLeast: null,
    youngLeast: null,
    women: law.verified({ tolerance: null, binding: 'strict' }, '第十一条'),
    nonVotingMost: law.silent({ over: 1, of: 5 }, '宁波市总工会工作指引'),
    dispatched: law.verified('nonVoting', '第十一条'),
  },
  presidium: {
    sizes: law.silent(
      [
        { from: 30, to: 100, least: 3, most: 5 },
        { from: 100, to: null, least: 7, most: null },
      ],
      shanghai,
    ),
    mainBody: law.silent({ of: 'frontline', share: half, compare: 'ge' }, shanghai),
  },
  voting: {
    quorum: law.verified({ share: twoThirds, compare: 'ge' }, '第十五条'),
    base: law.verified('allRepresentatives', '第十五条'),
    pass: law.verified({ share: half, compare: 'gt' }, '第十五条'),
    passLiteral: law.verified({ share: half, compare: 'gt' }, '第十五条'),
    itemByItem: law.silent(true, '《企业民主管理规定》第二十条'),
  },
  papers: {
    representativesDays: law.silent(7, `${shanghai}第三十条`),
    employerToUnionDays: law.silent(7, '《北京市实施〈中华人民共和国工会法〉办法》'),
    staffNoticeDays: law.silent(7, '《山东省厂务公开条例》'),
  },
  after: {
    publishDays: law.silent(3, '《山东省厂务公开条例》'),
    keepPublicDays: law.silent(15, '《山东省厂务公开条例》'),
    reportUp: law.silent({ days: 7, workingDays: true }, `${shanghai}第三十七条`),
    preReviewDays: law.silent(null),
  },
  jointMeeting: {
    bars: law.silent(['adopt'], `${shanghai}第二十五条`),
    mustReport: law.silent(true, `${shanghai}第二十五条`),
    mustBeConfirmed: law.silent(true, '《河南省企业职工民主权利保障条例》'),
  },
  procedures: procedures2010,
  matters: zj2010Matters,
};
