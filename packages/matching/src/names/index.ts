export { compareNames, type NameLikeness } from './compare-names.ts';
export { gluedCode, looseCodes, nameCodes } from './name-codes.ts';
export { type NameLevel, nameLevels } from './name-level.ts';
export { type NameWord, type PersonName, readName } from './read-name.ts';
