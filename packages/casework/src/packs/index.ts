export { endPack } from './end-pack.ts';
export type { PackKeeper } from './find-pack.ts';
export { type LentPack, lendPack } from './lend-pack.ts';
export { listPacks } from './list-packs.ts';
export type { Pack } from './pack-shelves.ts';
export {
  listSuggestions,
  type SuggestionView,
  setSuggestionAside,
  takeSuggestion,
} from './suggestions.ts';
export { type ActOutcome, takeActs } from './take-acts.ts';
export { takePhoto } from './take-photo.ts';
