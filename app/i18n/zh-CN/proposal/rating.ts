import { awardPhrases } from './awards';
import { followPhrases } from './follow';

export const ratingPhrases = {
  fields: {
    future: '日期不能晚于今天。还没有做到的，请等做到后再登记。',
    past: '截止时间已经过了，请选择以后的时间。',
    leader: '这位同志现在不在管理层任职，请另选一位领导。',
  },
  due: {
    left: '还有 {{count}} 个工作日',
    today: '今天到期',
    resting: '已到期，节假日不计',
    overdue: '已超期 {{count}} 个工作日',
  },
  doneWord: '已办好',
  note: '提示',
  option: '{{number}} {{title}}',
  rate: {
    title: '评价答复',
    lede: '请分别评价办理态度和办理结果。对结果不满意的，提案会自动重新办理，不需要再申请。没有评价的，记为“未评价”，不会算作满意。',
    round: '第 {{round}} 轮答复',
    of: '{{unit}}的答复',
    correction: '这是更正后的答复，请按它评价；对原答复的评价不再计算。',
    published: '发布于 {{day}}',
    doneBy: '计划完成：{{day}}',
    until: '{{day}} 前评价',
    over: '评价期已过，不能再评价或修改。',
    attitude: '办理态度',
    attitudeHint: '部门有没有主动联系您，听取意见。',
    result: '办理结果',
    resultHint: '答复的措施、计划或理由，能不能解决您提出的问题。',
    notes: {
      satisfied: '问题得到解决，或说明让人信服。',
      mostly: '大体可以，提案转入跟踪，直到真正落实。',
      dissatisfied: '自动退回部门重新办理；第二轮仍不满意，提交联席会议。',
    },
    comment: '评价意见',
    commentHint: '对结果不满意时请写明哪里没有解决，部门据此重新办理。',
    send: '提交评价',
    sendAgain: '修改评价',
    sendNote: '本轮结束前可以修改；承办部门和提案委员会能看到。',
    kept: '已保存在本机，还没有提交',
    sent: '评价已提交，谢谢。',
    own: '您已评价：态度{{attitude}}，结果{{result}}。',
    emptyTitle: '现在没有要评价的答复',
    empty: {
      handling: '承办部门正在办理。答复发布后，会通知您来评价。',
      other: '这件提案已经进入下一步，评价已经结束。办理过程请看提案页。',
    },
    back: '回到提案',
  },
  ...followPhrases,
  ...awardPhrases,
};

export const ratingRefusals = {
  notParty:
    '评价答复是提案人、联合提案人和附议人的权利。您不在这件提案的名单里，所以不能评价；您可以在提案页看答复和办理过程。',
  ratingOver: '这件提案现在不在评价期：期限已过，或已经进入下一步。请到提案页看它走到了哪里。',
  roundOpen: '评价期还没有结束，不能提前了结这一轮。期满后系统会自动处理。',
  milestonesOpen: '还有 {{count}} 个落实步骤没有完成，所以不能办结。请等部门登记完成，或先催办。',
  milestonesMissing:
    '答复承诺了以后要做的事（B 类或 C 类），但部门还没有定出落实步骤，所以不能办结。请先催办，让部门写明步骤和日期。',
  noMilestone: '找不到这个落实步骤，可能已经登记完成。请刷新页面，看最新的步骤。',
  supervisedAlready:
    '这件提案已经在督办，领衔领导也没有变化，不必再登记一次。要提高督办层级，请选一位领衔领导。',
  remindedToday: '今天已经为这件提案催办过。承办部门已收到通知，请明天再看；急事请直接打电话。',
  notClosed: '只有已办结或正在跟踪落实的提案才能提名评优，因为要看办理结果。请等它有了结果再提名。',
  publishedAlready: '这件提案已经在单位内公开，不必再公开一次。',
  noAward: '找不到这项提名，可能已被撤下。请刷新评优页再看。',
  awardStep: '这项提名已经进入另一步，现在不能这样做。请刷新评优页，看最新的进展。',
  nominatedAlready: '它已经在提名名单里，或已评定，不能重复提名。请在评优页查看。',
  ownAward: '这项荣誉与您本人、您的代表团或您的部门有关，按回避要求，请由别的同志来提名或表态。',
  consultationOpen: '征求代表意见还没有截止，现在评定对还没表态的代表不公平。请等截止后再评定。',
  reportBrought: '这次会议的提案办理情况报告已经提交，内容已固定，不能再提交一份。请打开报告查看。',
};

export const ratingNotices = {
  ratingReminder: {
    title: '请评价提案答复：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”的答复请在 {{day}} 前评价。到期没有评价的记为“未评价”，不会算作满意。',
  },
  proposalReopened: {
    title: '提案重新办理：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”进入第 {{round}} 轮办理，承办部门请在 {{day}} 前再次答复。',
  },
  proposalEscalated: {
    title: '提案提交联席会议：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”两轮办理后提案人仍不满意，按规定提交联席会议。会议的决定会写在提案上。',
  },
  proposalTracked: {
    title: '提案转入跟踪落实：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”转入跟踪落实。承办部门请写明落实步骤和日期，全部完成后办结。',
  },
  proposalClosed: {
    title: '提案已办结：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”已经办结，全部经过写在提案页上。',
  },
  stepReached: {
    title: '提案落实有进展：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”的落实步骤“{{step}}”已经完成。',
  },
  stepDue: {
    title: '落实步骤到期：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”的落实步骤“{{step}}”计划 {{day}} 完成，还没有登记。已完成的请登记，不能按期的请写明原因并调整日期。',
  },
  proposalReminded: {
    title: '催办：{{title}}',
    body: '提案委员会催办第 {{number}} 号提案“{{title}}”，请尽快办理。',
  },
  proposalSupervised: {
    title: '提案列入督办：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”已列入督办，理由和领衔领导写在督办页上。',
  },
  proposalPublished: {
    title: '您的提案已在单位内公开：{{title}}',
    body: '第 {{number}} 号提案“{{title}}”和它的答复已在单位内公开，全体职工可以看到。没有同意公开的姓名不会显示。',
  },
  awardsConsulted: {
    title: '优秀提案评选征求意见',
    body: '有 {{count}} 项提名正在征求代表意见，{{untilAt}} 截止。',
  },
  awardsPublished: {
    title: '优秀提案评选结果公布',
    body: '“{{title}}”公布了优秀提案评选结果，其中有与您有关的。',
  },
  proposalReportBrought: {
    title: '提案办理情况报告已提交',
    body: '“{{title}}”的提案办理情况报告已经提交，请阅读。',
  },
};
