import {
  CoverMonth,
  type CrossCheck,
  fileNew,
  fileOver,
  type RegistryWrite,
  takeOff,
} from '@payung/data';
import {
  type Determination,
  type DeterminedLine,
  mayHaveClaimed,
  monthsFrom,
} from '@payung/domain';
import { checkCoverElsewhere } from '../cross-region/check-cover.ts';
import { leaseMs, restsUntil } from '../lease.ts';
import { nominationsOf } from '../nominations-of.ts';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { causeOfWork } from './cause-of-work.ts';
import { elsewhereShelf } from './determination-shelves.ts';
import { linesPerPiece, pieceOf } from './list-pieces.ts';
import { moveDetermination, moveQuietly } from './move-determination.ts';

/** people asked about at once; each answer is kept before the next is asked for */
const atOnce = 100;

/**
 * Asks other regions, in batches, whether they cover people of a list in the same months, and keeps the case numbers
 * beside the lines. Nothing more is learned. When the answer is to wait, the work rests until then.
 */
export async function askElsewhere(
  service: Service,
  open: OpenRegion,
  cross: CrossCheck,
  before: Determination,
): Promise<void> {
  let now: Determination | null = before;
  let answer: 'checked' | 'not-agreed' = 'checked';
  // whoever left and comes back before all is cleared has what was claimed until then
  let claimed = mayHaveClaimed(before) || (before.work?.position ?? 0) > 0;
  while (now !== null && now.work !== null) {
    const { position } = now.work;
    const piece = await pieceOf(open, now, Math.floor(position / linesPerPiece));
    const some = piece.slice(position % linesPerPiece).slice(0, atOnce);
    if (some.length === 0 || answer === 'not-agreed') {
      return finish(service, open, now, answer === 'checked' ? { answer } : { answer, claimed });
    }
    const said = await ask(service, open, cross, now, some);
    if (said.kind === 'wait') {
      const leaseUntil = restsUntil(service.clock.now(), said.retryAfterSeconds);
      await moveQuietly(open, now, { work: { ...now.work, leaseUntil } });
      return;
    }
    if (said.kind === 'not-agreed') answer = 'not-agreed';
    else {
      claimed = true;
      await keepCases(open, now, said.cases);
    }
    const work = { ...now.work, position: position + some.length };
    const leaseUntil = service.clock.now() + leaseMs;
    now = await moveQuietly(open, now, { work: { ...work, leaseUntil } });
  }
}

type Said =
  | { readonly kind: 'wait'; readonly retryAfterSeconds: number }
  | { readonly kind: 'not-agreed' }
  | { readonly kind: 'said'; readonly cases: readonly LineCases[] };

interface LineCases {
  readonly nomination: DeterminedLine['nomination'];
  readonly cases: readonly string[];
}

async function ask(
  service: Service,
  open: OpenRegion,
  cross: CrossCheck,
  determination: Determination,
  lines: readonly DeterminedLine[],
): Promise<Said> {
  const added = lines.filter(({ act }) => act === 'add');
  const records = await nominationsOf(
    open,
    added.map(({ nomination }) => nomination),
  );
  const asked = added.filter((_, i) => {
    const record = records[i] ?? null;
    const holds = record?.state === 'nominated' || record?.state === 'determined';
    return holds && record?.restricted === undefined;
  });
  if (asked.length === 0) return { kind: 'said', cases: [] };
  const { user } = causeOfWork(determination).actor;
  const actor = { kind: 'RegionAdmin', tenant: open.data.tenant, user } as const;
  const result = await checkCoverElsewhere(service, cross, actor, {
    purpose: 'determination',
    reference: determination.id,
    correlationId: determination.id,
    people: asked.map(({ nomination, firstMonth, months }) => ({
      nomination,
      months: monthsFrom(firstMonth, months).map((month) => CoverMonth.parse(month)),
    })),
  });
  // somebody lost their place in this moment; they are read again with the next try
  if (!result.ok) return { kind: 'wait', retryAfterSeconds: 1 };
  if (result.value.kind !== 'checked') return result.value;
  const { cases } = result.value;
  const found = asked.map(({ nomination }, i) => ({ nomination, cases: cases[i] ?? [] }));
  return { kind: 'said', cases: found };
}

async function keepCases(
  open: OpenRegion,
  { id: folder }: Determination,
  found: readonly LineCases[],
): Promise<void> {
  const there = await open.data.shelves.some(
    elsewhereShelf,
    found.map(({ nomination: id }) => ({ folder, id })),
  );
  const filing = { folder, act: null };
  const writes = found.flatMap(({ nomination: id, cases }, i): RegistryWrite[] => {
    const before = there[i] ?? null;
    if (cases.length === 0) return before === null ? [] : [takeOff(elsewhereShelf, before, filing)];
    return before === null
      ? [fileNew(elsewhereShelf, { id, version: 1, cases: [...cases] }, filing)]
      : [fileOver(elsewhereShelf, before, { cases: [...cases] }, filing)];
  });
  for (let from = 0; from < writes.length; from += atOnce) {
    await open.data.commitQuietly(writes.slice(from, from + atOnce));
  }
}

async function finish(
  service: Service,
  open: OpenRegion,
  now: Determination,
  {
    answer,
    claimed = false,
  }: { readonly answer: 'checked' | 'not-agreed'; readonly claimed?: boolean },
): Promise<void> {
  const found = (await open.data.shelves.all(elsewhereShelf, now.id)).length;
  const kept = claimed ? { claimed } : {};
  const elsewhere = { answer, found, at: nowOf(service), ...kept };
  await moveDetermination(
    open,
    causeOfWork(now),
    now,
    { work: null, elsewhere },
    'asked-elsewhere',
  );
}
