/** How much somebody wants to hear: everything at once; at once what waits for them and the rest once a day; only what waits for them. */
export const volumes = ['all', 'digest', 'needed'] as const;
export type Volume = (typeof volumes)[number];

/** Ways to a person besides the inbox, which always has everything. */
export type Channel = 'mail' | 'push';

export type Preference = {
  /** Minutes of the day in Shanghai. */
  readonly quietFrom: number;
  readonly quietTo: number;
  readonly volume: Volume;
  readonly mail: boolean;
  readonly push: boolean;
};

/** What holds for whoever has set nothing: everything, but not between ten at night and seven in the morning. */
export const usual: Preference = {
  quietFrom: 22 * 60,
  quietTo: 7 * 60,
  volume: 'all',
  mail: true,
  push: true,
};

/** Whether somebody waits for the mail of the day that can't come: it needs a confirmed address, and mail among the ways. */
export const lacksDigest = (preference: Pick<Preference, 'volume' | 'mail'>, isConfirmed: boolean): boolean =>
  preference.volume === 'digest' && !(preference.mail && isConfirmed);

/** When the mail of the day is made, in minutes of the day in Shanghai. */
export const digestAt = 8 * 60;
