export const handlingPhrases = {};

export const handlingRefusals = {};

export const handlingNotices = {};
