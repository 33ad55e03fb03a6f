import type { Procedure } from '../statute/matter';
import type { Profile } from '../statute/profile';
import { mainStages, type Span } from './windows';

const minute = 60_000;

/** Windows of a rehearsal: a quarter of an hour each, the first half an hour from now; all can be moved. */
export const rehearsalTimes = (now: Date): Span[] =>
  mainStages.map((stage, index) => {
    const opensAt = new Date(now.getTime() + (30 + index * 20) * minute);
    return {
      stage,
      ordinal: 1,
      opensAt,
      closesAt: new Date(opensAt.getTime() + 15 * minute),
      state: 'planned',
    };
  });

/** One matter of each procedure that needs no names, so that the rehearsal meets every kind of gate. */
export const rehearsalItems = (profile: Profile) =>
  (['advise', 'adopt', 'supervise'] satisfies Procedure[])
    .flatMap((procedure) => {
      const matter = profile.matters.find((one) => one.procedure === procedure);
      return matter ? [{ title: matter.phrase.zh, matter: matter.id, procedure, secret: matter.secret }] : [];
    })
    .map((item, index) => ({ ...item, ordinal: index + 1 }));

const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹';
const givenNames = '安宁和平文静晓明建华秀英志强丽娟海燕国庆春梅冬青雨晴晨光思远一鸣';

/** The name of the n-th invented person: plainly invented, always the same. */
export const inventedName = (n: number): string => {
  const surname = surnames[n % surnames.length]!;
  const given = (Math.floor(n / surnames.length) + n * 7) % (givenNames.length - 1);
  return `${surname}${givenNames.slice(given, given + 2)}`;
};
