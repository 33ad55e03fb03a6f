export * from './case';
export * from './satisfaction';
export * from './supplier';
export * from './supplier-listing';
export * from './supplier-name';
