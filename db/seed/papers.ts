/** The papers of the seeded session, as Markdown a secretary could have uploaded. */

export const workReport = `# 临江市第一医院2026年度工作报告

各位代表：现在，我代表医院行政向大会报告2026年工作，请予审议，并请列席同志提出意见。

## 一、过去一年的主要工作

### (一)医疗服务

全年门急诊一百零二万人次，比上年增长百分之三点六；出院病人五点四万人次，平均住院日由七点一天降至六点六天。

日间手术中心投入使用，全年完成手术八千三百台次。夜间急诊平均等候时间由四十二分钟缩短到三十一分钟。

### (二)职工权益

带薪年休假执行率为百分之八十一，外科系统和重症医学科仍低于百分之七十，需要继续改进。

夜班餐和值班室改造完成，职工满意率为百分之九十一。停车位仍然紧张，通勤意见集中。

| 项目 | 2025年 | 2026年 | 增减 |
| --- | --- | --- | --- |
| 医疗收入(万元) | 141,200 | 148,650 | +5.3% |
| 药占比 | 30.4% | 28.9% | -1.5个百分点 |
| 人员经费占比 | 37.2% | 38.8% | +1.6个百分点 |

## 二、存在的主要问题

1. 门诊高峰时段候诊时间偏长。
2. 部分护理单元月均夜班超过七个。
3. 信息系统重复录入尚未根本解决。

## 三、2027年工作计划

1. 实施门诊流程再造，平均候诊时间压缩到四十分钟以内。
2. 建立护理人员弹性排班制度，月均夜班控制在六个以内。
3. 落实职工健康管理计划，开展心理援助。

各位代表，完成上述任务需要全院职工共同努力。请各代表团认真讨论，提出修改意见。
`;

export const payPlan = `# 绩效工资分配办法(修订草案)

为完善内部分配制度，体现多劳多得、优绩优酬，制定本办法(修订草案),提请职工代表大会审议通过。

## 第一章 总则

第一条 本办法适用于与医院建立劳动关系的全体在岗职工。

第二条 绩效工资由基础性绩效、奖励性绩效和专项绩效三部分组成，三者比例为四比五比一。

第三条 分配方案和结果在科室内公示不少于五个工作日。

## 第二章 分配要素

第四条 奖励性绩效按工作量、工作质量、成本控制、患者满意度核定。

第五条 夜班津贴由每班八十元调整为一百二十元；重症医学科、急诊科和手术室在此基础上上浮百分之二十。

第六条 药品、耗材、检查收入不得与个人绩效直接挂钩。

## 第三章 附则

第七条 职工对分配结果有异议的，可在公示期内提出，十个工作日内书面答复。

第八条 本办法经职工代表大会审议通过后，自二〇二七年一月一日起施行。
`;

/** What representatives say beside paragraphs: a text for the paragraph that holds the words. */
export const remarks: readonly { paper: 'report' | 'plan'; at: string; text: string }[] = [
  {
    paper: 'report',
    at: '带薪年休假',
    text: '建议写明外科系统年休假执行率的目标和时间，现在只说“需要改进”。',
  },
  { paper: 'report', at: '带薪年休假', text: '同意。我科去年只有一半人休满，主要是夜班排不开。' },
  { paper: 'report', at: '停车位', text: '可否与周边单位协商错峰停车？请后勤说明进展。' },
  { paper: 'report', at: '弹性排班', text: '弹性排班要先听护理单元意见，请在计划里写上征求意见的环节。' },
  { paper: 'report', at: '重复录入', text: '检验和病历两边重复录入，每天多花半小时，请给出完成时间。' },
  { paper: 'plan', at: '夜班津贴', text: '一百二十元比周边医院低，建议再测算一次。' },
  { paper: 'plan', at: '夜班津贴', text: '产房和新生儿科夜班强度同样大，应列入上浮范围。' },
  { paper: 'plan', at: '三者比例', text: '请说明四比五比一与去年相比对低年资职工的影响。' },
  { paper: 'plan', at: '公示', text: '公示应包括计算过程，而不只是结果。' },
];

/** Proposed changes: the paragraph that holds `at`, what it should say, why, and how it was answered (if it was). */
export const changes: readonly {
  paper: 'report' | 'plan';
  at: string;
  replace: [string, string];
  reason: string;
  answer?: { answer: 'accept' | 'acceptInPart' | 'decline'; reason: string };
}[] = [
  {
    paper: 'plan',
    at: '夜班津贴',
    replace: ['一百二十元', '一百三十元'],
    reason: '与周边三家同级医院持平，测算全年增加支出约九十万元。',
  },
  {
    paper: 'plan',
    at: '夜班津贴',
    replace: ['重症医学科、急诊科和手术室', '重症医学科、急诊科、手术室、产房和新生儿科'],
    reason: '产房、新生儿科夜班强度与急诊相当。',
  },
  {
    paper: 'plan',
    at: '公示',
    replace: ['分配方案和结果', '分配方案、计算过程和结果'],
    reason: '看不到过程就无从核对。',
    answer: { answer: 'accept', reason: '同意，科室公示一并列出计算过程。' },
  },
  {
    paper: 'report',
    at: '带薪年休假',
    replace: ['需要继续改进', '2027年底前达到百分之八十'],
    reason: '目标要有时间和数字。',
    answer: { answer: 'acceptInPart', reason: '同意写明目标；重症医学科人员到位较晚，先定百分之七十五。' },
  },
];
