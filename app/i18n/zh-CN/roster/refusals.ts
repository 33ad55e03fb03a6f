/** Refusals of orders about seats, attendees and committees. */
export default {
  onlyGenerally: '这一条是硬性规定，不能用书面理由代替。请调整代表构成。',
  ruleHolds: '这一条现在已经符合，不需要写理由。请刷新页面看最新情况。',
  personUnknown: '人员名册里没有工号 {{number}}，或此人已离开单位。请核对工号，或先导入人员名册。',
  notRepresentative: '工号 {{number}} 现在不是本届代表，没有资格可以变动。请核对工号。',
  mandateEnded: '{{name}} 的代表资格已于 {{on}} 终止，不能再任团长。请另选一名在任代表。',
  leaderLeft: '{{name}} 已离开单位，不能任团长。请先办理资格终止，再另选团长。',
  alreadyRepresentative: '{{name}} 已是本届代表，一人只有一个席位，也不必列席。请核对工号。',
  alreadyAttends: '{{name}} 已在列席与特邀名单里，没有重复加入。要改身份，请先移除再加入。',
  attendsNoMore: '此人已不在列席与特邀名单里，可能刚被移除。请刷新页面。',
  noDelegation: '本届没有这个代表团。请重新选择。',
  dayAhead: '日期还没有到（今天是 {{today}}）。资格变动只记录已经发生的事，请改日期。',
  dayTooEarly: '日期早于 {{from}}，那时还不能有这项变动。请改日期。',
  emptyConstituency: '选区职工总数是 0，无法计算。请填选区全体职工的人数。',
  moreVotesThanStaff: '人数对不上：得票不能多于参加人数，参加人数不能多于选区职工。请核对后再填。',
  turnoutMissed:
    '参加投票的人不够，这次补选无效：选区职工 {{staff}} 人，至少要 {{needed}} 人参加，实际 {{actual}} 人。请组织重新投票。',
  votesMissed:
    '得票不够，没有当选：选区职工 {{staff}} 人，至少要 {{needed}} 票，实际 {{actual}} 票。请组织再次选举。',
  recallMissed:
    '同意的人不够，罢免不成立：选区职工 {{staff}} 人，至少要 {{needed}} 人同意，实际 {{agreed}} 人。代表资格不变。',
  noVacancy: '这个选区没有出缺的席位，没有补选。要更换代表，请先办理原代表的资格终止。',
  peopleUnknown: '人员名册里找不到 {{count}} 个工号：{{numbers}}。没有保存，请核对后再试。',
  headNotMember: '主任（工号 {{number}}）不在成员里。请把这个工号也写进成员名单。',
  headNotRepresentative: '{{name}} 现在不是本届代表，不能任主任。请另选一名职工代表。',
  committeeNameTaken: '本届已有“{{name}}”。请换一个名称，或在原有的委员会上修改。',
};
