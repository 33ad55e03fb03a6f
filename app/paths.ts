/** An address with what is asked of it; empty answers are left out. */
const withSearch = (path: string, search: Record<string, string>) => {
  const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== '')).toString();
  return query ? `${path}?${query}` : path;
};

/** Typed addresses: the twin of the site map in remix.config.js. No page writes an href by hand. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signOut: () => '/sign-out',
  activate: (of?: { code: string; org: string }) =>
    of ? `/activate?${new URLSearchParams(of)}` : '/activate',
  account: (done?: string) => (done ? `/account?done=${done}` : '/account'),
  preferences: () => '/preferences',
  organisation: () => '/organisation',
  people: (search: Record<string, string> = {}) => {
    const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== '')).toString();
    return query ? `/people?${query}` : '/people';
  },
  person: (personId: string) => `/people/${personId}`,
  codes: (personId?: string) => (personId ? `/people/codes?person=${personId}` : '/people/codes'),
  codesFile: () => '/people/codes.csv',
  // roster
  roster: (search: Record<string, string> = {}) => withSearch('/roster', search),
  importRoster: (kind: 'people' | 'representatives', term?: string) =>
    `/roster/import?${new URLSearchParams({ kind, ...(term ? { term } : {}) })}`,
  importSample: (kind: 'people' | 'representatives') => `/roster/import/sample/${kind}`,
  importPreview: (batch: string, search: Record<string, string> = {}) =>
    withSearch(`/roster/imports/${batch}`, search),
  importProgress: (batch: string) => `/roster/imports/${batch}/progress`,
  importFaulty: (batch: string) => `/roster/imports/${batch}/faulty.xlsx`,
  rosterMembers: (term: string, search: Record<string, string> = {}) =>
    withSearch(`/roster/${term}/members`, search),
  rosterComposition: (term: string, search: Record<string, string> = {}) =>
    withSearch(`/roster/${term}/composition`, search),
  rosterMandates: (term: string, search: Record<string, string> = {}) =>
    withSearch(`/roster/${term}/mandates`, search),
  rosterCommittees: (term: string, search: Record<string, string> = {}) =>
    withSearch(`/roster/${term}/committees`, search),
  // congress
  chair: (session?: string) => (session ? `/chair/${session}` : '/chair'),
  sessions: () => '/sessions',
  newSession: (topic?: string) => (topic ? `/sessions/new?topic=${topic}` : '/sessions/new'),
  rehearsal: () => '/sessions/rehearsal',
  session: (id: string) => `/sessions/${id}`,
  agenda: (id: string) => `/sessions/${id}/agenda`,
  windows: (id: string) => `/sessions/${id}/windows`,
  presidium: (id: string) => `/sessions/${id}/presidium`,
  now: () => '/now',
  attendance: (session?: string, search: Record<string, string> = {}) => {
    const query = new URLSearchParams(search).toString();
    return `/attendance${session ? `/${session}` : ''}${query ? `?${query}` : ''}`;
  },
  leave: (session?: string, done?: string) =>
    `/leave${session ? `/${session}` : ''}${done ? `?done=${done}` : ''}`,
  // report
  papers: (session?: string) => (session ? `/papers?session=${session}` : '/papers'),
  uploadPaper: (documentId?: string) =>
    documentId ? `/papers/upload?document=${documentId}` : '/papers/upload',
  toAnswer: (after?: string) =>
    after ? `/papers/to-answer?after=${encodeURIComponent(after)}` : '/papers/to-answer',
  amendment: (id: string) => `/papers/amendments/${id}`,
  paper: (id: string, version?: number) => (version ? `/papers/${id}?version=${version}` : `/papers/${id}`),
  paragraph: (id: string, blockId: string) => `/papers/${id}?at=${blockId}#b-${blockId}`,
  paragraphAfter: (id: string, blockId: string, after: string) =>
    `/papers/${id}?${new URLSearchParams({ at: blockId, after })}#b-${blockId}`,
  thread: (id: string, blockId: string, after?: string) =>
    `/papers/${id}/thread?${new URLSearchParams({ at: blockId, ...(after ? { after } : {}) })}`,
  sayOn: (id: string) => `/papers/${id}/say`,
  paperReading: (id: string) => `/papers/${id}/reading`,
  paperComments: (id: string, after?: string) =>
    after ? `/papers/${id}/comments?after=${encodeURIComponent(after)}` : `/papers/${id}/comments`,
  paperAmendments: (id: string, filter?: string, after?: string) => {
    const query = new URLSearchParams({
      ...(filter ? { filter } : {}),
      ...(after ? { after } : {}),
    }).toString();
    return query ? `/papers/${id}/amendments?${query}` : `/papers/${id}/amendments`;
  },
  paperDifference: (id: string, of?: { from: number; to: number }) =>
    of ? `/papers/${id}/difference?from=${of.from}&to=${of.to}` : `/papers/${id}/difference`,
  paperVersions: (id: string) => `/papers/${id}/versions`,
  paperOriginal: (id: string, version: number) => `/papers/${id}/versions/${version}/original`,
  // discussion
  group: (session?: string) => (session ? `/group?session=${session}` : '/group'),
  /** To one's own group's discussion, with the paragraph that shall be spoken of. */
  bringToGroup: (session: string, document: string, block: string) =>
    withSearch('/group', { session, document, block }),
  room: (id: string, search: Record<string, string> = {}) => withSearch(`/group/${id}`, search),
  roomSince: (id: string, after: number, changes: number) =>
    `/group/${id}/since?after=${after}&changes=${changes}`,
  sayInRoom: (id: string) => `/group/${id}/say`,
  statement: (roomId: string, id: string) => `/group/${roomId}/statements/${id}`,
  floor: (roomId: string) => `/group/${roomId}/floor`,
  orderOnFloor: (roomId: string) => `/group/${roomId}/floor/order`,
  floorTimes: (roomId: string) => `/group/${roomId}/floor/times.csv`,
  screen: (roomId: string) => `/group/${roomId}/screen`,
  gather: (roomId: string, search: Record<string, string> = {}) =>
    withSearch(`/group/${roomId}/questions`, search),
  questions: (search: Record<string, string> = {}) => withSearch('/questions', search),
  question: (id: string, search: Record<string, string> = {}) => withSearch(`/questions/${id}`, search),
  mergeQuestions: (session = '', search: Record<string, string> = {}) =>
    withSearch('/questions/merge', { session, ...search }),
  questionsToAnswer: (search: Record<string, string> = {}) => withSearch('/questions/to-answer', search),
  topics: (search: Record<string, string> = {}) => withSearch('/topics', search),
  raiseTopic: () => '/topics/new',
  topic: (id: string, done?: string) => (done ? `/topics/${id}?done=${done}` : `/topics/${id}`),
  jointMeetings: (topic?: string) => (topic ? `/joint-meetings?topic=${topic}` : '/joint-meetings'),
  jointMeeting: (id: string, done?: string) =>
    done ? `/joint-meetings/${id}?done=${done}` : `/joint-meetings/${id}`,
  // ballot
  votes: (session?: string) => (session ? `/votes?session=${session}` : '/votes'),
  planVote: (session: string) => `/votes/plan?session=${session}`,
  vote: (id: string, view?: 'change') => (view ? `/votes/${id}?view=${view}` : `/votes/${id}`),
  voteNames: (id: string, after?: string) =>
    after ? `/votes/${id}/names?after=${encodeURIComponent(after)}` : `/votes/${id}/names`,
  // secret ballots
  box: (id: string, done?: string) => (done ? `/boxes/${id}?done=${done}` : `/boxes/${id}`),
  planBox: (session: string, item?: string) =>
    item
      ? `/boxes/plan?session=${session}&item=${encodeURIComponent(item)}`
      : `/boxes/plan?session=${session}`,
  boxPaper: (id: string) => `/boxes/${id}/vote`,
  castBox: (id: string) => `/boxes/${id}/cast`,
  boxPapers: (id: string) => `/boxes/${id}/papers.json`,
  boxBoard: (id: string, from: number) => `/boxes/${id}/board.jsonl?from=${from}`,
  boxCheckpoints: (id: string) => `/boxes/${id}/checkpoints.jsonl`,
  boxLeaves: (id: string) => `/boxes/${id}/leaves.json`,
  boxBundle: (id: string) => `/boxes/${id}/bundle.zip`,
  /** A page of its own, outside the site: it checks bundles without the server. */
  verifier: () => '/verify.html',
  keys: (session: string, done?: string) => (done ? `/keys/${session}?done=${done}` : `/keys/${session}`),
  console: (ceremony: string) => `/console/${ceremony}`,
  consoleSend: (ceremony: string) => `/console/${ceremony}/send`,
  // proposal
  proposals: (search: Record<string, string> = {}) => withSearch('/proposals', search),
  writeProposal: (id?: string) => (id ? `/proposals/write?id=${id}` : '/proposals/write'),
  keepProposal: () => '/proposals/keep',
  similarProposals: (title: string, self: string | null = null) =>
    withSearch('/proposals/similar', { title, ...(self ? { self } : {}) }),
  proposal: (id: string, search: Record<string, string> = {}) => withSearch(`/proposals/${id}`, search),
  proposalPrint: (id: string) => `/proposals/${id}/print.pdf`,
  proposalFile: (id: string, file: string) => `/proposals/${id}/files/${file}`,
  proposalSeconding: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/proposals/${id}/seconding`, search),
  proposalReviewing: (search: Record<string, string> = {}) => withSearch('/proposals/reviewing', search),
  proposalReview: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/proposals/${id}/review`, search),
  proposalDispute: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/proposals/${id}/dispute`, search),
  proposalDesk: (search: Record<string, string> = {}) => withSearch('/proposals/desk', search),
  proposalHandling: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/proposals/${id}/handling`, search),
  rateProposal: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/proposals/${id}/rate`, search),
  followProposal: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/proposals/${id}/follow`, search),
  proposalSupervision: (search: Record<string, string> = {}) => withSearch('/proposals/supervision', search),
  proposalStatistics: (search: Record<string, string> = {}) => withSearch('/proposals/statistics', search),
  proposalExport: (search: Record<string, string> = {}) => withSearch('/proposals/export.xlsx', search),
  proposalAwards: (search: Record<string, string> = {}) => withSearch('/proposals/awards', search),
  proposalReport: (session: string, search: Record<string, string> = {}) =>
    withSearch(`/proposals/report/${session}`, search),
  proposalCalls: (done?: string) => (done ? `/proposals/calls?done=${done}` : '/proposals/calls'),
  proposalUnits: (done?: string) => (done ? `/proposals/units?done=${done}` : '/proposals/units'),
  proposalHistoryFile: (batch?: string) =>
    batch ? `/proposals/history/rows.xlsx?batch=${batch}` : '/proposals/history/rows.xlsx',
  proposalHistory: (search: Record<string, string> = {}) => withSearch('/proposals/history', search),
  // resolution
  resolutions: (done?: string) => (done ? `/resolutions?done=${done}` : '/resolutions'),
  resolution: (id: string, done?: string) =>
    done ? `/resolutions/${id}?done=${done}` : `/resolutions/${id}`,
  minutes: (session: string, done?: string) =>
    done ? `/minutes/${session}?done=${done}` : `/minutes/${session}`,
  minutesPrint: (session: string) => `/minutes/${session}/print`,
  // disclosure: the board (A: the desk behind it)
  affairs: (search: Record<string, string> = {}) => withSearch('/affairs', search),
  disclosure: (id: string, search: Record<string, string> = {}) => withSearch(`/affairs/${id}`, search),
  writeDisclosure: (search: Record<string, string> = {}) => withSearch('/affairs/write', search),
  checkDisclosure: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/affairs/${id}/check`, search),
  disclosureOriginal: (id: string, file: string) => `/affairs/${id}/originals/${file}`,
  affairsSettings: (search: Record<string, string> = {}) => withSearch('/affairs/settings', search),
  affairsDesk: (search: Record<string, string> = {}) => withSearch('/affairs/desk', search),
  affairsCalendar: (search: Record<string, string> = {}) => withSearch('/affairs/calendar', search),
  affairsAsked: (search: Record<string, string> = {}) => withSearch('/affairs/asked', search),
  /** Without an account. */
  open: (org: string, search: Record<string, string> = {}) => withSearch(`/open/${org}`, search),
  openItem: (org: string, id: string) => `/open/${org}/${id}`,
  openAtom: (org: string) => `/open/${org}/feed.atom`,
  openJson: (org: string) => `/open/${org}/items.json`,
  // monitor: cases
  monitors: () => '/monitors',
  findings: (search: Record<string, string> = {}) => withSearch('/monitors/findings', search),
  monitorCases: (search: Record<string, string> = {}) => withSearch('/monitors/cases', search),
  monitorCase: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/monitors/cases/${id}`, search),
  monitorDepartments: (search: Record<string, string> = {}) => withSearch('/monitors/departments', search),
  // monitor: decision
  decisionRules: (search: Record<string, string> = {}) => withSearch('/monitors/decisions/rules', search),
  decisionImport: (search: Record<string, string> = {}) => withSearch('/monitors/decisions/import', search),
  decisionFile: (id: string, file: string) => `/monitors/decisions/${id}/files/${file}`,
  decisions: (search: Record<string, string> = {}) => withSearch('/monitors/decisions', search),
  decision: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/monitors/decisions/${id}`, search),
  // monitor: indicator
  indicators: (search: Record<string, string> = {}) => withSearch('/monitors/indicators', search),
  indicator: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/monitors/indicators/${id}`, search),
  indicatorMethod: (search: Record<string, string> = {}) => withSearch('/monitors/indicators/method', search),
  datasets: (search: Record<string, string> = {}) => withSearch('/monitors/indicators/datasets', search),
  dataset: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/monitors/indicators/datasets/${id}`, search),
  datasetProgress: (id: string) => `/monitors/indicators/datasets/${id}/progress`,
  // monitor: satisfaction
  /** Without an account: behind the code that a patient scans. */
  survey: (token: string) => `/survey/${token}`,
  surveyThanks: () => '/survey/thanks',
  surveys: (done?: string) =>
    done ? `/monitors/satisfaction/surveys?done=${done}` : '/monitors/satisfaction/surveys',
  surveyEdit: (id: string, done?: string) =>
    done ? `/monitors/satisfaction/surveys/${id}?done=${done}` : `/monitors/satisfaction/surveys/${id}`,
  surveyCodes: (done?: string) =>
    done ? `/monitors/satisfaction/codes?done=${done}` : '/monitors/satisfaction/codes',
  surveyImport: (search: Record<string, string> = {}) => withSearch('/monitors/satisfaction/import', search),
  surveyEnter: (search: Record<string, string> = {}) => withSearch('/monitors/satisfaction/enter', search),
  surveyRemarks: (after?: string) =>
    after ? `/monitors/satisfaction/remarks?after=${after}` : '/monitors/satisfaction/remarks',
  satisfaction: (search: Record<string, string> = {}) => withSearch('/monitors/satisfaction', search),
  // monitor: supplier
  suppliers: (search: Record<string, string> = {}) => withSearch('/monitors/suppliers', search),
  supplier: (id: string, search: Record<string, string> = {}) =>
    withSearch(`/monitors/suppliers/${id}`, search),
  suppliersImport: (search: Record<string, string> = {}) => withSearch('/monitors/suppliers/import', search),
  // notice
  notices: (before?: string) => (before ? `/notices?before=${encodeURIComponent(before)}` : '/notices'),
  noticeSettings: (done?: string) => (done ? `/notices/settings?done=${done}` : '/notices/settings'),
  confirmMail: () => '/notices/confirm',
  unsubscribe: (token: string) => `/notices/unsubscribe?token=${encodeURIComponent(token)}`,
  deliveries: (search: Record<string, string> = {}) => withSearch('/notices/deliveries', search),
  webhooks: () => '/notices/webhooks',
};
