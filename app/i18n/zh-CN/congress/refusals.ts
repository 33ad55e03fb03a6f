import type { congressRefusals } from '../../../domain/congress/refusals';
import type { RefusalPhrases } from '../../refusal-phrases';

export default {
  noSession: '找不到这次会议。它可能已被删除，或不属于您的单位。请回到会议列表重新选择。',
  noWindow: '找不到这个时段。安排可能刚被改过，请刷新后再看。',
  noItem: '找不到这项议题。议程可能刚被改过，请刷新后再看。',
  noTerm: '找不到这一届。请先在名册里建立本届职工代表大会。',
  noOverride: '找不到这条越过申请。请刷新后再看。',
  profileUnknown: '本单位采用的规则集系统里没有，会议没有建立。请联系系统管理员核对规则集。',
  wrongStep:
    '会议现在处在“$t(congress:states.{{state}})”，不能做“$t(congress:steps.{{step}})”。请按流程先完成前面的步骤。',
  gateUnmet:
    '还有 {{count}} 项条件没有满足，不能做“$t(congress:steps.{{step}})”。请在主持页逐项查看，补齐后再来。',
  notOverridable: '这项条件是法定底线，不能越过。请补齐条件后再继续。',
  overrideTaken: '这项条件的越过已经申请过了，请等另一位负责人确认。',
  samePerson: '申请和确认越过的必须是两个不同的人。请由执行主席、另一位秘书或上级工会来确认。',
  notExecutiveChair: '只有本次会议的执行主席能确认。请由执行主席、另一位秘书或上级工会来确认。',
  windowPast: '“$t(congress:stages.{{stage}})”的时间已经过去了，安排没有保存。请改成现在以后的时间。',
  windowReversed: '“$t(congress:stages.{{stage}})”的结束时间不晚于开始时间，安排没有保存。请改好后再保存。',
  windowsOverlap:
    '“$t(congress:stages.{{first}})”和“$t(congress:stages.{{second}})”的时间重叠了，安排没有保存。请让前一个先结束，再开始后一个。',
  windowsDisordered:
    '“$t(congress:stages.{{first}})”应在“$t(congress:stages.{{second}})”之前，安排没有保存。请按会议程序的先后排时间。',
  windowTwice: '“$t(congress:stages.{{stage}})”填了两次，安排没有保存。除主席团会议外，每个阶段只安排一次。',
  windowFixed:
    '“$t(congress:stages.{{stage}})”已经开始或结束，时间不能再改。未结束的法定人数阶段可以延长一次。',
  presidiumOutside: '主席团会议应在开幕之后、表决之前。请改一个时间。',
  tooEarly: '“$t(congress:stages.{{stage}})”还没到开始时间。到时系统会自动开始，请稍候。',
  stageSkipped:
    '还没有走到“$t(congress:stages.{{stage}})”：会议现在处在“$t(congress:states.{{state}})”。请先完成前一个阶段。',
  windowDone: '“$t(congress:stages.{{stage}})”已经开始过了，不能再次打开。',
  windowNotOpen: '“$t(congress:stages.{{stage}})”现在没有开着，不能结束或延长。请刷新后再看。',
  notDueToClose: '“$t(congress:stages.{{stage}})”还没到公布的结束时间，不能提前结束，以免有代表来不及。',
  notExtendable: '“$t(congress:stages.{{stage}})”不是测定人数的阶段，不延长。需要更多时间请改后面的安排。',
  extendedAlready:
    '“$t(congress:stages.{{stage}})”已经延长过一次，不能再延。人数仍不足时会议休会，另定时间。',
  onlyForward: '延长后的结束时间必须比原来晚。请改好后再提交。',
  notAdjournable: '现在不能休会：只有两次都不足法定人数时才休会。',
  resumeWindowNeeded: '请先填好复会的开始和结束时间，且都在现在以后。',
  agendaClosed: '文件已经送出，议程不能再增改。要撤下议题请用“撤下”；分歧较大的议题请用“重新协商”。',
  unknownMatter: '本次会议采用的规则里没有这类事项。请从列表里选一类。',
  wrongProcedure:
    '这类事项依法应当“$t(congress:procedures.{{procedure}})”，不能改走别的程序。请改回来再保存。',
  personsNeeded: '选举和评议的议题要写明人选。请按工号填写，每行一个。',
  personsUnexpected: '这类议题不涉及人选。请清空人选再保存。',
  personUnknown: '名册里没有工号“{{number}}”的在职人员。请核对后再保存。',
  seatsNeeded: '请填写应选名额，至少 1 名。',
  tooFewCandidates: '候选人 {{candidates}} 名，少于应选名额 {{seats}} 名。请补充候选人或减少名额。',
  gradesNeeded: '请填写评议等次，至少两个，每行一个。',
  itemStep: '这项议题现在是“$t(congress:itemStates.{{state}})”，不能这样处理。请刷新后再看。',
  orderIncomplete: '排序时议程变了，没有保存。请刷新后重新排序。',
  notOnRoll: '“{{name}}”不是本次会议的正式代表，不能进主席团。请移除后再保存。',
  presidiumSize:
    '本次会议正式代表 {{roll}} 人，主席团应有{{least}}至{{most}}人，现在是 {{count}} 人。请增减人选。',
  presidiumFrontline: '主席团里一线职工 {{frontline}} 人，不到规定的比例（共 {{count}} 人）。请调整人选。',
  oneExecutiveChair: '请指定一位执行主席，且必须是主席团成员。',
  presidiumClosed: '会议已经开幕，主席团不能再改。',
  rollEmpty: '本届名册里还没有正式代表，会议不能启动。请先导入代表名单。',
  notRehearsal: '这不是演练，不能整场删除。正式会议的记录要保留。',
  rehearsalExists: '已经有一场演练还没有清除。请先清除它，再建新的。',
  notOfSession: '您不在本次会议的代表或列席名单里，所以没有办成。如果名单有误，请联系工会办公室。',
  signInNotYet: '“$t(congress:stages.{{stage}})”还没有开始，现在不能签到。到时“此刻”页会请您签到。',
  signInOver: '“$t(congress:stages.{{stage}})”的签到已经截止，没有记入。请留意下一个阶段的签到时间。',
  noLeave: '找不到这份请假。请刷新后再看。',
  leaveClosed: '会议现在不受理请假：还没有启动，或已经结束。',
  leaveTooLate: '“$t(congress:stages.{{stage}})”已经结束，不能再为它请假。请去掉这一项再提交。',
  leavePending: '您已有一份请假在等答复。要改的话，请先撤回那一份。',
  leaveDecided: '这份请假已经答复或撤回，不能再改。请刷新后再看。',
  leaveOfLeader: '团长的请假由会议秘书答复。请转告秘书处理。',
  ownLeave: '不能答复自己的请假。团长的请假请由会议秘书答复。',
  minutesClosed: '会议已经归档，会议记录不能再改。',
} satisfies RefusalPhrases<typeof congressRefusals>;
