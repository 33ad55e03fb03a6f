export const overviewPhrases = {};

export const overviewRefusals = {};

export const overviewNotices = {};
