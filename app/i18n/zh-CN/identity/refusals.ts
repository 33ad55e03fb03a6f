import type { identityRefusals } from '../../../domain/identity/refusals';
import type { RefusalPhrases } from '../../refusal-phrases';

/** Why something about accounts, codes or offices was not done. */
const refusals = {
  wrongCredentials:
    '工号（或手机号）和密码对不上，没有登录。请检查后再试；还没有账号的，请用激活码开通；手机号登记了不止一人的，请用工号。',
  tooManyAttempts:
    '连续试错太多次，为了保护账号先停一停。请 {{minutes}} 分钟后再试，或请工会办公室重置账号。',
  organisationUnknown: '没有找到这个单位，没有登录。请在列表里重新选择您的单位。',
  wrongCode:
    '激活码和工号对不上，或这个码已经用过、已被新码取代。请核对纸条；仍然不行，请工会办公室重新发一张。',
  codeExpired: '这个激活码已经过期，账号没有开通。请工会办公室重新发一张。',
  wrongPassword: '现在的密码不对，密码没有改。请重新输入；忘记了请工会办公室重置账号。',
  weakPassword: '这个密码不够安全，没有保存。请按标出的提示换一个。',
  personUnknown: '名册里没有这个人，什么都没有改。请回到人员页重新查找。',
  noAccountYet: '这个人还没有账号，不用重置。请直接发放激活码。',
  nobodyNeedsCode:
    '没有需要激活码的人：他们已有账号、已有有效的激活码，或已离开单位。给个别人换码，请到那个人的页面。',
  notOwnReset: '不能重置自己的账号。想换密码，请到“我的账号”修改。',
  personLeft: '这个人已经离开单位，不能任职或重置账号。如有误，请先更正名册。',
  officesApart: '办会的人和监票的人要分开，同一时间不能由一人担任。请另选一人，或先结束原来的职务。',
  officeHeld: '这个人在这段时间已经担任这个职务，没有重复任命。',
  officeUnknown: '没有找到这个职务，可能已被撤销。请刷新页面看最新情况。',
  officeEnded: '这个职务已经结束了，不用再免去。',
  endBeforeStart: '结束日期早于开始日期，没有保存。请改一个日期。',
  lastSecretary: '这是唯一的工会负责人，免去后就没有人能管理系统。请先任命另一位，再免去这一位。',
} satisfies RefusalPhrases<typeof identityRefusals>;

export default refusals;
