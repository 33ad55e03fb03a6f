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

/** When the mail of the day is made, in minutes of the day in Shanghai. */
export const digestAt = 8 * 60;
