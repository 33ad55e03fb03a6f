// The arrows between layers and rooms. Every rule says why it is one; `npm run check` holds the code to them.

const rooms = [
  'identity',
  'roster',
  'congress',
  'report',
  'discussion',
  'ballot',
  'proposal',
  'resolution',
  'disclosure',
  'monitor',
  'notice',
];
const any = rooms.join('|');
// app/ui/notice is a component that every room uses, not the room of that name.
const inRoom = (names) => `^((app/domain|server)/(${names})|app/ui/(?!notice/)(${names}))/`;
const inTable = (names) => `^db/schema/(${names})(\\.ts|/)`;
const test = '\\.test\\.tsx?$';

const roomOrder = rooms.slice(0, -1).flatMap((room, place) => {
  const below = rooms.slice(place + 1).join('|');
  return [
    {
      name: `${room}-knows-only-rooms-above`,
      severity: 'error',
      comment:
        'What happens in a later room is a reaction to a fact (server/reactions.ts), so that each room can be read without those after it.',
      from: { path: inRoom(room), pathNot: test },
      to: { path: [inRoom(below), inTable(below)] },
    },
    {
      name: `${room}-tables-know-only-tables-above`,
      severity: 'error',
      comment:
        'Foreign keys point up the agenda, so that a later room can be added without touching an earlier table.',
      from: { path: inTable(room) },
      to: { path: inTable(below) },
    },
  ];
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one thing in two places. Types count: they tie readers as much as code does.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      comment: 'An import that leads nowhere fails at the first visitor instead of here.',
      from: {},
      // Made by Remix while it builds.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'The law and the words are read by server, browser and tests alike: no input, no output, no layer, only zod.',
      from: { path: '^app/domain/', pathNot: [test, '^app/domain/ballot/sealed/'] },
      to: { pathNot: ['^app/domain/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'sealed-ballots-need-only-arithmetic',
      severity: 'error',
      comment:
        'The protocol runs in the browser, on the server and in the verifier: curves and hashes are arithmetic too, and nothing else of the house may weigh on it.',
      from: { path: '^app/domain/ballot/sealed/', pathNot: test },
      to: { pathNot: ['^app/domain/ballot/sealed/', '(^|/)node_modules/(zod|@noble/(curves|hashes))/'] },
    },
    {
      name: 'second-verifier-shares-nothing',
      severity: 'error',
      comment:
        'Two verifiers that share a line share its faults: the second is written from the protocol alone, with hashes from Node and the arithmetic of points from a library.',
      from: { path: '^verifier/', pathNot: test },
      to: { pathNot: ['^verifier/', '(^|/)node_modules/@noble/curves/', '^(node:)?(crypto|fs)$'] },
    },
    {
      name: 'product-needs-no-second-verifier',
      severity: 'error',
      comment: 'Nor may the first verifier lean on the second. Commands and tests compare them.',
      from: { path: '^(app|server|db)/' },
      to: { path: '^verifier/' },
    },
    {
      name: 'the-stand-alone-page-needs-only-the-protocol',
      severity: 'error',
      comment:
        'Whoever checks a ballot box reads this page without the rest of the house, and from a file: the protocol, a zip and a hash are all it may hold.',
      from: { path: '^app/standalone/', pathNot: test },
      to: {
        pathNot: [
          '^app/standalone/',
          '^app/domain/ballot/sealed/',
          '^app/ui/tokens.css$',
          '(^|/)node_modules/(fflate|@noble/hashes)/',
        ],
      },
    },
    {
      name: 'nothing-needs-the-stand-alone-page',
      severity: 'error',
      comment: 'It may be read, kept and replaced by itself; what others need of it belongs to the protocol.',
      from: { path: '^(app/(?!standalone/)|server|db)' },
      to: { path: '^app/standalone/' },
    },
    {
      name: 'browser-parts-stay-in-the-browser',
      severity: 'error',
      comment:
        'Components, phrases and the feed are sent to browsers: what they need comes to them from a loader.',
      from: { path: '^app/(ui|i18n|feed)/', pathNot: test },
      to: { path: '^(server|db)/' },
    },
    {
      name: 'ui-draws-what-it-is-given',
      severity: 'error',
      comment: 'A component that knows a page can be used by that page only.',
      from: { path: '^app/(ui|i18n|feed|domain)/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'pages-ask-the-server',
      severity: 'error',
      comment:
        'A page asks one query and hands in one order; only those run inside the organisation that row-level security is told.',
      from: { path: '^app/' },
      to: { path: '^db/' },
    },
    {
      name: 'pages-stand-alone',
      severity: 'error',
      comment: 'What two pages share is a component or a query.',
      from: { path: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'server-knows-no-page',
      severity: 'error',
      comment: 'Orders come from pages, deadlines, seeds and tests alike: none of them is special.',
      from: { path: '^server/' },
      to: { path: '^app/(routes|ui)/' },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      comment:
        'The runner, the journal and HTTP serve rooms that do not exist yet; they meet rooms in the registries only.',
      from: { path: '^server/platform/', pathNot: test },
      to: { path: [inRoom(any), inTable(any)] },
    },
    {
      name: 'tables-stand-below',
      severity: 'error',
      comment:
        'The database knows the words of the domain and nothing of those who use it; the seed enters through the orders, as people do.',
      from: { path: '^db/', pathNot: '^db/seed/' },
      to: { path: '^(server|tests|scripts|app/(?!domain/))' },
    },
    {
      name: 'product-needs-no-test',
      severity: 'error',
      comment: 'Tests and their fixtures are not delivered.',
      from: { path: '^(app|server|db|scripts)/', pathNot: test },
      to: { path: ['^tests/', test] },
    },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      comment:
        'An installation without development packages must still serve. Vite is loaded in development only.',
      from: { path: '^(app|server|db)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/vite/' },
    },
    ...roomOrder,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
