import type { Translated } from '../../phrases';
import type { unitPhrases as source } from '../../zh-CN/proposal/handling-units';

export const unitPhrases: Translated<typeof source> = {
  units: {
    title: 'Departments',
    lede: 'Departments that handle proposals, their people, and the leaders who sign their replies.',
    emptyTitle: 'No departments yet',
    empty: 'Once departments and their people are named, the proposal committee can assign proposals.',
    open: 'Under way: {{count}}',
    name: 'Name',
    leader: 'Leader in charge',
    anyLeader: 'None: any of management signs',
    leaderGone:
      '{{name}} is no longer of management and signs no more. Any of management signs now: please name another leader under “Change”.',
    noLeaders: 'Nobody is of management yet. Appoint somebody under “People” first.',
    handlers: 'Who handles',
    handler: '{{name}} ({{number}})',
    noHandlers: 'Nobody yet: what is assigned here would find no hands.',
    removeHandler: 'Handles no more',
    removeHandlerOf: '{{name}} handles no more',
    addHandler: 'Add somebody who handles',
    staffNumber: 'Staff number',
    addSend: 'Add',
    edit: 'Change',
    save: 'Save',
    add: 'Add a department',
    addUnit: 'Add',
    dissolve: 'Dissolve the department',
    dissolveNote:
      'History keeps the name. What is under way goes to the successor with its days and drafts, and so do the people.',
    successor: 'Successor',
    noSuccessor: 'None (only with nothing under way)',
    dissolveSend: 'Dissolve',
    dissolved: 'Dissolved departments',
    dissolvedOn: '{{name}}, dissolved on {{day}}',
    dissolvedInto: '{{name}}, dissolved on {{day}}, taken over by {{successor}}',
    done: {
      set: 'The department is saved.',
      dissolved: 'The department is dissolved.',
      appointed: 'Added.',
      ended: 'Handles proposals no more.',
    },
  },
};
