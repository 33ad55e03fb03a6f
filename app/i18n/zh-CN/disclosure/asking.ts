import type { disclosureRefusals } from '../../../domain/disclosure/refusals';
import type { RefusalPhrases } from '../../refusal-phrases';

export const askingPhrases = {
  title: '提问和答复',
  lede: '单位应在 30 天内答复，答复就写在问题下面。',
  law: '依据：{{article}}',
  none: '还没有人提问。',
  more: '问题较多，这里显示最近的 {{count}} 个。',
  form: {
    title: '问一个问题',
    text: '您想问什么',
    textHint: '请就这条公开的内容提问。不要写别人的证件号、电话，写了也会被遮盖。',
    who: '用什么名义问',
    named: '署名',
    namedNote: '单位内的人能看到您的姓名；答复后会通知您。',
    unnamed: '不署名',
    unnamedNote:
      '系统不保存谁问的、几点问的，也查不出来；问题在下一个整点出现。因此答复后无法通知您，请自己回来看。您的文风、用词可能让人猜到，请留意。',
    send: '提交问题',
  },
  sign: { named: '{{name}} · {{day}}', unnamed: '不署名 · {{day}}', own: '您 · {{day}}' },
  states: {
    open: '待答复',
    answered: '已答复',
    rectifying: '整改中',
    rectified: '已整改',
    hidden: '已隐藏',
  },
  due: '最迟 {{day}} 答复',
  promiseDue: '承诺最迟 {{day}} 办好',
  overdue: '超期 {{count}} 天',
  supporters: '{{count}} 人也想知道',
  support: '我也想知道',
  supported: '您也想知道，答复后会通知您',
  answerBy: '{{name}}答复 · {{at}}',
  rectifiedAt: '整改结果 · {{at}}',
  hiddenWhy: '这个问题已隐藏。理由：{{why}}',
  answer: {
    title: '答复这个问题',
    text: '答复',
    textHint: '直接回答所问的事；做不到的，说明理由。提交后不能修改。',
    rectifyBy: '承诺办好的日期（没有要整改的就不填）',
    rectifyByHint: '最迟 {{day}}。',
    send: '公布答复',
    consequence: '答复立即显示在问题下面，并通知署名的提问人和也想知道的人。',
  },
  rectify: {
    title: '报告整改结果',
    text: '怎么办的，办到什么程度',
    send: '公布整改结果',
  },
  hide: {
    title: '隐藏这个问题',
    why: '理由（会显示在原处）',
    whyHint:
      '只有辱骂、泄露他人隐私或与本事项无关的问题才能隐藏。已答复的不能隐藏，其中不宜公开的字句请保密审查人在审查页遮盖。',
    send: '隐藏',
  },
  done: {
    asked: '问题已提交，答复后会通知您。',
    askedUnnamed: '问题已收下，不署名。它会在下一个整点出现在这里。',
    supported: '已记下，答复后会通知您。',
    answered: '答复已公布。',
    rectified: '整改结果已公布。',
    hidden: '问题已隐藏，理由写在原处。',
  },
  doneWord: '已完成',
  asked: {
    title: '大家问得最多的',
    lede: '从 {{since}} 起的提问，按人数排列：提问的和“也想知道”的都算。职工代表大会据此监督。',
    byItem: '按公开事项',
    byCategory: '按类别',
    owed: '还欠着的答复和整改',
    owedNote: '按应办日期排列，最多列出 20 件。超期天数现算，不靠人登记。',
    item: '事项',
    category: '类别',
    questions: '问题',
    voices: '人次',
    open: '待答复',
    overdue: '超期',
    due: '应办日期',
    owing: '欠什么',
    what: { open: '待答复', rectifying: '待整改' },
    none: '还没有人提问',
    noneNote: '在公开栏里打开任何一条，都可以在下面提问，署名或不署名都行。',
    owedNone: '没有欠着的答复和整改。',
    days: '{{count}} 天',
  },
};

/** What is told of questions on disclosures; items by their number, for a title may hold what not every reader sees. */
export const askingNotices = {
  disclosureAsked: {
    title: '公开事项有人提问：{{year}}年第{{number}}号',
    body: '{{year}}年第{{number}}号公开事项有 {{count}} 个问题等待答复。法规要求 30 天内答复或说明，请到条目下面作答。',
  },
  disclosureAnswered: {
    title: '您关心的问题有了答复：{{year}}年第{{number}}号',
    body: '您在{{year}}年第{{number}}号公开事项下提出或也想知道的问题，有了答复或整改结果，写在问题下面。',
  },
  disclosureQuestionHidden: {
    title: '您的问题已被隐藏：{{year}}年第{{number}}号',
    body: '您在{{year}}年第{{number}}号公开事项下的问题已被隐藏，理由写在原处。换个说法可以再问。',
  },
  disclosureQuestionDue: {
    title: '答复快到期：{{year}}年第{{number}}号',
    body: '{{year}}年第{{number}}号公开事项有答复或整改最迟 {{day}} 办好，请尽快处理。',
  },
};

/** What this part of the room refuses. */
export const askingRefusals = {
  noQuestion: '找不到这个问题：它可能还没到出现的整点，或您看不到它所在的事项。请刷新后再看。',
  questionStep:
    '这个问题的状态已经变了，可能别人刚刚答复或隐藏了它，所以这一步没有执行。您写的内容还在，请先看最新的状态。',
  askedTooMuch:
    '今天您已经提了 {{most}} 个问题，为了让每个问题都能认真答复，今天不能再提。请明天再问，或支持别人提的同样问题。',
  promiseDay: '承诺的日期要在今天之后，最迟 {{last}}：法规给的期限是 30 天。请改一个日期，或分几步答复。',
  ownQuestion: '这是您自己提的问题，不能由您自己支持或答复。请由其他负责的人答复。',
} satisfies Partial<RefusalPhrases<typeof disclosureRefusals>>;
