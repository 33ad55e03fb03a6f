import { cite } from './figure';
import type { Profile } from './profile';
import { school2011Matters, schoolProcedures } from './school-2011-matters';

const law = cite('《学校教职工代表大会规定》');
const local = cite('学校教职工代表大会地方实施办法');
const shanghai = '《上海市职工代表大会条例》';
const half = { over: 1, of: 2 };
const twoThirds = { over: 2, of: 3 };

/** The Ministry of Education's order 32 (2011). Articles 3, 7 and 15 were read in the source, the others not. */
export const school2011: Profile = {
  id: 'SCHOOL_2011',
  version: 1,
  name: { zh: '学校教职工代表大会规定（2011年）', en: 'School staff congress rules (2011)' },
  congress: {
    // Eighty, not one hundred: the trap of every system that knows only one threshold.
    minStaff: law.verified(80, '第十五条'),
    // The order leaves the number to local rules; these are one local rule's.
    seats: local.oneSource(
      [
        { from: 0, to: 100, base: 30 },
        { from: 101, to: 199, base: 0, share: { over: 3, of: 10 } },
        { from: 200, to: null, base: 0, share: { over: 1, of: 5 } },
      ],
      '（代表比例）',
    ),
    sessions: law.unverified({ least: 1, period: 'schoolYear' }, '第十六条'),
    extraSession: law.unverified({ over: 1, of: 3 }, '第十六条'),
    onsitePerYear: law.silent(1, '上海市总工会网上职代会系统说明（2021年）'),
    termYears: law.unverified({ least: 3, most: 5 }, '第十七条'),
    extensionYearsMost: law.silent(1, `${shanghai}第二十二条`),
  },
  constituency: {
    turnout: law.silent({ share: twoThirds, compare: 'ge' }, `${shanghai}第十五条`),
    winning: law.silent({ share: half, compare: 'gt' }, '《四川省职工代表大会条例》'),
    removal: law.silent({ share: half, compare: 'ge' }, `${shanghai}第十九条`),
  },
  composition: {
    managersMost: local.oneSource(
      { share: { over: 1, of: 5 }, binding: 'generally' },
      '（学校领导干部一般不超过）',
    ),
    frontlineLeast: null,
    professionalsLeast: null,
    teachersLeast: law.unverified(
      { share: { over: 3, of: 5 }, compare: 'ge', binding: 'strict' },
      '第十一条',
    ),
    youngLeast: law.unverified(1, '第十一条'),
    women: law.unverified({ tolerance: { over: 1, of: 20 }, binding: 'generally' }, '第十一条'),
    nonVotingMost: law.silent({ over: 1, of: 5 }, '宁波市总工会工作指引'),
    dispatched: law.silent('seats', '《企业民主管理规定》'),
  },
  presidium: {
    sizes: law.silent([], undefined),
    mainBody: law.unverified({ of: 'teachers', share: half, compare: 'gt' }, '第二十一条'),
  },
  voting: {
    quorum: law.unverified({ share: twoThirds, compare: 'ge' }, '第十八条'),
    base: law.unverified('allRepresentatives', '第二十条'),
    pass: law.design({ share: half, compare: 'gt' }, '第二十条'),
    passLiteral: law.unverified({ share: half, compare: 'ge' }, '第二十条'),
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
    mustReport: law.unverified(true, '第二十三条（执行委员会）'),
    mustBeConfirmed: law.silent(true, '《河南省企业职工民主权利保障条例》'),
  },
  procedures: schoolProcedures,
  matters: school2011Matters,
};
