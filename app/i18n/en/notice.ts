import type { Translated } from '../phrases';
import type source from '../zh-CN/notice';
import { noticeRefusalPhrases } from './notice/refusals';

const notice: Translated<typeof source> = { title: 'My notices', refusals: noticeRefusalPhrases };

export default notice;
