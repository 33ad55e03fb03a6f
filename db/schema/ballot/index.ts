export * from './board';
export * from './box';
export * from './ceremony';
export * from './open';
