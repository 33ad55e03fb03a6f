import type { platformRefusals } from '../../domain/refusals';
import type { RefusalPhrases } from '../phrases';

const platform = {
  product: '共议',
  tagline: '职工代表大会与民主管理',
  skip: '跳到正文',
  language: 'English',
  nav: { label: '主要栏目', now: '此刻', papers: '文件', group: '讨论', proposals: '提案', affairs: '公开', chair: '主持', roster: '名册', people: '人员', account: '我的账号' },
  connection: { live: '已连接', catching: '正在更新', offline: '已断开,页面可能不是最新' },
  time: {
    today: '今天 {{time}}',
    tomorrow: '明天 {{time}}',
    yesterday: '昨天 {{time}}',
    over: '已截止',
    minutesLeft: '还有 {{count}} 分钟',
    hoursLeft: '还有 {{count}} 小时',
    daysLeft: '还有 {{count}} 天',
  },
  actions: { save: '保存', cancel: '取消', back: '返回', next: '下一页', previous: '上一页', close: '关闭', edit: '修改', remove: '移除', confirm: '确认', download: '下载', print: '打印' },
  states: { saved: '已保存', saving: '正在保存', unsent: '尚未送出', offline: '没有网络,内容留在本机', working: '正在处理' },
  fields: { invalid: '这一项填得不对,请检查。', required: '这一项需要填写。', tooLong: '写得太长了,请缩短。', tooShort: '写得太短了,请补充。', date: '请选择有效的日期和时间。' },
  errors: {
    heading: '这一页现在打不开',
    defect: '系统出了问题,您填写的内容没有提交。请稍后再试;如果反复出现,请告诉工会办公室。',
    database: '数据暂时读不到,系统会自行恢复。您没有丢失任何已确认的内容,请过一会儿刷新。',
    notFound: '没有这个页面',
    home: '回到此刻',
  },
  notBuilt: '这一栏还没有建成。',
  refusals: {
    badInput: '有的地方填得不对,请看标出的各项,改好后再提交。',
    signedOut: '您还没有登录,或登录已过期。请重新登录,填写的内容不会丢失。',
    notAllowed: '您的身份不能做这件事。如果认为有误,请联系工会办公室。',
    notFound: '找不到您要的内容。它可能已被移走,或不属于您的单位。',
    tooLarge: '文件超过 {{megabytes}} MB,没有上传。请压缩后再试。',
    foreignOrigin: '这个请求不是从本系统的页面发出的,已被拒绝。请从本系统页面重新操作。',
    tooManyRequests: '操作太频繁了,请稍等片刻再试。',
  } satisfies RefusalPhrases<typeof platformRefusals>,
};

export default platform;
