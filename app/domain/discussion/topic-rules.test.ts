import { describe, expect, it } from 'vitest';
import { profile, profileIds } from '../statute/profiles';
import { matterOf } from '../statute/route';
import {
  barredFrom,
  callOf,
  isForJointMeeting,
  matterOfTopic,
  mayTake,
  similarTopics,
  sits,
  takesReports,
} from './topic-rules';

const shanghai = profile('SH_2017');

describe('a call for an extraordinary session', () => {
  it.each([
    [0, 60, 20, false],
    [19, 60, 20, false],
    [20, 60, 20, true],
    [20, 61, 21, false],
    [21, 61, 21, true],
    [1, 1, 1, true],
    [33, 100, 34, false],
    [34, 100, 34, true],
    [0, 0, 0, false],
  ])('%i of %i needs %i: %s', (supporters, representatives, needed, reached) => {
    expect(callOf(shanghai, supporters, representatives)).toMatchObject({ needed, reached });
  });
  it('names its article in every profile', () => {
    for (const id of profileIds) expect(callOf(profile(id), 1, 30).article).toMatch(/《.+》/);
  });
  it('lets the union take what was put, and what a third supports, and nothing that is decided', () => {
    expect(mayTake('put', { reached: false })).toBe(true);
    expect(mayTake('raised', { reached: true })).toBe(true);
    expect(mayTake('raised', { reached: false })).toBe(false);
    for (const state of ['taken', 'settled', 'withdrawn'] as const)
      expect(mayTake(state, { reached: true })).toBe(false);
  });
});

describe('a joint meeting', () => {
  it('never adopts, decides, elects or appraises, in any profile', () => {
    for (const id of profileIds)
      for (const matter of profile(id).matters)
        expect(isForJointMeeting(profile(id), matter), `${id} ${matter.id}`).toBe(
          matter.procedure === 'advise' || matter.procedure === 'supervise',
        );
  });
  it('is not deceived by a harmless matter over a telling title', () => {
    const other = matterOf(shanghai, 'other.advise')!;
    const of = (title: string) => barredFrom(shanghai, 'hospital', other, title);
    expect(of('关于调整绩效工资的方案')).toMatchObject({ procedure: 'adopt' });
    expect(of('选举职工董事')).toMatchObject({ procedure: 'elect' });
    expect(of('民主评议院领导')).toMatchObject({ procedure: 'appraise' });
    expect(of('夜班休息室太少')).toBeNull();
    expect(of('集体合同履行情况')).toBeNull();
  });
  it('finds a matter for every topic', () => {
    for (const id of profileIds) {
      expect(matterOfTopic(profile(id), 'hospital', '夜班休息室太少')?.id).toBe('other.advise');
      expect(matterOfTopic(profile(id), 'hospital', '绩效工资分配办法')?.procedure).not.toBe('adopt');
    }
  });
  it('is called while no congress sits, and reported to one that is not over', () => {
    expect(
      ['draft', 'launched', 'papersOut', 'published', 'adjourned'].some((one) => sits(one as 'draft')),
    ).toBe(false);
    expect(['preparatory', 'groups', 'closing'].every((one) => sits(one as 'draft'))).toBe(true);
    expect(takesReports('closing')).toBe(true);
    expect(takesReports('published')).toBe(false);
  });
});

describe('a new topic', () => {
  const topics = [
    { title: '夜班休息室太少，请增设' },
    { title: '请延长食堂夜间供餐时间' },
    { title: '停车位紧张，请与周边单位协商错峰停车' },
  ];
  it('is shown those whose titles resemble it, the nearest first', () => {
    expect(similarTopics('夜班休息室不够，请增设', topics)).toEqual([topics[0]]);
    expect(similarTopics('食堂夜间供餐', topics)).toEqual([topics[1]]);
    expect(similarTopics('停车位紧张', topics)).toEqual([topics[2]]);
  });
  it('is left alone otherwise, also while too little was typed', () => {
    expect(similarTopics('夜班', topics)).toEqual([]);
    expect(similarTopics('希望组织职工体检', topics)).toEqual([]);
    expect(similarTopics('', topics)).toEqual([]);
  });
});
