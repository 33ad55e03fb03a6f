/** The four monitors: decision procedure (三重一大), professional indicators (三双), patient satisfaction, supplier integrity. */
export const monitors = ['decision', 'indicator', 'satisfaction', 'supplier'] as const;
export type Monitor = (typeof monitors)[number];

export const severities = ['notice', 'warning', 'serious'] as const;
export type Severity = (typeof severities)[number];
