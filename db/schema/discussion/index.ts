export * from './floor';
export * from './questions';
export * from './rooms';
export * from './topics';
