import type { CompositionRule } from '../../../domain/roster/rules';

type RulePhrases = { readonly name: string; readonly holds: string; readonly fails: string };

const rules = {
  minimumSeats: {
    name: '代表名额',
    holds: '职工 {{staff}} 人，代表不得少于 {{needed}} 名；现有 {{actual}} 名，符合。',
    fails: '职工 {{staff}} 人，代表不得少于 {{needed}} 名；现有 {{actual}} 名，还不够。',
  },
  managers: {
    name: '中层以上管理人员',
    holds:
      '中层以上管理人员不超过代表的 {{share}}，即至多 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，符合。',
    fails:
      '中层以上管理人员不超过代表的 {{share}}，即至多 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，超出了。',
  },
  frontline: {
    name: '一线职工',
    holds:
      '一线职工应是代表的主体（{{share}}），即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，符合。',
    fails:
      '一线职工应是代表的主体（{{share}}），即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，还不够。',
  },
  professionals: {
    name: '专业技术人员',
    holds:
      '专业技术人员应是代表的主体（{{share}}），即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，符合。',
    fails:
      '专业技术人员应是代表的主体（{{share}}），即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，还不够。',
  },
  teachers: {
    name: '教师',
    holds: '教师不少于代表的 {{share}}，即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，符合。',
    fails: '教师不少于代表的 {{share}}，即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，还不够。',
  },
  young: {
    name: '青年教职工',
    holds: '代表中应有 35 岁以下的人，至少 {{needed}} 名；现有 {{actual}} 名，符合。',
    fails: '代表中应有 35 岁以下的人，至少 {{needed}} 名；现有 {{actual}} 名，还不够。',
  },
  women: {
    name: '女代表',
    holds:
      '女职工占职工 {{staffWomen}}/{{staff}}，女代表的比例应与之相适应，即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，符合。',
    fails:
      '女职工占职工 {{staffWomen}}/{{staff}}，女代表的比例应与之相适应，即至少 {{needed}} 名；{{total}} 名代表中有 {{actual}} 名，还不够。',
  },
  delegationLeader: {
    name: '代表团团长',
    holds: '{{actual}} 个代表团都有团长。',
    fails: '{{name}}（{{size}} 名代表）还没有团长。',
  },
  presidiumSize: {
    name: '主席团人数',
    holds: '代表 {{total}} 名，主席团 {{actual}} 人，符合。',
    fails: '代表 {{total}} 名，主席团至少 {{needed}} 人，且不超出规定的范围；现有 {{actual}} 人，不符合。',
  },
  presidiumMainBody: {
    name: '主席团主体',
    holds: '主席团 {{size}} 人，主体人员应占 {{share}}，即至少 {{needed}} 人；现有 {{actual}} 人，符合。',
    fails: '主席团 {{size}} 人，主体人员应占 {{share}}，即至少 {{needed}} 人；现有 {{actual}} 人，还不够。',
  },
  nonVoting: {
    name: '列席和特邀人员',
    holds: '列席和特邀人员一般不超过代表的 {{share}}，即至多 {{needed}} 人；现有 {{actual}} 人，符合。',
    fails: '列席和特邀人员一般不超过代表的 {{share}}，即至多 {{needed}} 人；现有 {{actual}} 人，偏多。',
  },
} satisfies Record<CompositionRule, RulePhrases>;

const composition = {
  composition: rules,
  check: {
    title: '代表构成',
    lede: '按“{{profile}}”逐条核对现在的名单。名单一变，这里随之更新。',
    holds: '符合',
    blocks: '不符合',
    warns: '待说明',
    reasoned: '已说明理由',
    strict: '硬性规定，不符合就不能启动会议，也不能用理由代替。请调整代表名单。',
    generally: '法规写的是“一般”或没有给出数字。可以继续，但要写明理由；理由留在这里，也记入操作记录。',
    basis: '依据',
    reasonOf: '理由（{{by}}）：',
    reason: '为什么这样仍然可以',
    reasonHint: '写给代表看，四个字以上，例如“护理岗位女职工集中在两个选区，本届按选区足额选出”。',
    reasonSubmit: '写下理由',
    rewrite: '改写理由',
    allHold: '全部符合。',
    blocking: '有 {{count}} 条硬性规定不符合，改好之前不能启动会议。',
    waiting: '有 {{count}} 条需要写明理由。',
    saved: '理由已记下。',
    presidium: '主席团的人数和构成在会议的“主席团”页核对。',
  },
  calculator: {
    title: '名额测算',
    lede: '填职工人数，看法规要求的名额。代表人数不填，就按最低名额算。只作测算，不改名单。',
    staff: '职工人数',
    seats: '代表人数',
    reckon: '测算',
    caption: '{{staff}} 名职工、{{seats}} 名代表时',
    rule: '项目',
    figure: '名额',
    basis: '依据',
    trust: '核对情况',
    body: '会议形式',
    bodies: { congress: '职工代表大会', assembly: '一般开职工大会（满 {{from}} 人才设代表）' },
    minimumSeats: '代表最低名额',
    managers: '中层以上管理人员至多',
    frontline: '一线职工至少',
    professionals: '专业技术人员至少',
    teachers: '教师至少',
    young: '35 岁以下至少',
    nonVoting: '列席和特邀人员至多',
    presidium: '主席团',
    people: '{{count}} 人',
    range: '{{least}} 至 {{most}} 人',
    atLeast: '{{least}} 人以上',
    free: '未规定',
    wrong: '请填 0 至 1000000 之间的整数。',
  },
};

export default composition;
