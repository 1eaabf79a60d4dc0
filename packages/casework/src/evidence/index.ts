export type { EvidenceTaker } from './evidence-access.ts';
export { evidenceKeys, readEvidenceFile } from './evidence-files.ts';
export { evidenceOfNomination } from './evidence-of-person.ts';
export { finishEvidence } from './finish-evidence.ts';
export { removeEvidence } from './remove-evidence.ts';
export { openEvidence, showEvidence } from './show-evidence.ts';
export { type EvidenceHandIn, type EvidenceTaken, takeEvidence } from './take-evidence.ts';
export { evidenceOf, useEvidence } from './use-evidence.ts';
