export const settingsPhrases = {};

export const settingsRefusals = {};

export const settingsNotices = {};
