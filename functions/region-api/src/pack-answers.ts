import {
  type ActOutcome,
  type LentPack,
  namesOf,
  type Pack,
  type SuggestionView,
} from '@payung/casework';
import { FieldOutcome, FieldSuggestion, PackContents, PackSummary } from '@payung/contract';
import type { Region, VerificationAnswer } from '@payung/domain';
import { sheetSummary } from './verification-answers.ts';

export function packSummary(region: Region, pack: Pack): PackSummary {
  const { id, village, level, by, rt, rw, people, lentAt, expiresAt, ended } = pack;
  return PackSummary.parse({
    packId: id,
    village,
    villageName: namesOf(region).villageName(village),
    level,
    by,
    rt,
    rw,
    people,
    lentAt,
    expiresAt,
    ended: ended === null ? null : { at: ended.at, how: ended.how },
  });
}

export function packContents(region: Region, { pack, people, now }: LentPack): PackContents {
  const { occupationName } = namesOf(region);
  return PackContents.parse({
    pack: packSummary(region, pack),
    publicKey: pack.key.publicKey,
    now,
    people: people.map(({ sheet, age }) => {
      const { name, ending, occupation, rt, rw, address } = sheet.worker;
      return {
        nominationId: sheet.id,
        baseVersion: sheet.version,
        name,
        address,
        rt,
        rw,
        age,
        occupationName: occupationName(occupation),
        nationalIdEnding: ending,
      };
    }),
  });
}

export function fieldOutcome(region: Region, done: ActOutcome): FieldOutcome {
  switch (done.outcome) {
    case 'taken': {
      const outcome = done.isAgain ? 'already-taken' : 'taken';
      return FieldOutcome.parse({ ...done, outcome });
    }
    case 'suggested': {
      const outcome = done.why === 'revoked' ? 'kept' : 'conflict';
      const server = done.now === null ? null : sheetSummary(region, done.now, 'whole');
      return FieldOutcome.parse({ ...done, outcome, server });
    }
    case 'rejected':
    case 'waiting':
    case 'too-busy':
      return FieldOutcome.parse(done);
  }
}

export function fieldSuggestion(
  region: Region,
  { suggestion, now }: SuggestionView,
): FieldSuggestion {
  const { id, pack, nomination, level, by, why, said, at, offsetMinutes } = suggestion;
  return FieldSuggestion.parse({
    suggestionId: id,
    packId: pack,
    nominationId: nomination,
    level,
    by,
    why,
    ...answerParts(said.answer),
    evidence: said.evidence,
    deviceAt: at,
    offsetMinutes,
    madeAt: suggestion.madeAt,
    receivedAt: suggestion.receivedAt,
    server: now === null ? null : sheetSummary(region, now, 'whole'),
  });
}

function answerParts(answer: VerificationAnswer) {
  const empty = { reason: null, words: null, fields: [], domicileVillage: null };
  switch (answer.answer) {
    case 'confirmed':
      return { ...empty, answer: answer.answer };
    case 'confirmed-elsewhere': {
      const { village, words } = answer.domicile;
      return { ...empty, answer: answer.answer, words, domicileVillage: village };
    }
    case 'returned':
      return { ...empty, answer: answer.answer, words: answer.reason, fields: answer.fields };
    case 'refused':
      return { ...empty, answer: answer.answer, reason: answer.reason, words: answer.words };
  }
}
