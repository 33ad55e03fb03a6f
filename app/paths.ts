/** Typed addresses: the twin of the site map in remix.config.js. No page writes an href by hand. */
export const paths = {
  home: () => '/',
  /** Sections of the product that are announced but not built yet. */
  group: () => '/group',
  proposals: () => '/proposals',
  affairs: () => '/affairs',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  // congress
  chair: (session?: string) => (session ? `/chair/${session}` : '/chair'),
  sessions: () => '/sessions',
  newSession: () => '/sessions/new',
  rehearsal: () => '/sessions/rehearsal',
  session: (id: string) => `/sessions/${id}`,
  agenda: (id: string) => `/sessions/${id}/agenda`,
  windows: (id: string) => `/sessions/${id}/windows`,
  presidium: (id: string) => `/sessions/${id}/presidium`,
};
