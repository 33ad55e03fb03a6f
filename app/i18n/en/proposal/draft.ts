export const draftPhrases = {};

export const draftRefusals = {};

export const draftNotices = {};
