import { noticeRefusalPhrases } from './notice/refusals';

/** Inbox, mail, push, chat robots. */
const notice = { title: '我的通知', refusals: noticeRefusalPhrases };

export default notice;
