export const deskPhrases = {};

export const deskRefusals = {};
