export * from './case';
export * from './decision';
export * from './dataset';
export * from './indicator';
export * from './satisfaction';
export * from './supplier';
export * from './supplier-listing';
export * from './supplier-name';
