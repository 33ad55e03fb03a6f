export const settingsPhrases = {
  calls: {
    title: '提案征集',
    lede: '开始征集后，代表才能提交提案。规则在开始时固定下来，之后改了办法也不影响这一次。',
    none: '还没有征集过提案',
    noneNote: '填写下面的时间，开始第一次征集。',
    noTerm: '还没有届次',
    noTermNote: '请先在名册里建立本届职工代表大会。',
    span: '{{from}}至{{to}}',
    soon: '未开始',
    open: '征集中',
    over: '已截止',
    counts: '按时 {{inTime}} 件，截止后 {{late}} 件',
    forSession: '为“{{title}}”征集',
    between: '闭会期间征集',
    new: '开始一次征集',
    name: '名称',
    nameHint: '例如：第六届第二次会议提案征集',
    session: '为哪次会议',
    noSession: '不为某次会议（闭会期间）',
    opensAt: '开始',
    closesAt: '截止',
    deadlineHint: '通常在大会开幕 {{days}} 天前截止；“{{title}}”计划 {{when}} 开幕。',
    rules: '规则（不改就按本单位办法）',
    rulesOf: '这次征集的规则',
    send: '开始征集',
    sendNote: '全体代表会收到通知。',
    move: '改时间',
    moveNote: '代表会收到通知。已经作为意见建议收下的，不会因此改变。',
    begun: '已经开始，开始时间不能再改。',
    opened: '征集已经开始，已通知代表。',
    moved: '时间已改，已通知代表。',
    yes: '可以',
    no: '不可以',
  },
  rules: {
    secondersLeast: '附议人数（提案人以外）',
    collective: '代表团提案',
    callDays: '征集天数',
    deadlineDays: '开幕前多少天截止',
    assignDays: '立案后交办（工作日）',
    handBackDays: '退回错办（工作日）',
    contactDays: '联系提案人（工作日）',
    replyDays: '答复（工作日）',
    extensionDays: '延期（工作日）',
    extensionsMost: '最多延期次数',
    ratingDays: '评价（工作日）',
    secondReplyDays: '再次办理的答复（工作日）',
    disputeDays: '对立案提出异议（工作日）',
  },
};

export const settingsRefusals = {
  noCall:
    '现在没有征集提案，没有提交。草稿会留着，征集开始后再提交；着急的事可以先在“闭会期间的议题”里提出。',
  callTaken: '没有保存：这段时间或这次会议已有“{{title}}”。请改时间，或直接修改那一次征集。',
  callTimes: '没有保存：截止时间要在开始之后，而且不能已经过去。请检查时间。',
  sessionOver: '没有保存：这次会议已经结束或取消。请选择别的会议，或作为闭会期间的征集。',
};

export const settingsNotices = {
  proposalCallOpened: {
    title: '开始征集提案：{{title}}',
    body: '“{{title}}”{{opensAt}} 开始，{{closesAt}} 截止。有建议就写成提案，请其他代表附议。',
  },
  proposalCallEnding: {
    title: '提案征集快截止了：{{title}}',
    body: '“{{title}}”{{closesAt}} 截止，您有写好或正在征集附议、还没有提交的提案。截止后提交的，只能作为意见建议办理。',
  },
  proposalCallMoved: {
    title: '提案征集时间有调整：{{title}}',
    body: '“{{title}}”的时间改为 {{opensAt}} 至 {{closesAt}}。',
  },
};
