import { noticeKinds } from './notice/kinds';
import { noticeOffice } from './notice/office';
import { noticeRefusalPhrases } from './notice/refusals';
import { noticeSettings } from './notice/settings';

/** Inbox, mail, push, chat robots. */
const notice = {
  title: '我的通知',
  unread: '未读',
  markAll: '全部标为已读',
  older: '更早的通知',
  newest: '回到最新',
  settings: '通知设置',
  emptyTitle: '还没有通知',
  empty: '与您有关的事会写在这里：会议启动、文件送达、要您签到或表决、您的意见有了答复。',
  statutory: '法定通知',
  unknown: '有一条关于您的通知，请向工会办公室了解。',
  told: '有一条关于您的通知',
  fields: { address: '邮箱地址写得不对，例如 name@example.org。', code: '确认码是六位数字。' },
  mail: {
    hello: '{{name}}，您好：',
    open: '打开查看：',
    openLink: '打开查看',
    from: '这封邮件由{{organisation}}的职工代表大会系统“共议”发出，请勿直接回复。',
    unsubscribe: '不想再收到邮件？可以退订：',
    unsubscribeLink: '退订邮件',
    statutory: '这是职代会的法定通知，按规定必须送达，不能退订。其他邮件可以在“通知设置”里关闭。',
    digestTitle: '您有 {{count}} 条未读通知',
    digestLead: '下面是您还没有读、也没有单独发过邮件的通知：',
    digestMore: '还有 {{count}} 条，请登录后在“我的通知”里查看。',
    codeTitle: '共议：邮箱确认码 {{code}}',
    codeBody: '您正在登记接收通知的邮箱。确认码是 {{code}}，15 分钟内有效。请在“通知设置”里输入。',
    codeIgnore: '如果不是您本人操作，不必理会这封邮件；没有确认码，这个邮箱不会收到任何通知。',
  },
  test: { title: '试发一条消息', body: '这是“共议”发来的测试消息。收到就说明群机器人已经接通。' },
  ...noticeSettings,
  ...noticeOffice,
  kinds: noticeKinds,
  refusals: noticeRefusalPhrases,
};

export default notice;
