// The site map. Every address of the product is named here, in agenda order; app/paths.ts is its typed twin.

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverBuildFile: 'index.js',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // The whole site map is 4 KB once; finding routes bit by bit asks the server again on every page.
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: true,
  },
  routes: (define) =>
    define((route) => {
      route('/', 'routes/home.tsx', { index: true });
      // identity
      route('/sign-in', 'routes/identity/sign-in.tsx');
      route('/sign-out', 'routes/identity/sign-out.tsx');
      route('/activate', 'routes/identity/activate.tsx');
      route('/account', 'routes/identity/account.tsx');
      route('/preferences', 'routes/identity/preferences.tsx');
      route('/organisation', 'routes/identity/organisation.tsx');
      route('/people', 'routes/identity/people.tsx');
      route('/people/codes', 'routes/identity/codes.tsx');
      route('/people/codes.csv', 'routes/identity/codes-file.tsx');
      route('/people/:personId', 'routes/identity/person.tsx');
      // roster
      route('/roster', 'routes/roster/home.tsx');
      route('/roster/import', 'routes/roster/import.tsx');
      route('/roster/import/sample/:kind', 'routes/roster/sample.ts');
      route('/roster/imports/:batchId', 'routes/roster/preview.tsx');
      route('/roster/imports/:batchId/progress', 'routes/roster/progress.ts');
      route('/roster/imports/:batchId/faulty.xlsx', 'routes/roster/faulty.ts');
      route('/roster/:termId/members', 'routes/roster/members.tsx');
      route('/roster/:termId/composition', 'routes/roster/composition.tsx');
      route('/roster/:termId/mandates', 'routes/roster/mandates.tsx');
      route('/roster/:termId/committees', 'routes/roster/committees.tsx');
      // congress
      route('/chair/:session?', 'routes/congress/chair.tsx');
      route('/sessions', 'routes/congress/sessions.tsx');
      route('/sessions/new', 'routes/congress/new.tsx');
      route('/sessions/rehearsal', 'routes/congress/rehearsal.tsx');
      route('/sessions/:session', 'routes/congress/setup.tsx');
      route('/sessions/:session/agenda', 'routes/congress/agenda.tsx');
      route('/sessions/:session/windows', 'routes/congress/windows.tsx');
      route('/sessions/:session/presidium', 'routes/congress/presidium.tsx');
      route('/now', 'routes/congress/now.tsx');
      route('/attendance/:session?', 'routes/congress/attendance.tsx');
      route('/leave/:session?', 'routes/congress/leave.tsx');
      // report
      route('/papers', 'routes/report/papers.tsx');
      route('/papers/upload', 'routes/report/upload.tsx');
      route('/papers/to-answer', 'routes/report/to-answer.tsx');
      route('/papers/amendments/:amendmentId', 'routes/report/amendment.tsx');
      route('/papers/:documentId', 'routes/report/document.tsx');
      route('/papers/:documentId/thread', 'routes/report/thread.ts');
      route('/papers/:documentId/say', 'routes/report/say.ts');
      route('/papers/:documentId/reading', 'routes/report/reading.ts');
      route('/papers/:documentId/comments', 'routes/report/comments.tsx');
      route('/papers/:documentId/amendments', 'routes/report/amendments.tsx');
      route('/papers/:documentId/difference', 'routes/report/difference.tsx');
      route('/papers/:documentId/versions', 'routes/report/versions.tsx');
      route('/papers/:documentId/versions/:number/original', 'routes/report/original.ts');
      // discussion
      route('/group', 'routes/discussion/rooms.tsx');
      route('/group/:roomId', 'routes/discussion/room.tsx');
      route('/group/:roomId/since', 'routes/discussion/room-since.ts');
      route('/group/:roomId/say', 'routes/discussion/say.ts');
      route('/group/:roomId/statements/:statementId', 'routes/discussion/statement.tsx');
      route('/group/:roomId/floor', 'routes/discussion/floor.tsx');
      route('/group/:roomId/floor/times.csv', 'routes/discussion/floor-times.ts');
      route('/group/:roomId/screen', 'routes/discussion/screen.tsx');
      route('/group/:roomId/questions', 'routes/discussion/gather.tsx');
      route('/questions', 'routes/discussion/questions.tsx');
      route('/questions/merge', 'routes/discussion/merge.tsx');
      route('/questions/to-answer', 'routes/discussion/answers.tsx');
      route('/questions/:questionId', 'routes/discussion/question.tsx');
      route('/topics', 'routes/discussion/topics.tsx');
      route('/topics/new', 'routes/discussion/raise-topic.tsx');
      route('/topics/:topicId', 'routes/discussion/topic.tsx');
      route('/joint-meetings', 'routes/discussion/joint-meetings.tsx');
      route('/joint-meetings/:meetingId', 'routes/discussion/joint-meeting.tsx');
      // ballot (open votes)
      route('/votes', 'routes/ballot/votes.tsx');
      route('/votes/plan', 'routes/ballot/plan.tsx');
      route('/votes/:voteId', 'routes/ballot/vote.tsx');
      route('/votes/:voteId/names', 'routes/ballot/names.tsx');
      // ballot (secret votes)
      route('/boxes/plan', 'routes/ballot/plan-box.tsx');
      route('/boxes/:boxId', 'routes/ballot/box.tsx');
      route('/boxes/:boxId/vote', 'routes/ballot/paper.tsx');
      route('/boxes/:boxId/cast', 'routes/ballot/cast.ts');
      route('/boxes/:boxId/papers.json', 'routes/ballot/box-papers.ts');
      route('/boxes/:boxId/board.jsonl', 'routes/ballot/box-board.ts');
      route('/boxes/:boxId/checkpoints.jsonl', 'routes/ballot/box-checkpoints.ts');
      route('/boxes/:boxId/leaves.json', 'routes/ballot/box-leaves.ts');
      route('/boxes/:boxId/bundle.zip', 'routes/ballot/box-bundle.ts');
      route('/keys/:session', 'routes/ballot/keys.tsx');
      route('/console/:ceremony', 'routes/ballot/console.tsx');
      route('/console/:ceremony/send', 'routes/ballot/console-send.ts');
      // proposal
      route('/proposals/write', 'routes/proposal/write.tsx');
      route('/proposals/keep', 'routes/proposal/keep.ts');
      route('/proposals/similar', 'routes/proposal/similar.ts');
      route('/proposals/calls', 'routes/proposal/calls.tsx');
      route('/proposals/:proposalId', 'routes/proposal/proposal.tsx');
      route('/proposals/:proposalId/seconding', 'routes/proposal/seconding.tsx');
      route('/proposals/:proposalId/files/:fileId', 'routes/proposal/file.ts');
      route('/proposals', 'routes/proposal/list.tsx');
      route('/proposals/statistics', 'routes/proposal/statistics.tsx');
      route('/proposals/export.xlsx', 'routes/proposal/export.ts');
      route('/proposals/history', 'routes/proposal/history.tsx');
      route('/proposals/history/rows.xlsx', 'routes/proposal/history-file.ts');
      route('/proposals/:proposalId/print.pdf', 'routes/proposal/print.ts');
      route('/proposals/supervision', 'routes/proposal/supervision.tsx');
      route('/proposals/awards', 'routes/proposal/awards.tsx');
      route('/proposals/report/:session', 'routes/proposal/report.tsx');
      route('/proposals/:proposalId/rate', 'routes/proposal/rate.tsx');
      route('/proposals/:proposalId/follow', 'routes/proposal/follow.tsx');
      route('/proposals/desk', 'routes/proposal/desk.tsx');
      route('/proposals/units', 'routes/proposal/units.tsx');
      route('/proposals/:proposalId/handling', 'routes/proposal/handling.tsx');
      route('/proposals/reviewing', 'routes/proposal/reviewing.tsx');
      route('/proposals/:proposalId/review', 'routes/proposal/review.tsx');
      route('/proposals/:proposalId/dispute', 'routes/proposal/dispute.tsx');
      // resolution
      route('/resolutions', 'routes/resolution/list.tsx');
      route('/resolutions/:resolution', 'routes/resolution/resolution.tsx');
      route('/minutes/:session', 'routes/resolution/minutes.tsx');
      route('/minutes/:session/print', 'routes/resolution/minutes-print.tsx');
      // disclosure
      route('/affairs', 'routes/disclosure/board.tsx');
      route('/affairs/asked', 'routes/disclosure/asked.tsx');
      route('/affairs/:disclosureId', 'routes/disclosure/item.tsx');
      route('/open/:slug', 'routes/disclosure/open.tsx');
      route('/open/:slug/feed.atom', 'routes/disclosure/open-feed.ts');
      route('/open/:slug/items.json', 'routes/disclosure/open-items.ts');
      route('/open/:slug/:disclosureId', 'routes/disclosure/open-item.tsx');
      // monitor: cases
      route('/monitors/findings', 'routes/monitor/findings.tsx');
      route('/monitors/cases', 'routes/monitor/cases.tsx');
      route('/monitors/cases/:caseId', 'routes/monitor/case.tsx');
      route('/monitors/departments', 'routes/monitor/departments.tsx');
      // monitor: decision
      route('/monitors/decisions', 'routes/monitor/decisions.tsx');
      route('/monitors/decisions/rules', 'routes/monitor/decision-rules.tsx');
      route('/monitors/decisions/import', 'routes/monitor/decision-import.tsx');
      route('/monitors/decisions/:decisionId', 'routes/monitor/decision.tsx');
      route('/monitors/decisions/:decisionId/files/:fileId', 'routes/monitor/decision-file.ts');
      // monitor: indicator
      route('/monitors/indicators', 'routes/monitor/indicators.tsx');
      route('/monitors/indicators/method', 'routes/monitor/indicator-method.tsx');
      route('/monitors/indicators/datasets', 'routes/monitor/datasets.tsx');
      route('/monitors/indicators/datasets/:dataset', 'routes/monitor/dataset.tsx');
      route('/monitors/indicators/datasets/:dataset/progress', 'routes/monitor/dataset-progress.ts');
      route('/monitors/indicators/:indicator', 'routes/monitor/indicator.tsx');
      // monitor: satisfaction
      route('/survey/thanks', 'routes/monitor/survey-thanks.tsx');
      route('/survey/:token', 'routes/monitor/survey.tsx');
      route('/monitors/satisfaction', 'routes/monitor/satisfaction.tsx');
      route('/monitors/satisfaction/surveys', 'routes/monitor/surveys.tsx');
      route('/monitors/satisfaction/surveys/:surveyId', 'routes/monitor/survey-edit.tsx');
      route('/monitors/satisfaction/codes', 'routes/monitor/survey-codes.tsx');
      route('/monitors/satisfaction/import', 'routes/monitor/survey-import.tsx');
      route('/monitors/satisfaction/enter', 'routes/monitor/survey-enter.tsx');
      route('/monitors/satisfaction/remarks', 'routes/monitor/survey-remarks.tsx');
      // monitor: supplier
      route('/monitors', 'routes/monitor/front.tsx');
      route('/monitors/suppliers', 'routes/monitor/suppliers.tsx');
      route('/monitors/suppliers/import', 'routes/monitor/suppliers-import.tsx');
      route('/monitors/suppliers/:supplierId', 'routes/monitor/supplier.tsx');
      // notice
      route('/notices', 'routes/notice/inbox.tsx');
      route('/notices/settings', 'routes/notice/settings.tsx');
      route('/notices/confirm', 'routes/notice/confirm.tsx');
      route('/notices/unsubscribe', 'routes/notice/unsubscribe.tsx');
      route('/notices/deliveries', 'routes/notice/deliveries.tsx');
      route('/notices/webhooks', 'routes/notice/webhooks.tsx');
    }),
};
