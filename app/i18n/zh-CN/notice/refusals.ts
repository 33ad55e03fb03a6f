import type { noticeRefusals } from '../../../domain/notice/refusals';
import type { RefusalPhrases } from '../../refusal-phrases';

export const noticeRefusalPhrases = {
  noMailServer: '本系统还没有设置发信服务器，现在不能登记邮箱。站内通知不受影响；请联系系统管理员设置。',
  mailUnset: '您还没有填写邮箱。请先填写邮箱，再输入收到的确认码。',
  codeWrong: '确认码不对，请核对邮件里的六位数字。',
  codeExpired: '确认码已经过期，请重新发送一次。',
  codeTooSoon: '刚发过确认码，请过 {{seconds}} 秒再发。',
  linkWrong: '这个链接不完整或已失效。请登录后在“通知设置”里修改。',
  noSubscription: '找不到这台设备的推送，可能已经关闭。',
  pushUnknown: '这个浏览器的推送地址不受支持，没有开通。站内通知不受影响。',
  noWebhook: '找不到这个群机器人，可能已经移除。',
  webhookAddress: '这个地址不能用：要以 https:// 开头，并且不是内网地址。',
  webhookUnreachable: '试发没有成功：{{reason}}。请核对地址和密钥。',
  tooManyWebhooks: '最多设 {{count}} 个群机器人，请先移除不用的。',
  noDelivery: '找不到这次发送。',
  notFailed: '这次发送没有失败，不用重发。',
} satisfies RefusalPhrases<typeof noticeRefusals>;
