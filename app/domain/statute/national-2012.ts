import { cite } from './figure';
import { national2012Matters, nationalProcedures } from './national-2012-matters';
import type { Profile } from './profile';

const law = cite('《企业民主管理规定》');
const shanghai = '《上海市职工代表大会条例》';
const half = { over: 1, of: 2 };
const twoThirds = { over: 2, of: 3 };

/** The six bodies' rules of 2012 for all enterprises. Only articles 19 and 20 were read in the source. */
export const national2012: Profile = {
  id: 'NATIONAL_2012',
  version: 1,
  name: { zh: '企业民主管理规定（2012年，全国）', en: 'National rules on democratic management (2012)' },
  congress: {
    minStaff: law.unverified(100, '第八条'),
    // At least 5 % and 30 people; what goes beyond 100 seats is negotiable, so the minimum stops at 100.
    seats: law.unverified([{ from: 0, to: null, base: 30, share: { over: 1, of: 20 }, most: 100 }], '第八条'),
    sessions: law.unverified({ least: 1, period: 'year' }, '第十七条'),
    extraSession: law.unverified({ over: 1, of: 3 }, '第十七条'),
    onsitePerYear: law.silent(1, '上海市总工会网上职代会系统说明（2021年）'),
    termYears: law.unverified({ least: 3, most: 5 }, '第十条'),
    extensionYearsMost: law.silent(1, `${shanghai}第二十二条`),
  },
  constituency: {
    turnout: law.unverified({ share: twoThirds, compare: 'ge' }, '第二十四条'),
    winning: law.unverified({ share: half, compare: 'gt' }, '第二十四条'),
    removal: law.unverified({ share: half, compare: 'gt' }, '第二十四条'),
  },
  composition: {
    managersMost: law.unverified({ share: { over: 1, of: 5 }, binding: 'generally' }, '第九条'),
    frontlineLeast: law.silent({ share: half, compare: 'gt', binding: 'generally' }, `${shanghai}第十六条`),
    professionalsLeast: law.silent(
      { share: half, compare: 'gt', binding: 'generally' },
      `${shanghai}第十六条`,
    ),
    teachersLeast: null,
    youngLeast: null,
    women: law.unverified({ tolerance: { over: 1, of: 20 }, binding: 'generally' }, '第九条'),
    nonVotingMost: law.silent({ over: 1, of: 5 }, '宁波市总工会工作指引'),
    dispatched: law.unverified('seats', '第九条'),
  },
  presidium: {
    sizes: law.unverified([], '第十九条'),
    // Workers, technicians and ordinary managers: everybody below the middle managers, whom the roster calls front line.
    mainBody: law.verified({ of: 'frontline', share: half, compare: 'ge' }, '第十九条'),
  },
  voting: {
    quorum: law.unverified({ share: twoThirds, compare: 'ge' }, '第十八条'),
    base: law.verified('allRepresentatives', '第二十条'),
    pass: law.verified({ share: half, compare: 'gt' }, '第二十条'),
    passLiteral: law.verified({ share: half, compare: 'gt' }, '第二十条'),
    itemByItem: law.verified(true, '第二十条'),
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
  procedures: nationalProcedures,
  matters: national2012Matters,
};
