/** Typed addresses: the twin of the site map in remix.config.js. No page writes an href by hand. */
export const paths = {
  home: () => '/',
  /** Sections of the product that are announced but not built yet. */
  group: () => '/group',
  proposals: () => '/proposals',
  affairs: () => '/affairs',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signOut: () => '/sign-out',
  activate: (of?: { code: string; org: string }) => (of ? `/activate?${new URLSearchParams(of)}` : '/activate'),
  account: (done?: string) => (done ? `/account?done=${done}` : '/account'),
  preferences: () => '/preferences',
  notices: (before?: string) => (before ? `/notices?before=${encodeURIComponent(before)}` : '/notices'),
  organisation: () => '/organisation',
  people: (search: Record<string, string> = {}) => {
    const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== '')).toString();
    return query ? `/people?${query}` : '/people';
  },
  person: (personId: string) => `/people/${personId}`,
  codes: (personId?: string) => (personId ? `/people/codes?person=${personId}` : '/people/codes'),
  codesFile: () => '/people/codes.csv',
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
