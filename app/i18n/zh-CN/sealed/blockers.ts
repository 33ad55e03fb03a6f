import type { BlockerCode } from '../../../domain/ballot/blockers';

/** What the opening of a box asks for: its name, that it holds, what is missing and what to do. */
export const blockerPhrases = {
  rollFrozen: { name: '代表名单', holds: '名单已固定。', now: '代表名单还没有固定。会议启动后即可。' },
  enoughVoters: {
    name: '投票人数',
    holds: '{{voters}} 人投票。',
    now: '只有 {{voters}} 人投票，少于 {{needed}} 人，结果会暴露每个人的选择。',
  },
  notNearlySame: {
    name: '不能靠相减看出选择',
    holds: '没有人数只差几个的另一个票箱。',
    now: '同一事项的另一个票箱只差 {{differ}} 人，两个结果相减会暴露这几个人的选择。请合并成一个票箱。',
  },
  notBoxedTwice: {
    name: '只在一个票箱里',
    holds: '这些事项没有放进别的票箱。',
    now: '已放进别的票箱或已有结果：{{names}}。',
  },
  itemsReady: {
    name: '议题可以表决',
    holds: '文件都已送达，没有未了的分歧。',
    now: '还不能表决：{{names}}。文件要先送达代表，有分歧的要先协商。',
  },
  textsOut: {
    name: '文件',
    holds: '每项议题的文件都在，与封箱时相同。',
    now: '没有文件，或文件在封箱后改过：{{names}}。请送出文件，重新封箱。',
  },
  papersInTime: {
    name: '提前送达',
    holds: '文件已按规定提前送达。',
    now: '文件要提前 {{days}} 天送达代表，最早 {{from}} 才能投票。',
  },
  keysReady: {
    name: '监票人的钥匙',
    holds: '钥匙已经做好，每名监票人都试过开箱。',
    now: '监票人的钥匙还没有做好。请先指定监票人并完成试开箱。',
  },
  scrutineersNoCandidates: {
    name: '监票人不是候选人',
    holds: '监票人都不在选票上。',
    now: '监票人也在选票上：{{names}}。请换人监票。',
  },
  timeNotOver: {
    name: '时间没过',
    holds: '截止时间在将来。',
    now: '票箱的截止时间已经过去。请移除或作废，重新安排。',
  },
  prepared: { name: '封箱', holds: '票箱已封好。', now: '票箱还没有封好。' },
  signed: {
    name: '监票人签名',
    holds: '{{signatures}} 名监票人已核对签名。',
    now: '已有 {{signatures}} 名监票人签名，需要 {{threshold}} 名。',
  },
  timeCome: { name: '到时间', holds: '已到开始时间。', now: '还没到开始时间，到时自动开始。' },
  stageOpen: {
    name: '会议阶段',
    holds: '所属阶段开着，票箱时间在它之内。',
    now: '所属阶段没有开着，或票箱时间超出了它。时间变动过的，请退回准备再封箱。',
  },
  smallGroup: {
    name: '人数不多',
    holds: '投票人数足够多。',
    now: '只有 {{voters}} 人投票，少于 {{small}} 人。人越少，结果越容易让人猜到个人的选择。',
  },
  unanimity: {
    name: '一致的结果',
    holds: '人数足够，结果不容易看出每个人的选择。',
    now: '若全体一致，结果本身会公开每个人的选择。',
  },
  keysLost: {
    name: '钥匙丢失',
    holds: '监票人的钥匙都在。',
    now: '没有备用的总钥匙。{{size}} 名监票人里能用的钥匙不足 {{threshold}} 把时，这次投票只能重来。',
  },
} satisfies Record<BlockerCode, { name: string; holds: string; now: string }>;
