/** Where to go after signing in: only a path of our own, never another site's address; otherwise `otherwise`. */
export function ownPath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return otherwise;
  // Browsers drop tabs and line ends inside addresses, which could turn "/\t/" into "//".
  if ([...wanted].some((sign) => sign === '\\' || sign.codePointAt(0)! < 32)) return otherwise;
  return wanted;
}
