import { type NominationId, standingOf, type VerificationSheet } from '@payung/domain';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import { type AnsweredMany, answerThese, type ExceptionOutcome } from './answer-many.ts';
import { answerSetting, type SaidAnswer } from './answer-setting.ts';
import { confirmThese, type PassedOver } from './confirm-village.ts';
import { enteredPaper, findPaper, type PaperMaker } from './find-paper.ts';
import { folderOf, sheetShelf } from './sheet-shelf.ts';

/** What stands on a paper that came back from the field: lines that are not simply right, each with its answer. */
export interface EntryRequest {
  readonly number: string;
  readonly except: readonly { readonly line: number; readonly said: SaidAnswer }[];
  readonly correlationId: string;
}

export type EnteredPaper = Omit<AnsweredMany, 'nextCursor'>;

const tries = 6;

/**
 * Enters a paper: named lines are answered as said, all others confirmed. Whose data changed since the paper was
 * printed is passed over, since the paper says something else. Entered again, it answers whoever is left.
 */
export async function enterPaper(
  service: Service,
  actor: PaperMaker,
  request: EntryRequest,
): Promise<Result<EnteredPaper>> {
  const setting = await answerSetting(service, actor, request.correlationId);
  const { open } = setting;
  const paper = await findPaper(open, actor, request.number);
  if (paper === null) return notFound('paper');
  const faults = request.except.flatMap(({ line }, i) =>
    paper.lines[line - 1] === undefined
      ? [{ field: `except.${i}.line`, detail: `the paper has ${paper.lines.length} lines` }]
      : [],
  );
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const folder = folderOf(paper);
  const read = (): Promise<(VerificationSheet | null)[]> =>
    open.data.shelves.some(
      sheetShelf,
      paper.lines.map(({ nomination }) => ({ folder, id: nomination })),
    );
  const stale = new Set<NominationId>();
  for (const [i, sheet] of (await read()).entries()) {
    const line = paper.lines[i];
    if (line === undefined) continue;
    if (sheet === null || standingOf(sheet.entries).digest !== line.digest) {
      stale.add(line.nomination);
    }
  }
  const named = request.except.flatMap(({ line, said }) => {
    const nomination = paper.lines[line - 1]?.nomination;
    return nomination === undefined ? [] : [{ id: nomination, said }];
  });
  const except: ExceptionOutcome[] = [
    ...named.filter(({ id }) => stale.has(id)).map(({ id }) => outdated(id)),
    ...(await answerThese(
      setting,
      named.filter(({ id }) => !stale.has(id)),
    )),
  ];
  const asSaid = new Set(named.map(({ id }) => id));
  const passedOver: PassedOver[] = [...stale]
    .filter((id) => !asSaid.has(id))
    .map((id) => ({ id, refusal: { code: 'sheet-outdated' } }));
  let confirmed = 0;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const left = (await read()).filter(
      (sheet) => sheet !== null && !asSaid.has(sheet.id) && !stale.has(sheet.id),
    );
    const step = await confirmThese(
      setting,
      left.filter((sheet) => sheet !== null),
    );
    confirmed += step.confirmed;
    if (step.isRival) continue;
    const others = step.passedOver.filter(({ refusal }) => refusal.code !== 'sheet-not-waiting');
    passedOver.push(...others);
    break;
  }
  await open.data.commit({
    cause: setting.cause,
    lane: 'any',
    writes: [enteredPaper(open, paper)],
  });
  return ok({ confirmed, passedOver, except });
}

function outdated(id: NominationId): ExceptionOutcome {
  return { id, kind: 'refused', refusal: { code: 'sheet-outdated' } };
}
