import type { Figure } from './figure';

const rule = '《关于建立医药购销领域商业贿赂不良记录的规定》（国卫法制发〔2013〕50号）';

/** Years in which nothing may be bought from whoever stands in the province's record, counted from its publication. */
export const recordYears: Figure<number> = {
  value: 2,
  article: `${rule}：列入当地不良记录的，本省级区域内名单公布后二年内不得购入`,
  trust: 'oneSource',
};

/** Two records within so many years close the whole country for `recordYears`; in other provinces a single one only costs points. */
export const repeatYears: Figure<number> = {
  value: 5,
  article: `${rule}：五年内二次及以上列入的，全国范围内二年内不得购入`,
  trust: 'oneSource',
};

/** How a period of years ends: on the day that corresponds, or the month's last; the day it begins with does not count. */
export const periodArticle = '《民法典》第二百零一条、第二百零二条';

/** The integrity contract signed beside every purchase contract. */
export const integrityArticle = '《关于建立医药购销领域商业贿赂不良记录的规定》：采购须同时签订廉洁购销合同';

/** Points out of 100 from which a supplier's quarter is good enough; the source overlaps itself at exactly 85, which is read as good enough. */
export const ratingPass: Figure<number> = {
  value: 85,
  article: '某单位《供应商季度评价办法》：85分以上为合格',
  trust: 'oneSource',
};

/** Days a supplier has for its statement before the unit may list it, and afterwards for an appeal. */
export const hearingDays: Figure<number> = {
  value: 10,
  article: '单位自行列名未有统一规定，取系统默认值',
  trust: 'design',
};
export const appealDays: Figure<number> = {
  value: 15,
  article: '单位自行列名未有统一规定，取系统默认值',
  trust: 'design',
};
