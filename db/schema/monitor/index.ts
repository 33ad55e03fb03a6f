export * from './case';
export * from './dataset';
export * from './decision';
export * from './indicator';
export * from './satisfaction';
export * from './supplier';
export * from './supplier-listing';
export * from './supplier-name';
