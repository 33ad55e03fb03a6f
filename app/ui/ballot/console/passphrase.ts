export type Strength = 'weak' | 'fair' | 'good';

const [enough, plenty] = [36, 56];

/** How hard a passphrase is to guess, roughly: different letters, Chinese characters worth more. Nobody can reset it. */
export function strengthOf(passphrase: string): Strength {
  const different = [...new Set(passphrase.normalize('NFKC').replace(/\s/g, ''))];
  const worth = different.reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 6 : 4), 0);
  if (worth < enough) return 'weak';
  return worth < plenty ? 'fair' : 'good';
}
