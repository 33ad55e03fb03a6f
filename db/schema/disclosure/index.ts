export * from './board';
export * from './duties';
export * from './questions';
export * from './writers';
