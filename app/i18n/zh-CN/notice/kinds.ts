import { askingNotices } from '../disclosure/asking';
import { deskNotices } from '../disclosure/desk-notices';
import { caseNotices } from '../monitor/case-refusals';
import { decisionNotices } from '../monitor/decision-refusals';
import { draftNotices } from '../proposal/draft';
import { handlingNotices } from '../proposal/handling';
import { overviewNotices } from '../proposal/overview';
import { ratingNotices } from '../proposal/rating';
import { reviewNotices } from '../proposal/review';
import { settingsNotices } from '../proposal/settings';

/** One entry for each file of server/notice/kinds: what it is called in a list or a mail's subject, and what it says. */
export const noticeKinds = {
  congressLaunched: {
    title: '职代会已启动：{{title}}',
    body: '“{{title}}”已经启动，您是本次会议的参会人员。第一个阶段 {{opensAt}} 开始。会议文件送达后会另行通知。',
  },
  papersSent: {
    title: '会议文件已送达，请阅读',
    body: '“{{title}}”的 {{papers}} 份文件已经送达。开幕前至少有七天时间阅读、发表意见和提修改建议。',
  },
  papersRestarted: {
    title: '文件有实质改动，阅读时间重新起算',
    body: '“{{title}}”有实质性改动，“{{session}}”的七天阅读时间重新起算，请看新的一版。',
  },
  windowOpened: {
    title: '“{{stage}}”已开始，请签到',
    body: '“{{title}}”的“{{stage}}”现在开始，{{closesAt}} 截止。请先签到，再参加。',
  },
  windowExtended: {
    title: '“{{stage}}”延长',
    body: '“{{title}}”的“{{stage}}”延长到 {{closesAt}}。还没有签到的，现在仍可签到。',
  },
  windowsMoved: {
    title: '会议时间有调整',
    body: '“{{title}}”的时间安排有调整。接下来是“{{stage}}”，{{opensAt}} 开始。其他阶段的时间请看“此刻”页。',
  },
  congressAdjourned: {
    title: '会议因人数不足休会',
    body: '“{{title}}”的“{{stage}}”两次不足法定人数，依规定休会。复会时间确定后会通知您。',
  },
  congressResumed: {
    title: '会议复会',
    body: '“{{title}}”复会。“{{stage}}”{{opensAt}} 重新举行，请届时签到。',
  },
  congressCancelled: {
    title: '会议取消：{{title}}',
    body: '“{{title}}”已经取消，不再举行。原因由工会办公室说明。',
  },
  voteOpened: {
    title: '请表决：{{question}}',
    body: '公开表决“{{question}}”已经开始，{{closesAt}} 截止。',
  },
  voteVoided: {
    title: '表决作废：{{question}}',
    body: '“{{question}}”的表决已经作废，投过的票不计。原因写在表决页上；需要重新表决时会再通知。',
  },
  voteClosed: {
    title: '表决结果已出：{{question}}',
    body: '“{{question}}”的表决已经结束，结果和计算过程写在表决页上。',
  },
  boxOpened: {
    title: '请投票：{{title}}',
    body: '无记名投票“{{title}}”已经开始，{{closesAt}} 截止。投票内容任何人都看不到，包括系统。',
  },
  boxReminded: {
    title: '投票即将截止：{{title}}',
    body: '无记名投票“{{title}}”{{closesAt}} 截止。系统不知道谁已经投过，所以这条提醒发给每一位有票的人，只发一次；已经投过的请不必理会。',
  },
  boxVoided: {
    title: '投票作废：{{title}}',
    body: '无记名投票“{{title}}”已经作废。原因写在投票页上；重新投票时会再通知。',
  },
  boxCounted: {
    title: '投票结果已出：{{title}}',
    body: '无记名投票“{{title}}”已经计票完毕，结果经监票人签认，写在投票页上。',
  },
  resolutionPublished: {
    title: '决议已公布',
    body: '“{{title}}”的决议已向全体职工公布，共 {{count}} 项。',
  },
  signInReminder: {
    title: '还没有签到：“{{stage}}”即将截止',
    body: '“{{title}}”的“{{stage}}”{{closesAt}} 截止，您还没有签到。不能参加的，请向团长请假。',
  },
  voteReminder: {
    title: '还没有表决：{{question}}',
    body: '“{{question}}”的表决 {{closesAt}} 截止，您还没有投票。',
  },
  leaveAsked: {
    title: '有一份请假等您答复',
    body: '{{name}}向您请假，请答复准假或不准。准假不减少应到人数。',
  },
  leaveReminder: {
    title: '请假还没有答复',
    body: '“{{title}}”的下一个阶段一天内开始，还有 {{count}} 份请假没有答复。',
  },
  answerPublished: {
    title: '您的意见有了答复',
    body: '您发言中提出的问题（第 {{number}} 号“{{question}}”）已经有了公开的答复。会议闭幕前可以追问。',
    over: '您发言中提出的问题（第 {{number}} 号“{{question}}”）已经有了公开的答复。会议已经闭幕，不能再追问；有事可以提出议题。',
  },
  followUpAnswered: {
    title: '追问有了答复',
    body: '追问（第 {{number}} 号“{{question}}”）已经有了公开的答复。',
  },
  groupAnswered: {
    title: '本组提出的问题有新答复',
    body: '“{{title}}”又公布了 {{count}} 个问题的答复，其中有您所在的组提出的。',
  },
  questionsPlaced: {
    title: '本组的问题已提交',
    body: '您所在的组归纳的问题已经提交管理方答复。“{{title}}”新提交的问题共 {{count}} 个。',
  },
  questionsSent: {
    title: '有各组的问题等待汇总',
    body: '“{{title}}”有 {{count}} 个各组送来的问题等待汇总，汇总后才会提交管理方。',
  },
  questionsToAnswer: {
    title: '有问题等待答复',
    body: '“{{title}}”有 {{count}} 个代表提出的问题等待起草答复，请在闭幕前答复。',
    over: '“{{title}}”已经闭幕，还有 {{count}} 个代表提出的问题等待起草答复。',
  },
  answersToReview: {
    title: '有答复等待审核',
    body: '“{{title}}”有 {{count}} 个问题的答复已经起草，等待审核。',
  },
  answersToPublish: {
    title: '有答复等待公布',
    body: '“{{title}}”有 {{count}} 个问题的答复已经审核，等待公布。',
  },
  answerSentBack: {
    title: '您起草的答复被退回',
    body: '您为第 {{number}} 号问题起草的答复被退回，请看审核意见，修改后再送审。',
  },
  unansweredReminder: {
    title: '闭幕前还有问题没有答复',
    body: '“{{title}}”的闭幕 {{opensAt}} 开始，还有 {{count}} 个问题没有公布答复。未答复完不能闭幕。',
    noted:
      '“{{title}}”的闭幕 {{opensAt}} 开始，还有 {{count}} 个问题没有公布答复。没答复的不妨碍闭幕，但会记入闭幕记录，闭幕后仍要答复。',
  },
  statementHidden: {
    title: '您的一条发言被隐去',
    body: '您在“{{room}}”的第 {{number}} 条发言被主持人隐去，理由写在发言旁边。有异议可以向工会办公室提出。',
  },
  topicPut: {
    title: '代表团提出议题：{{title}}',
    body: '{{delegation}}在闭会期间提出议题“{{title}}”，请处理。',
  },
  topicSettled: {
    title: '议题有了结果：{{title}}',
    body: '您提出或附议的议题“{{title}}”已经处理完毕，结果写在议题页上。',
  },
  jointMeetingCalled: {
    title: '联席会议：{{title}}',
    body: '请您参加联席会议“{{title}}”，时间 {{holdsAt}}，地点：{{place}}。',
  },
  jointMeetingCancelled: { title: '联席会议取消：{{title}}', body: '联席会议“{{title}}”已经取消。' },
  amendmentAnswered: {
    title: '您的修改建议有了答复',
    body: '您对“{{title}}”提出或附议的修改建议已经有了答复。',
  },
  ...askingNotices,
  ...deskNotices,
  ...draftNotices,
  ...handlingNotices,
  ...overviewNotices,
  ...ratingNotices,
  ...reviewNotices,
  ...settingsNotices,
  ...caseNotices,
  methodProposed: {
    title: '请对方法表态：{{title}}',
    body: '指标“{{title}}”第 {{version}} 版计算方法等一名科室负责人和一名专家同意，请看一看。',
  },
  ...decisionNotices,
};
