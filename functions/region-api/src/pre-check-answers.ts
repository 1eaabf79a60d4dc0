import type {
  PreCheckFile,
  PreCheckUpload,
  RefusalDone,
  RefusalView,
  ToldFinding,
} from '@payung/casework';
import type { PreCheck, PreCheckReply } from '@payung/contract';
import { problematicOf } from './refused.ts';

/** digits of a NIK that lists show */
const shownDigits = 4;

/** A file as the API shows it. */
export function preCheckAnswer(file: PreCheckFile): PreCheck {
  const { id, recipient, kind, mapping, choice, stage, year, people, state, exports, by, at } =
    file;
  const chosen = { ...choice };
  return { id, recipient, kind, mapping, chosen, stage, year, people, state, exports, by, at };
}

/** What came back of a file. */
export function replyAnswer(upload: PreCheckUpload): PreCheckReply {
  const { counts, file, ...told } = upload;
  return {
    id: told.id,
    preCheck: file,
    recipient: told.recipient,
    mapping: told.mapping,
    fileName: told.fileName,
    checkedOn: told.checkedOn,
    state: told.state,
    rows: counts.rows,
    byAnswer: counts.byAnswer,
    unanswered: counts.unanswered,
    findings: counts.findings,
    applied: told.applied,
    by: told.by,
    at: told.at,
  };
}

export function findingAnswer({ nomination, ...told }: ToldFinding) {
  return { ...told, nominationId: nomination };
}

/** Somebody whom a recipient refused: the last digits of the NIK, no birth date. */
export function refusalAnswer({ refusal, record }: RefusalView) {
  const { id, agency, state, worker } = record;
  const { returned } = refusal;
  return {
    nominationId: id,
    agency,
    state,
    name: worker.name,
    nationalIdEnd: worker.nik.slice(-shownDigits),
    village: worker.village,
    refusals: refusal.refusals,
    returned: returned === null ? null : { reason: returned.reason, at: returned.at },
  };
}

/** What became of each nomination that was decided about. */
export function decisionAnswer({ nomination, refusal }: RefusalDone) {
  const problem = refusal === null ? null : problematicOf(refusal);
  return {
    nominationId: nomination,
    done: refusal === null,
    code: problem?.code ?? null,
    detail: problem?.message ?? null,
  };
}
