import type { Translated } from '../phrases';
import type source from '../zh-CN/notice';
import { noticeKinds } from './notice/kinds';
import { noticeOffice } from './notice/office';
import { noticeRefusalPhrases } from './notice/refusals';
import { noticeSettings } from './notice/settings';

const notice: Translated<typeof source> = {
  title: 'My notices',
  unread: 'Unread',
  markAll: 'Mark all as read',
  older: 'Older notices',
  newest: 'Back to the newest',
  settings: 'Notice settings',
  emptyTitle: 'No notices yet',
  empty:
    'What concerns you will stand here: a congress convened, papers out, a sign-in or a vote asked of you, an answer to what you said.',
  statutory: 'Required by law',
  unknown: 'There is a notice about you. Please ask the union office.',
  told: 'There is a notice about you',
  fields: {
    address: 'This is no mail address; it should look like name@example.org.',
    code: 'The code has six digits.',
  },
  mail: {
    hello: 'Dear {{name}},',
    open: 'Open it here:',
    openLink: 'Open',
    from: 'This mail comes from Gongyi, the staff congress system of {{organisation}}. Please do not reply to it.',
    unsubscribe: 'No more mails? Unsubscribe here:',
    unsubscribeLink: 'Unsubscribe',
    statutory:
      'This is a notice that the rules of the congress require; it can’t be unsubscribed. Other mails can be turned off in the notice settings.',
    digestTitle: 'Unread notices: {{count}}',
    digestLead: 'What you have not read and were not sent by mail:',
    digestMore: '{{count}} more; please sign in and see “My notices”.',
    codeTitle: 'Gongyi: your code is {{code}}',
    codeBody:
      'You are registering this address for notices. The code is {{code}}; it is valid for 15 minutes. Please enter it in the notice settings.',
    codeIgnore: 'If this was not you, ignore this mail; without the code this address will get no notices.',
  },
  test: { title: 'A test message', body: 'This is a test from Gongyi. If you see it, the chat robot works.' },
  ...noticeSettings,
  ...noticeOffice,
  kinds: noticeKinds,
  refusals: noticeRefusalPhrases,
};

export default notice;
