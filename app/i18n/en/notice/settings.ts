import type { Translated } from '../../phrases';
import type { noticeSettings as source } from '../../zh-CN/notice/settings';

export const noticeSettings: Translated<typeof source> = {
  settingsPage: {
    title: 'Notice settings',
    lede: 'Every notice stands in “My notices”. Here you say whether mail and push shall remind you as well.',
    saved: 'Your settings are saved.',
    noDigestWord: 'Please note',
    noDigest:
      'You chose one mail a day, but it can’t reach you: it needs a confirmed address, and mail ticked among the ways. Until then what does not wait for you stands only in “My notices”.',
    toAddress: 'Give an address',
    savedWord: 'Saved',
    how: 'When to remind',
    volume: 'How much',
    volumes: { all: 'Everything', digest: 'One mail a day', needed: 'Only what waits for me' },
    volumeNotes: {
      all: 'Every notice at once',
      digest:
        'What waits for you at once, the rest in one mail at eight in the morning; it needs a confirmed address',
      needed: 'Only sign-ins, votes and answers asked of you; the rest stays in “My notices”',
    },
    quiet: 'Quiet hours',
    quietHint:
      'Beijing time, over midnight if you like. Reminders of these hours come when they end. Two equal times mean none.',
    quietFrom: 'From',
    quietTo: 'To',
    channels: 'By which ways',
    byMail: 'Mail',
    byMailNote: 'To the confirmed address below',
    byPush: 'Browser push',
    byPushNote: 'To the devices below',
    locale: 'Language of mail and push',
    save: 'Save settings',
    statutoryTitle: 'What these settings do not change',
    statutory:
      'The convening, the papers and a new time to read them, the beginning and any change of the stages, adjournment and resumption, and joint meetings are notices required by the rules of the congress. So that everybody can come in time, they are sent at once and can’t be unsubscribed.',
    mail: 'Mail',
    noMailServer:
      'No mail server is set up here yet, so no mail can be sent. Notices on the site and push are not affected; whoever runs the system sets it up.',
    noAddress: 'No address yet.',
    address: 'Mail address',
    addressHint:
      'We send a six-digit code there and use the address once it is confirmed. Save it empty to stop using mail.',
    setAddress: 'Send the code',
    confirmed: '{{address}} is confirmed; notices go there.',
    failed:
      '{{address}} was refused by its mail server and is not used any more. Please check it and register it again.',
    waiting: '{{address}} is not confirmed yet.',
    toConfirm: 'Enter the code',
    push: 'Push',
    pushText:
      'Once turned on, this device is reminded even when the site is not open. A push holds the title only.',
    pushOn: 'Turn on for this device',
    pushOff: 'Turn off',
    pushThis: 'This device',
    pushDevices: 'Devices',
    pushNone: 'No device yet.',
    pushUnsupported:
      'This browser knows no push. On an iPhone first add the site to the home screen and open it from there; the browsers inside WeChat and DingTalk have none.',
    pushInsecure: 'Push needs an https address. Please open this page at the system’s public address.',
    pushDenied:
      'This browser forbids push for this site. Please allow it in the browser’s site settings and come back.',
    pushFailed:
      'Not turned on: the browser can’t reach its push service. Some of these services can’t be reached from China; mail is another way.',
    pushNoScript: 'Turning on push needs scripts to be allowed.',
    pushDone: 'Push is on for this device.',
    pushEnded: 'Push is off for this device.',
  },
  confirmPage: {
    title: 'Confirm the address',
    lede: 'We sent a mail to {{address}}. Please enter the six digits in it; they are valid for 15 minutes.',
    code: 'Code',
    confirm: 'Confirm',
    again: 'Nothing came? Look among the junk mail, or have it sent again.',
    resend: 'Send again',
    done: 'The address is confirmed; notices will go there.',
    nothing: 'No address waits to be confirmed',
    nothingText: 'You can register one in the notice settings.',
    toSettings: 'To the notice settings',
  },
  unsubscribePage: {
    title: 'Unsubscribe',
    lede: 'Afterwards the system sends you no more mail; notices on the site go on. You can turn mail on again in the notice settings.',
    statutory:
      'Notices that the rules of the congress require (convening, papers, changed times) still go to your address. To stop using the address, sign in and remove it in the notice settings.',
    act: 'Unsubscribe',
    done: 'Done. Apart from notices required by the rules you will get no more mail.',
    doneWord: 'Unsubscribed',
  },
};
