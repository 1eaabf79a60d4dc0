import {
  applyPreCheckAnswer,
  makePreCheckFile,
  type PreCheckChoice,
  type PreCheckFile,
  type PreCheckUpload,
  readPreCheckAnswer,
} from '@payung/casework';
import { CalendarDate, type NominationId, RecipientId } from '@payung/domain';
import { given } from './determination-acts.ts';
import { aReply } from './http-pre-checks.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'pre-checks';
export const registry = RecipientId.parse('dukcapil');

/** A file to the population registry about those who were chosen. */
export async function asked(
  test: TestService,
  stage: PreCheckFile['stage'] = 'before-decision',
  choice: PreCheckChoice = { of: 'all' },
): Promise<PreCheckFile> {
  const request = { recipient: registry, choice, stage, correlationId };
  return given(await makePreCheckFile(test.service, anAdmin(test.tenant), request));
}

/** What the registry says of these people, read and not yet counted. */
export async function answered(
  test: TestService,
  file: PreCheckFile,
  words: ReadonlyMap<NominationId, string>,
  on?: string,
): Promise<PreCheckUpload> {
  const data = await test.service.database.tenant(test.tenant);
  const records = await data.people.nominations([...words.keys()]);
  const lines = records.flatMap((record) =>
    record === null ? [] : [[record.worker.nik, words.get(record.id) ?? ''] as const],
  );
  const request = {
    file: file.id,
    fileName: 'jawaban.csv',
    bytes: new Uint8Array(aReply(lines)),
    checkedOn: on === undefined ? null : CalendarDate.parse(on),
    correlationId,
  };
  return given(await readPreCheckAnswer(test.service, anAdmin(test.tenant), request));
}

/** Lets an answer count; the work itself waits in the queue. */
export async function counting(test: TestService, upload: PreCheckUpload): Promise<PreCheckUpload> {
  const request = { file: upload.file, id: upload.id, correlationId };
  return given(await applyPreCheckAnswer(test.service, anAdmin(test.tenant), request));
}

/** From a question to an answer that counts. */
export async function checked(
  test: TestService,
  words: ReadonlyMap<NominationId, string>,
  stage: PreCheckFile['stage'] = 'before-decision',
): Promise<void> {
  await counting(test, await answered(test, await asked(test, stage), words));
  await test.work();
}
