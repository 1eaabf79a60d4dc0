export { compareNames } from './compare-names.ts';
export { gluedCode, looseCodes, nameCodes } from './name-codes.ts';
export { type NameLevel, nameLevels } from './name-level.ts';
export { type PersonName, readName } from './read-name.ts';
