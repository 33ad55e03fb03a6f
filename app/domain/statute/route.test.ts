import { describe, expect, it } from 'vitest';
import { type Procedure, procedures } from './matter';
import type { UnitKind } from './profile';
import { type ProfileId, profile, profileIds } from './profiles';
import { jointMeetingMay, matterOf, objectToTitle, routeMatter, suggestMatters, voteOn } from './route';

const sh = '《上海市职工代表大会条例》';
const zj = '《浙江省企业民主管理条例》';
const school = '《学校教职工代表大会规定》';

const golden: [ProfileId, string, Procedure, boolean, string][] = [
  ['SH_2017', 'developmentPlan', 'advise', false, `${sh}第十条第（一）项`],
  ['SH_2017', 'annualOperation', 'advise', false, `${sh}第十条第（一）项`],
  ['SH_2017', 'majorDecision', 'advise', false, `${sh}第十条第（一）项`],
  ['SH_2017', 'staffRules', 'advise', false, `${sh}第十条第（二）项`],
  ['SH_2017', 'enterprise.payRules', 'advise', false, `${sh}第十条第（二）项`],
  ['SH_2017', 'enterprise.labourChange', 'advise', false, `${sh}第十条第（二）项`],
  ['SH_2017', 'labourNegotiation', 'advise', false, `${sh}第十条第（三）项`],
  ['SH_2017', 'unionReport', 'advise', false, `${sh}第十条第（四）项`],
  ['SH_2017', 'jointMeetingItems', 'advise', false, `${sh}第十条第（四）项`],
  ['SH_2017', 'budgetAndAccounts', 'advise', false, `${sh}第十条第（五）项`],
  ['SH_2017', 'restructuring', 'advise', false, `${sh}第十条第二款`],
  ['SH_2017', 'collectiveContract', 'adopt', true, `${sh}第十一条第（一）项`],
  ['SH_2017', 'specialContract', 'adopt', true, `${sh}第十一条第（二）项`],
  ['SH_2017', 'disputeContract', 'adopt', true, `${sh}第十一条第（三）项`],
  ['SH_2017', 'stateEnterprise.paySystem', 'adopt', true, `${sh}第十一条第（四）项`],
  ['SH_2017', 'stateEnterprise.trainingSystem', 'adopt', true, `${sh}第十一条第（四）项`],
  ['SH_2017', 'publicInstitution.appointment', 'adopt', true, `${sh}第十一条第（五）项`],
  ['SH_2017', 'publicInstitution.appraisalRules', 'adopt', true, `${sh}第十一条第（五）项`],
  ['SH_2017', 'publicInstitution.incomeDistribution', 'adopt', true, `${sh}第十一条第（五）项`],
  ['SH_2017', 'publicInstitution.welfareSystem', 'adopt', true, `${sh}第十一条第（五）项`],
  ['SH_2017', 'publicInstitution.resettlementPlan', 'adopt', true, `${sh}第十一条第（五）项`],
  ['SH_2017', 'proposalHandling', 'supervise', false, `${sh}第十二条第（一）项`],
  ['SH_2017', 'adoptedExecution', 'supervise', false, `${sh}第十二条第（二）项`],
  ['SH_2017', 'contractPerformance', 'supervise', false, `${sh}第十二条第（三）项`],
  ['SH_2017', 'safetyInsuranceTraining', 'supervise', false, `${sh}第十二条第（四）项`],
  ['SH_2017', 'committeeMembers', 'elect', true, `${sh}第十三条第（一）项`],
  ['SH_2017', 'employeeDirectors', 'elect', true, `${sh}第十三条第（二）项`],
  ['SH_2017', 'employeeDirectors.appraise', 'appraise', true, `${sh}第十四条第（一）项`],
  ['SH_2017', 'publicInstitution.heads', 'appraise', true, `${sh}第十四条第（二）项`],
  [
    'SH_2017',
    'stateEnterprise.welfareFund',
    'decide',
    true,
    '《中华人民共和国全民所有制工业企业法》第五十二条第（三）项',
  ],
  ['SH_2017', 'housingFund', 'adopt', true, '《住房公积金管理条例》第二十条'],
  ['SH_2017', 'redundancy', 'advise', false, '《中华人民共和国劳动合同法》第四十一条'],
  ['SH_2017', 'order.agenda', 'decide', false, '《企业民主管理规定》第十九条（预备会议通过）'],
  ['ZJ_2010', 'collectiveContract', 'adopt', true, `${zj}第七条第（一）项`],
  ['ZJ_2010', 'staffRules', 'advise', false, `${zj}第七条第（四）项`],
  ['ZJ_2010', 'employeeDirectors', 'elect', true, `${zj}第七条第（三）项`],
  ['ZJ_2010', 'stateEnterprise.paySystem', 'adopt', true, `${zj}第八条第（二）项`],
  ['ZJ_2010', 'stateEnterprise.livingWelfare', 'decide', true, `${zj}第八条第（三）项`],
  ['ZJ_2010', 'order.agenda', 'decide', true, '《企业民主管理规定》第十九条（预备会议通过）'],
  ['NATIONAL_2012', 'staffRules', 'advise', false, '《中华人民共和国劳动合同法》第四条'],
  [
    'NATIONAL_2012',
    'stateEnterprise.resettlementPlan',
    'adopt',
    true,
    '《中华人民共和国企业国有资产法》第四十一条',
  ],
  ['NATIONAL_2012', 'collectiveContract', 'adopt', true, '《企业民主管理规定》第十三条'],
  ['SCHOOL_2011', 'school.charter', 'advise', false, `${school}第七条第（一）项`],
  ['SCHOOL_2011', 'publicInstitution.incomeDistribution', 'adopt', true, `${school}第七条第（四）项`],
  ['SCHOOL_2011', 'proposalHandling', 'supervise', false, `${school}第七条第（五）项`],
  ['SCHOOL_2011', 'publicInstitution.heads', 'appraise', true, `${school}第七条第（六）项`],
];

