import type { GateId } from '../../../domain/congress/gates';

/** Each condition: its name, how it stands when it holds, and what is missing with what to do. */
export default {
  agendaThere: {
    name: '议程',
    holds: '议程已有 {{count}} 项。',
    fails: '议程还是空的。请先在议程页添加议题。',
  },
  windowsThere: {
    name: '时间安排',
    holds: '{{of}} 个阶段都已排好时间。',
    fails: '{{of}} 个阶段里还有 {{count}} 个没排时间。请在时间页补齐。',
  },
  rollThere: {
    name: '代表名单',
    holds: '正式代表 {{count}} 人。',
    fails: '名册里还没有正式代表。请先导入代表名单。',
  },
  leadersThere: {
    name: '代表团团长',
    holds: '每个代表团都有团长。',
    fails: '{{count}} 个代表团没有团长：{{names}}。请在名册里指定。',
  },
  compositionRight: {
    name: '代表构成',
    holds: '代表构成符合规定，或已写明理由。',
    fails: '代表构成有 {{count}} 项不符合规定。请到名册的构成页处理。',
  },
  agendaAgreed: {
    name: '议题商定',
    holds: '议题都已由单位和工会商定。',
    fails: '还有 {{count}} 项议题没有商定。商定后请在议程页标明。',
  },
  preReview: {
    name: '上级工会预审',
    holds: '本规则不要求预审。',
    fails: '会前 {{least}} 至 {{most}} 天须报上级工会预审，请留存回执。',
  },
  jointMeetingsReported: {
    name: '联席会议结果',
    holds: '没有待报告的联席会议结果。',
    fails: '{{count}} 次联席会议的结果还没有向大会报告。请在联席会议页选定这次会议。',
  },
  documentsThere: {
    name: '会议文件',
    holds: '需要文件的议题都已有送出的文件。',
    fails: '{{count}} 项议题还没有送出文件：{{names}}。请在文件页上传并送出。',
  },
  papersNotice: {
    name: '会前阅读时间',
    holds: '文件送出已满 {{days}} 天。',
    fails: '文件送出须满 {{days}} 天，最早 {{from}} 召开预备会议。',
  },
  preparatoryOver: { name: '预备会议结束', holds: '预备会议已结束。', fails: '预备会议还没有结束。' },
  preparatoryQuorum: {
    name: '预备会议人数',
    holds: '签到 {{present}} 人，达到法定人数 {{needed}} 人。',
    fails: '已到 {{present}} 人，法定人数 {{needed}} 人；阶段结束时测定，达到后才能开幕。',
  },
  presidiumRight: {
    name: '主席团人选',
    holds: '主席团 {{count}} 人，一线 {{frontline}} 人，有执行主席。',
    fails: '主席团 {{count}} 人，一线 {{frontline}} 人，人数、比例或执行主席不合规定。请在主席团页调整。',
  },
  presidiumElected: {
    name: '选举主席团',
    holds: '预备会议已通过主席团。',
    fails: '预备会议还没有通过主席团。请就主席团名单发起公开表决。',
  },
  agendaAdopted: {
    name: '通过议程',
    holds: '预备会议已通过议程。',
    fails: '预备会议还没有通过议程。请就议程发起公开表决。',
  },
  openingOver: { name: '开幕结束', holds: '开幕已结束。', fails: '开幕阶段还没有结束。' },
  openingQuorum: {
    name: '开幕人数',
    holds: '签到 {{present}} 人，达到法定人数 {{needed}} 人。',
    fails: '已到 {{present}} 人，法定人数 {{needed}} 人；阶段结束时测定，达到后才能继续。',
  },
  reportsOver: { name: '报告听取完毕', holds: '听取报告已结束。', fails: '听取报告还没有结束。' },
  groupsOver: { name: '分组讨论结束', holds: '分组讨论已结束。', fails: '分组讨论还没有结束。' },
  presidiumOver: {
    name: '主席团会议结束',
    holds: '排定的主席团会议都已开完。',
    fails: '还有 {{count}} 次主席团会议没有开完。',
  },
  amendmentsAnswered: {
    name: '答复修改建议',
    holds: '修改建议都已答复。',
    fails: '还有 {{count}} 条修改建议没有答复。请逐条答复。',
  },
  groupsSummarised: {
    name: '各组小结',
    holds: '讨论过的小组都已提交小结。',
    fails: '{{count}} 个小组还没有提交讨论小结：{{names}}。请提醒团长在讨论的“问题与小结”里提交。',
  },
  noneDivided: {
    name: '没有悬置的分歧',
    holds: '没有分歧较大而未处理的议题。',
    fails: '{{count}} 项议题分歧较大：{{names}}。请重新协商、另行提交或撤下。',
  },
  voteOver: { name: '表决结束', holds: '表决已结束。', fails: '表决阶段还没有结束。' },
  voteQuorum: {
    name: '表决人数',
    holds: '参加 {{present}} 人，达到法定人数 {{needed}} 人。',
    fails: '已参加 {{present}} 人，法定人数 {{needed}} 人；阶段结束时测定，达到后才能形成决议。',
  },
  votesCounted: {
    name: '表决有结果',
    holds: '公开表决都有了结果。',
    fails: '还有 {{count}} 项公开表决没有结束。',
  },
  boxesOver: {
    name: '票箱有结果',
    holds: '无记名投票的票箱都有了结果。',
    fails: '还有 {{count}} 个票箱没有结果。请等计票完成，或在票箱页上移除、作废。',
  },
  secretUnvoted: {
    name: '无记名表决',
    holds: '没有待投的无记名议题。',
    fails:
      '{{count}} 项议题依法须无记名投票，还没有投票结果，记为“尚未表决”：{{names}}。要表决，请为它们设票箱。',
  },
  resolutionsOver: { name: '决议阶段结束', holds: '决议阶段已结束。', fails: '决议阶段还没有结束。' },
  resolutionsAdopted: {
    name: '决议成文',
    holds: '已有 {{adopted}} 份决议成文。',
    fails: '成文决议 {{adopted}} 份，未定稿 {{drafts}} 份。请在决议页定稿后再闭幕。',
  },
  closingOver: { name: '闭幕结束', holds: '闭幕已结束。', fails: '闭幕阶段还没有结束。' },
  questionsAnswered: {
    name: '答复各组的问题',
    holds: '各组提出的问题都已答复。',
    fails: '还有 {{count}} 个问题没有公开答复：{{names}}。请汇总并答复后再宣布闭幕。',
  },
  resolutionsPublished: {
    name: '决议已公布',
    holds: '决议都已公布。',
    fails: '还有 {{count}} 份决议没有公布。请先公布再上报。',
  },
} satisfies Record<GateId, { name: string; holds: string; fails: string }>;
