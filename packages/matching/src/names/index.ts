export { compareNames, type NameLevel, type NameLikeness, nameLevels } from './compare-names.ts';
export { gluedCode, looseCodes, nameCodes } from './name-codes.ts';
export { type NameWord, type PersonName, readName } from './read-name.ts';
