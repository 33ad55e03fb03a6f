export * from './ballot';
export * from './congress';
export * from './identity';
export * from './journal';
export * from './report';
export * from './resolution';
export * from './roster';
