export const caseRefusals = {
  noFinding: '没有选中监督发现，或者它已不在。请回到“监督发现”，勾选后再试。',
  noCase: '没有这个监督事项，或者它不由您经办。请从“监督事项”列表进入。',
  caseStep: '这个事项已走到别的环节，现在不能做这一步。请刷新后看看现在轮到谁。',
  findingStep: '这条发现已归入事项或已搁置，不能再用。请刷新列表。',
  caseChanged: '您打开之后，有人已处理过这个事项。您写的内容还在，请先看最新进展，再提交。',
  mixedFindings: '一个事项只处理同一类监督、同一个科室的发现。请分开立项。',
  ownDepartment: '这是您所在科室的事项。为了公正，须由其他科室的人员办理，请转交同事。',
  noDepartment: '这个事项还没有对应的科室，没有人可以说明情况。请先确认科室，或以数据有误结案。',
  noHead: '这个科室还没有登记负责人，无法要求说明。请监测管理员或工会负责人先在“监督科室”里登记负责人。',
  notHead: '情况说明由科室负责人提交。请告知负责人，或请监测管理员更新负责人。',
  notActionOwner: '整改情况由整改负责人或科室负责人报告。',
  opinionGiven: '您对这一次会商已经提过意见。意见提出后不再更改，如需补充请联系经办人。',
  opinionMissing: '专家还没有提出意见。请等至少一位专家提出意见后再作决定。',
  dayPast: '这个日期已经过去。请选择今天或以后的日期。',
  unknownPerson: '没有找到这个工号的在职人员。请核对工号。',
  departmentNamed: '这个事项的科室已经确定，不能更改。请刷新后继续办理。',
  departmentOwn: '这是您所在或负责的科室。为了公正，请由其他科室的监测管理员或工会负责人修改。',
  nameInUse:
    '用药数据、满意度答卷或人员名册里还有“{{name}}”，改名后就对不上了。请保留原名；人员换了科室名称，请先更新名册。',
  departmentTaken: '已有同名科室。请直接修改那一个。',
};

export const caseNotices = {
  caseOpened: {
    title: '监督自动立项：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”已自动立项，请办理。',
  },
  caseStatementAsked: {
    title: '请说明情况：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”请您科室最迟于 {{statementBy}} 说明情况。',
  },
  caseStatementGiven: {
    title: '科室已说明：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”，科室已提交说明，请审核。',
  },
  casePanelAsked: {
    title: '请专家提意见：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”提交专家会商，请提出意见。',
  },
  caseActionAgreed: {
    title: '请整改：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”已商定整改，请最迟于 {{actionBy}} 完成并报告。',
  },
  caseActionReported: {
    title: '整改已报告：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”已报告整改情况，请核实。',
  },
  caseClosed: {
    title: '监督事项办结：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”已办结，结果已公开。',
  },
  caseDue: {
    title: '监督事项到期提醒：{{title}}',
    body: '第 {{number}} 号监督事项“{{title}}”最迟应于 {{day}} 说明或完成整改，请尽快办理。',
  },
};