describe('a matter of the catalogue', () => {
  it.each(golden)('%s: %s goes to %s (secret: %s) by %s', (id, matterId, procedure, secret, article) => {
    const law = profile(id);
    expect(matterOf(law, matterId)).toMatchObject({ procedure, secret, article });
    expect(routeMatter(law, matterId, procedure)).toMatchObject({ ok: true, matter: { id: matterId } });
    for (const other of procedures.filter((candidate) => candidate !== procedure))
      expect(routeMatter(law, matterId, other)).toMatchObject({
        ok: false,
        code: 'congress.wrongProcedure',
        article,
        needs: procedure,
      });
  });

  it.each(['', 'toString', 'payPlan', ' collectiveContract'])('is not invented for %j', (matterId) => {
    expect(routeMatter(profile('SH_2017'), matterId, 'adopt')).toMatchObject({
      ok: false,
      code: 'congress.unknownMatter',
      needs: null,
    });
  });

  it('is never put to an open vote when the law wants it secret', () => {
    for (const id of profileIds)
      for (const matter of profile(id).matters)
        expect([matter.id, voteOn(profile(id), matter).vote === 'secret']).toEqual([
          matter.id,
          matter.secret,
        ]);
  });

  it('may be voted on openly where it only orders the sitting, except in Zhejiang', () => {
    const vote = (id: ProfileId) => voteOn(profile(id), matterOf(profile(id), 'order.agenda')!).vote;
    expect([vote('SH_2017'), vote('ZJ_2010')]).toEqual(['open', 'secret']);
  });

  it('can be dealt with by a joint meeting unless it must be adopted', () => {
    expect(jointMeetingMay(profile('SH_2017'), 'advise')).toBe(true);
    expect(jointMeetingMay(profile('SH_2017'), 'adopt')).toBe(false);
  });
});

describe('a title', () => {
  it.each<[string, UnitKind, Procedure, string]>([
    ['审议通过绩效工资分配办法(修订草案)', 'hospital', 'adopt', 'publicInstitution.incomeDistribution'],
    ['绩效工资 分配办法', 'hospital', 'adopt', 'publicInstitution.incomeDistribution'],
    ['二〇二六年奖金发放方案', 'school', 'adopt', 'publicInstitution.incomeDistribution'],
    ['The performance pay plan', 'hospital', 'adopt', 'publicInstitution.incomeDistribution'],
    ['绩效工资分配办法', 'enterprise', 'advise', 'enterprise.payRules'],
    ['绩效工资分配办法', 'stateEnterprise', 'adopt', 'stateEnterprise.paySystem'],
    ['审议2026年度工作报告', 'hospital', 'advise', 'annualOperation'],
    ['听取上次大会决议和提案办理情况的报告', 'hospital', 'supervise', 'adoptedExecution'],
    ['集体合同履行情况报告', 'enterprise', 'supervise', 'contractPerformance'],
    ['集体合同(草案)', 'enterprise', 'adopt', 'collectiveContract'],
    ['选举职工董事', 'enterprise', 'elect', 'employeeDirectors'],
    ['选举绩效分配监督小组成员', 'hospital', 'elect', 'committeeMembers'],
    ['民主评议院领导', 'hospital', 'appraise', 'publicInstitution.heads'],
    ['通过大会议程', 'hospital', 'decide', 'order.agenda'],
    ['职工考核奖惩办法', 'hospital', 'adopt', 'publicInstitution.appraisalRules'],
    ['工会工作报告', 'hospital', 'advise', 'unionReport'],
  ])('%s (%s) points to %s: %s', (title, unit, procedure, matterId) => {
    const found = suggestMatters(profile('SH_2017'), title, unit);
    expect(found.find((matter) => matter.procedure === procedure)?.id).toBe(matterId);
    expect(objectToTitle(profile('SH_2017'), title, procedure, unit)).toBeNull();
  });

  it('of a pay plan refuses to be merely advised on, and says by which article', () => {
    expect(objectToTitle(profile('SH_2017'), '绩效工资分配办法', 'advise', 'hospital')).toMatchObject({
      code: 'congress.wrongProcedure',
      needs: 'adopt',
      article: `${sh}第十一条第（五）项`,
    });
  });

  it('of an election or an appraisal refuses to be adopted', () => {
    const object = (title: string) => objectToTitle(profile('SH_2017'), title, 'adopt', 'hospital')?.needs;
    expect([object('选举提案委员会委员'), object('民主评议院领导')]).toEqual(['elect', 'appraise']);
  });

  it.each(['', '   ', '关于食堂搬到二楼的说明', '2025年绩效工资分配情况的报告', 'electronic records', '😀'])(
    'without plain words is left alone: %j',
    (title) => {
      for (const procedure of procedures)
        expect(objectToTitle(profile('SH_2017'), title, procedure, 'hospital')).toBeNull();
    },
  );

  it('drops a word that only stands inside a longer one', () => {
    const found = suggestMatters(profile('SH_2017'), '集体合同履行情况', 'enterprise');
    expect(found.map((matter) => matter.id)).not.toContain('collectiveContract');
  });
});
