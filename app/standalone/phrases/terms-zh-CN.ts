import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { CheckCode } from '#app/domain/ballot/sealed/verify/finding';

/** The checks of a bundle in plain words. */
export const checks: Readonly<Record<CheckCode, string>> = {
  'V-01': '列出的文件都在，一个字节也没有变，没有多出来的文件',
  'V-02': '每份文件格式正确，内容齐全',
  'V-03': '监票人的密钥是按规定共同生成的',
  'V-04': '代表名册人数正确，编号连续',
  'V-10': '票箱与名册、密钥一致，选项表合法，有足够的监票人签名',
  'V-11': '投票人数够不够，说得对',
  'V-12': '票箱记录一条接一条，没有删改，有见证签名',
  'V-13': '先开箱、后投票、再封箱，封箱后没有选票',
  'V-14': '每张选票格式正确',
  'V-17': '重新投的票按顺序接着上一张',
  'V-18': '没有重复的或抄来的选票',
  'V-19': '每张选票的每一项都是合法的选择',
  'V-20': '每张选票选的人数都没有超过规定',
  'V-21': '计入的张数与封箱时说的一样',
  'V-22': '合计就是计入的全部选票之和，张数够多，看不出个人',
  'V-23': '计入的选票不多于应到人数',
  'V-24': '有足够的监票人正确地解密了合计',
  'V-25': '公布的票数就是合计里的票数',
  'V-26': '结论按规则得出，有监票人签名',
  'V-R1': '开箱时给每人一个代号，不多不少',
  'V-R2': '每张选票都来自名单上的代号',
};

export const kinds: Readonly<Record<Question['kind'], string>> = {
  motion: '表决',
  choice: '选择',
  equalElection: '等额选举',
  election: '差额选举',
  appraisal: '民主评议',
};

/** Options that every paper of a kind has; other options are the paper's own words. */
export const options: Readonly<Record<string, string>> = {
  approve: '赞成',
  oppose: '反对',
  abstain: '弃权',
  blank: '未选',
};
