import type { noticeRefusalPhrases as source } from '../../zh-CN/notice/refusals';

export const noticeRefusalPhrases: { readonly [Key in keyof typeof source]: string } = {
  noMailServer:
    'No mail server is set up here yet, so no address can be kept. Notices on the site are not affected; please ask whoever runs the system.',
  mailUnset: 'You have not given a mail address. Please give one, then enter the code we send to it.',
  codeWrong: 'The code is not right. Please check the six digits in the mail.',
  codeExpired: 'The code has expired. Please have another one sent.',
  codeTooSoon: 'A code was sent just now. Please try again in {{seconds}} seconds.',
  linkWrong: 'This link is incomplete or no longer valid. Please sign in and use the notice settings.',
  noSubscription: 'Push on this device was not found; it may have been turned off.',
  pushUnknown: 'This browser’s push service is not supported. Notices on the site are not affected.',
  noWebhook: 'This chat robot was not found; it may have been removed.',
  webhookAddress:
    'This address can’t be used: it must begin with https:// and lie outside the local network.',
  webhookUnreachable: 'The test did not arrive: {{reason}}. Please check address and secret.',
  tooManyWebhooks: 'There can be {{count}} chat robots at most. Please remove one first.',
  noDelivery: 'This delivery was not found.',
  notFailed: 'This delivery has not failed; there is nothing to send again.',
};
