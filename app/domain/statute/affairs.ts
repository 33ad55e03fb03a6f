import type { Figure } from './figure';

/** Days to answer a question on open affairs, and to rectify or explain (calendar days). */
export const answerDays: Figure<number> = {
  value: 30,
  article: '《浙江省企业民主管理条例》第二十三条、《重庆市厂务公开条例》第十一条',
  trust: 'verified',
};

/** How long an item stays on the board at least. Henan is content with 7 days. */
export const boardDays: Figure<number> = {
  value: 15,
  article: '《重庆市厂务公开条例》、《山东省厂务公开条例》（河南省为7日）',
  trust: 'verified',
};

/** How long a ranking is posted for the staff to check: two weeks (双公示). */
export const rankingNoticeDays: Figure<number> = {
  value: 14,
  article: '某医院《临床用药“三双”管理规定》：第二周起张榜公示，不少于两周',
  trust: 'oneSource',
};

/** Cells with fewer answers than this are not shown: a doctor or a department could be told by few patients who they are. */
export const minCell: Figure<number> = {
  value: 10,
  article: '各地未作规定，取系统默认值',
  trust: 'design',
};
