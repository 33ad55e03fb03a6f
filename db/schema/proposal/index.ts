export * from './calls';
export * from './handling';
export * from './proposals';
export * from './rating';
