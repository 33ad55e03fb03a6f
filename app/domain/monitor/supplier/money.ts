/** An amount of yuan as somebody writes it ("12,000", "12000.5", "1.2万") in fen; null where it is none. Exact: no float in between. */
export function fenOf(text: string): bigint | null {
  const hit = /^(\d{1,12})(?:\.(\d{1,6}))?(万?)元?$/u.exec(text.replace(/[,，\s¥￥]/gu, ''));
  if (!hit) return null;
  const scale = hit[3] === '万' ? 6 : 2;
  const decimals = (hit[2] ?? '').replace(/0+$/u, '');
  if (decimals.length > scale) return null;
  return BigInt(hit[1]! + decimals.padEnd(scale, '0'));
}

/** Fen as yuan with two decimals, "12000.50", for the field it came from. */
export function yuanOf(fen: bigint): string {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
