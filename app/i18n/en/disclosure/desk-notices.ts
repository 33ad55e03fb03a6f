export const deskNotices = {
  disclosureToCheck: {
    title: '{{count}} items wait for the secrecy check',
    body: 'Something was handed in; {{count}} in all wait for the secrecy check, the oldest first.',
  },
  disclosureToApprove: {
    title: '{{count}} items wait for approval',
    body: 'The secrecy check is done; {{count}} in all wait for approval, the oldest first.',
  },
  disclosureSentBack: {
    title: 'An item was sent back',
    body: 'An item you had a hand in (version {{version}}) was sent back; its sheet says what to change. It can be handed in again.',
  },
  disclosureTakenDown: {
    title: 'No. {{number}} of {{year}} was taken down',
    body: 'No. {{number}} of {{year}}, which you wrote or asked about, was taken down from the board. The reason stands in its place.',
  },
  disclosureDutyDue: {
    title: 'Due soon: {{title}} ({{period}})',
    body: '"{{title}}" ({{period}}) has to be public by {{dueOn}}. After drafting come the secrecy check and the approval; please leave time for them.',
  },
  disclosureDutyMissing: {
    title: 'Overdue and not public: {{title}} ({{period}})',
    body: '"{{title}}" ({{period}}) should have been public by {{dueOn}} and is not on the board. Please make up for it soon.',
  },
  disclosureMaterialDue: {
    title: 'Material due soon: {{title}} ({{period}})',
    body: 'You answer for "{{title}}" ({{period}}), which has to be public by {{dueOn}}. Please hand the material to the editors of open affairs early: drafting, the secrecy check and the approval take time.',
  },
  disclosureMaterialMissing: {
    title: 'Overdue, material wanted: {{title}} ({{period}})',
    body: 'You answer for "{{title}}" ({{period}}), which should have been public by {{dueOn}} and is not on the board. If you have not handed the material to the editors of open affairs, please do so now.',
  },
};
