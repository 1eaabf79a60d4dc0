export { type AddRequest, addLines } from './add-lines.ts';
export { type AskedWork, askForWork, resendDeterminations } from './ask-work.ts';
export { type AttachmentRequest, attachmentLines, openAttachment } from './attachment.ts';
export type { ChangedLine } from './changed-since.ts';
export type { DeterminationReader, Signer } from './determination-access.ts';
export { determinationShelf } from './determination-shelves.ts';
export {
  cancelDetermination,
  returnDetermination,
  sendForSignature,
} from './determination-steps.ts';
export {
  type LineView,
  listDeterminations,
  listLines,
  listNotReady,
  type NotReadyView,
  showDetermination,
} from './determination-views.ts';
export { type DraftRequest, draftDetermination } from './draft-determination.ts';
export { type Edited, type EditedLine, takeOffDraft } from './edit-draft.ts';
export type { NotReady, ReadinessCheck, ReadinessPart } from './readiness.ts';
export { type SignRequest, signDetermination } from './sign-determination.ts';
export { type Strike, strikeLines } from './strike-lines.ts';
export { listWaiting, type WaitingRequest, type WaitingTurn } from './waiting-list.ts';
