import type { Side } from '#app/domain/discussion/room-views';

/** One statement of the demonstration. */
export type Line = {
  /** Which member of the group speaks: 0 is its leader. */
  readonly by: number;
  readonly text: string;
  /** By which later lines, and questions, speak of it. */
  readonly name?: string;
  readonly reply?: string;
  /** Which item of the agenda, from 0; `at` words of the paragraph that is quoted. */
  readonly item?: number;
  readonly at?: string;
  readonly side?: Side;
  readonly supports?: number;
  readonly edited?: string;
  /** The leader's reason for hiding it. */
  readonly hidden?: string;
};

export type SeededTalk = {
  /** Which delegation, the first being that of the demonstration's leader; null the plenary. */
  readonly group: number | null;
  /** Hours from now, and minutes between two statements. */
  readonly from: number;
  readonly every: number;
  readonly lines: readonly Line[];
};

/** What is said in the seeded session, in the words of people who have just come off a shift. */
export const talks: readonly SeededTalk[] = [
  {
    group: 0,
    from: -6.5,
    every: 17,
    lines: [
      {
        by: 0,
        text: '各位代表，讨论从现在开始，到后天截止。先看工作报告，再看绩效办法。下夜班的同事不用赶，什么时候方便什么时候说。',
      },
      {
        by: 1,
        item: 0,
        at: '带薪年休假',
        name: 'leave',
        supports: 7,
        text: '年休假执行率，外科系统去年只有百分之六十几。报告只说“需要改进”，请说清楚今年怎么改、到什么程度。',
      },
      { by: 2, reply: 'leave', text: '我科也是。排不开班，假就一直欠着，到年底作废。' },
      {
        by: 3,
        item: 0,
        at: '弹性排班',
        name: 'nights',
        supports: 9,
        text: '夜班每月超过七个的护理单元有十一个。弹性排班什么时候试点，先在哪些科室，人从哪里来？',
      },
      {
        by: 4,
        reply: 'nights',
        text: '补充一点：试点之前要先听护理单元的意见，不要从上往下排。',
        supports: 4,
      },
      {
        by: 5,
        item: 0,
        text: '停车的事说了三年了，早上七点半就没有位子。',
        edited: '停车的事说了三年，早上七点半就没有位子。请后勤说明和周边单位错峰停车谈得怎么样。',
        name: 'parking',
        supports: 5,
      },
      { by: 6, item: 0, text: '后勤的某某从来不办事，名字大家都知道。', hidden: '点名指责个人，请就事论事' },
      {
        by: 7,
        item: 1,
        at: '夜班津贴',
        side: 'for',
        name: 'allowance',
        supports: 6,
        text: '夜班津贴从八十元提到一百二十元，赞成。上浮的范围建议加上产房和新生儿科。',
      },
      {
        by: 8,
        item: 1,
        side: 'against',
        name: 'seniority',
        supports: 2,
        text: '四比五比一对低年资同事不利，奖励性绩效占得太多。没有看到测算之前，我不赞成。',
      },
      {
        by: 9,
        reply: 'seniority',
        text: '我算过自己的，第一年每月少三百左右。请财务给一个分年资的测算表。',
        supports: 5,
      },
      {
        by: 2,
        item: 1,
        side: 'for',
        text: '总的方向赞成，多劳多得。但公示要包括计算过程，不能只贴结果。',
        supports: 3,
      },
      {
        by: 0,
        text: '已经看到的意见，我会归纳成三个问题送工会：年休假、夜班和排班、绩效测算。还有要补充的请在今晚以前说。',
      },
    ],
  },
  {
    group: 1,
    from: -5.5,
    every: 21,
    lines: [
      { by: 0, text: '本组先集中谈信息系统和绩效办法。' },
      {
        by: 1,
        item: 0,
        at: '重复录入',
        name: 'systems',
        supports: 8,
        text: '检验、病历、收费三处重复录入，每个护士每天多花半小时。请给出完成整合的时间。',
      },
      { by: 2, reply: 'systems', text: '医生站也一样，出院小结要抄两遍。' },
      {
        by: 3,
        item: 1,
        at: '夜班津贴',
        side: 'for',
        name: 'allowance-tech',
        supports: 4,
        text: '医技科室的夜班强度也在变大，希望津贴办法把影像、检验写进去。',
      },
      {
        by: 4,
        item: 1,
        side: 'against',
        text: '患者满意度占的分量没有写明，容易变成谁脾气好谁多拿。',
        supports: 3,
      },
      {
        by: 5,
        item: 0,
        name: 'leave-tech',
        supports: 3,
        text: '我们组也想问年休假：能不能按季度排，年底不作废？',
      },
    ],
  },
  {
    group: null,
    from: -4,
    every: 26,
    lines: [
      {
        by: 3,
        item: 0,
        name: 'waiting',
        supports: 11,
        text: '门诊候诊压到四十分钟以内，现在的实际数是多少？按科室列一下更有说服力。',
      },
      { by: 27, reply: 'waiting', text: '建议同时公开复诊预约的间隔，病人问得最多的是这个。' },
      {
        by: 41,
        item: 1,
        at: '公示',
        name: 'publish',
        supports: 9,
        text: '第三条的公示，几个组都提了“要有计算过程”。建议起草组直接改，不用每组各提一遍。',
      },
      { by: 14, reply: 'publish', text: '同意。科室里核对不了过程，公示就是走形式。', supports: 4 },
      {
        by: 50,
        item: 1,
        side: 'for',
        text: '分配要素里写明“药品、耗材、检查收入不得与个人绩效直接挂钩”，这一条很要紧，支持。',
        supports: 6,
      },
      { by: 33, text: '请大家把意见也带回科室问一问，没有当代表的同事也有话说。' },
    ],
  },
];
