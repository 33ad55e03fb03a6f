export const deskNotices = {
  disclosureToCheck: {
    title: '有 {{count}} 件公开事项待保密审查',
    body: '有新送审的公开事项，现在共有 {{count}} 件等待保密审查，等得最久的排在最前。',
  },
  disclosureToApprove: {
    title: '有 {{count}} 件公开事项待批准',
    body: '保密审查已经通过，现在共有 {{count}} 件公开事项等待批准，等得最久的排在最前。',
  },
  disclosureSentBack: {
    title: '公开事项退回修改',
    body: '您参与起草的一件公开事项（第 {{version}} 版）被退回，要改什么写在稿件上。修改后可以再次送审。',
  },
  disclosureTakenDown: {
    title: '{{year}}年第{{number}}号公开事项已撤下',
    body: '您起草或提问过的 {{year}}年第{{number}}号公开事项已从公开栏撤下，原因写在原处。',
  },
  disclosureDutyDue: {
    title: '快到期了：{{title}}（{{period}}）',
    body: '“{{title}}”（{{period}}）最迟 {{dueOn}} 公开。起草后还要经过保密审查和批准，请留出时间。',
  },
  disclosureDutyMissing: {
    title: '逾期未公开：{{title}}（{{period}}）',
    body: '“{{title}}”（{{period}}）最迟应当 {{dueOn}} 公开，现在公开栏上还没有。请尽快补上。',
  },
  disclosureMaterialDue: {
    title: '请准备公开材料：{{title}}（{{period}}）',
    body: '您负责的“{{title}}”（{{period}}）最迟 {{dueOn}} 公开。请尽早把材料交给公开事项经办人：起草、保密审查和批准都要时间。',
  },
  disclosureMaterialMissing: {
    title: '逾期未公开，请交材料：{{title}}（{{period}}）',
    body: '您负责的“{{title}}”（{{period}}）最迟应当 {{dueOn}} 公开，现在公开栏上还没有。材料没有交的，请马上交给公开事项经办人。',
  },
};
