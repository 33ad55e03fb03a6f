export const decisionRefusals = {
  noDecision: '没有这项决策，或者它暂不对您公开。请从“三重一大”进入。',
  noPoint: '这项决策没有这个环节。请刷新后再看。',
  noMatter: '这个事项不在须经职工代表大会通过的目录里。请重新选择。',
  noItem: '没有找到这个议题。请重新选择。',
  noSupplier: '没有找到这家供应商。请先在供应商名录里登记。',
  decisionFinished: '这项决策已办结，不能再改。',
  decisionWithdrawn: '这项决策已终止，不能再改。确需办理，请另行登记一项决策。',
  decisionChanged: '您打开之后，有人已更新了这项决策。您填写的内容还在，请先看最新进展，再提交。',
  codeTaken: '这个编号已有一项决策。请核对编号。',
  amountMissing: '重大项目和大额资金须填写金额，用来判断是否达到标准。',
  routeEmpty: '这一类别还没有设控制点。请先在“控制点与金额标准”里至少选一个环节。',
  otherMatter: '议题《{{title}}》审议的不是所选事项。请选同一事项的议题。',
  notPointOwner: '这个环节由指定的负责人或监测管理员登记。请转告负责人。',
  pointDone: '这个环节已登记完成或已注明不设，不能重复登记。请刷新后再看。',
  pointOpen: '这个环节还没有登记完成，不用更正。请直接登记完成。',
  nothingCorrected: '日期和内容都与原来相同，没有更正。请修改后再保存。',
  dayAhead: '完成日期还没有到。请在完成当天或之后登记。',
  mustAdopt:
    '“{{matter}}”须先经职工代表大会通过，才能集体决策。请把它列入会议议程，通过后把决议关联到这里，再登记这一步。',
  supplierBlocked: '所关联的供应商目前不得采购，原因和期限见供应商档案。请更换供应商，或待限制解除后再办理。',
  mayNotSkip: '这个环节不能省略：按设置必经，或金额达到（或尚未填明）标准。请按程序办理。',
  meetingStays: '集体决策这一环节不能设为可省略。请去掉“集体决策”的“可省略”，再保存。',
  meetingMissing:
    '这一类别的控制点里没有“集体决策”，无法核对职工代表大会是否通过、供应商可否采购。请在“控制点与金额标准”里勾选“集体决策”，再保存。',
  matterStays:
    '这项决策的名称涉及“{{matter}}”，须经职工代表大会通过，不能取消或改成其他事项。请保留这个事项；名称有误请终止这项决策，再另行登记。',
  linksStay:
    '集体决策以后的环节已经登记，当时依据的事项和供应商不能再取消或更换。请保留原来的关联；确有变化，请终止这项决策，再另行登记。',
  notPassed: '还有环节没有走完，不能办结。请先完成或注明不设。',
  evidenceTooLarge: '附件超过 {{megabytes}} MB，没有保存。请压缩后再传。',
  evidenceKind: '不能接收“{{name}}”。请上传 PDF、Word、Excel 或 PNG、JPG 图片，不带宏和密码。',
  noDecisionImport: '没有这份预览，或者它已确认、已放弃。请重新上传台账。',
  decisionColumns: '没有找到需要的列。请保证表头有：编号、类别、事项、环节、完成日期。',
  decisionImportChanged: '预览之后台账有了变化，为避免写错，没有写入。请重新上传并预览。',
};

export const decisionNotices = {
  decisionPointDue: {
    title: '控制环节到期提醒：{{title}}',
    body: '“{{title}}”有您负责的控制环节最迟应于 {{day}} 完成，还没有登记。',
  },
};
