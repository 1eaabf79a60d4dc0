export { joinParts, type PartedList, partAddresses, showParts } from './parted-list.ts';
export { partBytes, partsLastMs } from './wanted-parts.ts';
