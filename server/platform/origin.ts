/** Whether an unsafe request comes from a page of our own: Origin must name the host it was sent to, or the configured address. */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  configured: string | undefined,
): boolean {
  if (!origin || origin === 'null') return false;
  try {
    const url = new URL(origin);
    return configured ? url.origin === new URL(configured).origin : url.host === host;
  } catch {
    return false;
  }
}
