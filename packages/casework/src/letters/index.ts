export { type CardsEntered, enterCards } from './enter-cards.ts';
export type { LetterCarrier } from './letter-access.ts';
export type { MessageRun } from './letter-shelves.ts';
export { makeHandOver } from './make-hand-over.ts';
export { printHandOver } from './print-hand-over.ts';
export type { HandOverView } from './reach-hand-over.ts';
export { sendMessages } from './send-messages.ts';
export {
  type LetterSettingView,
  settleLetters,
  showLetterSetting,
} from './settle-letters.ts';
export { listHandOvers, showHandOver } from './show-hand-overs.ts';
export { listMessageRuns, messagesOf } from './show-messages.ts';
export { type LettersWanted, writeLetterFor, writeLettersOfVillage } from './write-letters.ts';
