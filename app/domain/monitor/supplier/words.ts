/** How a supplier stands on a day, gravest last but one; reckoned from its events, never stored. `restored`: a block is over, nobody has admitted it again. */
export const supplierStatuses = [
  'candidate',
  'admitted',
  'watch',
  'suspended',
  'blacklisted',
  'badRecord',
  'nationalBadRecord',
  'restored',
] as const;
export type SupplierStatus = (typeof supplierStatuses)[number];

/** What stands between a supplier and an order. `licenceExpired` is no status: its papers have run out. */
export const blocks = [
  'suspended',
  'blacklisted',
  'badRecord',
  'nationalBadRecord',
  'licenceExpired',
] as const;
export type Block = (typeof blocks)[number];

/** What happens to a supplier. `record` is a government's, `listed` the unit's own; `released`, `recordStruck` and `lifted` end another event. */
export const supplierEventKinds = [
  'admitted',
  'watched',
  'suspended',
  'released',
  'incident',
  'record',
  'recordStruck',
  'listed',
  'lifted',
] as const;
export type SupplierEventKind = (typeof supplierEventKinds)[number];

/** What the officer enters by hand; listing and lifting have a procedure of their own. */
export const enteredKinds = [
  'admitted',
  'watched',
  'suspended',
  'released',
  'incident',
  'record',
  'recordStruck',
] as const;
export type EnteredKind = (typeof enteredKinds)[number];

/** What departments rate in each quarter; how many of the 100 points each is worth, the unit's rules say. */
export const criteria = ['quality', 'price', 'time', 'capacity', 'afterSales', 'reputation'] as const;
export type Criterion = (typeof criteria)[number];

/** The procedure of the unit's own list: told, heard, decided by somebody else, appealed, lifted. */
export const listingStates = ['noticed', 'heard', 'dropped', 'listed', 'appealed', 'lifted'] as const;
export type ListingState = (typeof listingStates)[number];

/** The provinces as they keep records, by their short names. */
export const provinces =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );
