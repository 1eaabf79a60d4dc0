import { fileNew, fileOver, type RegistryWrite, takeOff } from '@payung/data';
import type { Determination, DeterminationId } from '@payung/domain';
import { isHeld, leaseMs } from '../lease.ts';
import type { OpenRegion, Service } from '../service.ts';
import { determinationShelf, type Leftovers, leftoversShelf } from './determination-shelves.ts';
import { sendWork } from './draft-determination.ts';
import { dropEdition } from './list-pieces.ts';

/** How long one message takes records away, in milliseconds; the next goes on. */
const longestMs = 55_000;

const quietly = { act: null };

/** Writings of a list: the first, and the one behind the last. */
type Writings = Pick<Leftovers, 'from' | 'below'>;

/**
 * Notes, with the write of a decision, what may lie there of writings that count no longer. It stands beside the
 * decision: once all is gone the note goes, and whoever acts on the decision meanwhile is not refused.
 * @param before the decision as that write finds it: the note has its version, so that no two are the same
 * @param heldUntil until when a process may still write there, in milliseconds since 1970; 0 when none does. A clock that is
 *   put forward ends it sooner: should that process then die before it takes away what it wrote, nothing tells of it
 */
export function noteLeftovers(
  { id: determination, version }: Pick<Determination, 'id' | 'version'>,
  { from, below }: Writings,
  heldUntil: number,
): { readonly note: Leftovers; readonly write: RegistryWrite } {
  const id = `${determination}.${version}`;
  const note = { id, version: 1, determination, from, below, heldUntil };
  return { note, write: fileNew(leftoversShelf, note, quietly) };
}

/** Notes writings that others may still be at, until the last of them ends. */
export function leftBy(
  { clock }: Pick<Service, 'clock'>,
  before: Pick<Determination, 'id' | 'version'>,
  writings: Writings,
): RegistryWrite {
  return noteLeftovers(before, writings, clock.now() + leaseMs).write;
}

/**
 * Notes what lies there of writings that were begun and never counted: of processes that ended, or that are overtaken
 * by the write with which this is noted. Nothing where none was begun.
 */
export function begunInVain(
  { clock }: Pick<Service, 'clock'>,
  before: Pick<Determination, 'id' | 'version' | 'edition' | 'lastEdition'>,
): RegistryWrite[] {
  const { edition, lastEdition } = before;
  if (lastEdition === edition) return [];
  return [leftBy({ clock }, before, { from: edition + 1, below: lastEdition + 1 })];
}

/**
 * Notes of each decision all writings that count no longer: of one that an earlier release left nobody knows. Of a draft
 * those behind the one that counts may be somebody's work; they go with the next that counts. Safe to repeat.
 */
export async function noteEarlierWritings(
  { clock }: Pick<Service, 'clock'>,
  { data }: OpenRegion,
): Promise<void> {
  for (const { id, state, edition, lastEdition } of await data.shelves.all(determinationShelf)) {
    const below = state === 'draft' ? edition : lastEdition + 1;
    if (below === 0) continue;
    // no decision has this version: a clerk's write must not meet a note of its own name
    const unwritten = { id, version: 0 };
    const { write } = noteLeftovers(unwritten, { from: 0, below }, clock.now() + leaseMs);
    await data.commitQuietly([write]);
  }
}

/** All that is noted and that nobody writes any more. */
export async function leftoversToClear(
  { clock }: Pick<Service, 'clock'>,
  { data }: OpenRegion,
): Promise<Leftovers[]> {
  const noted = await data.shelves.all(leftoversShelf);
  return noted.filter(({ heldUntil }) => !isHeld(heldUntil, clock.now()));
}

/**
 * Takes away what is noted of a list: writings that count no longer, and who was met for them. Of the one that
 * counts its lines stay. Safe to repeat.
 *
 * It needs no lease. Two at once do no harm: `below` is at most the number behind the last writing that was begun, and
 * each writing begun since has a higher one, so that nothing is in reach that counts later. A record that another took
 * away is passed over. The note stays as long as somebody may still write there, and the sweep asks for it once more.
 */
export async function clearLeftovers(
  service: Service,
  open: OpenRegion,
  id: DeterminationId,
): Promise<void> {
  const until = service.clock.now() + longestMs;
  const goesOn = (): boolean => service.clock.now() < until;
  const all = await open.data.shelves.all(leftoversShelf);
  const noted = all.filter(({ determination }) => determination === id);
  if (noted.length === 0) return;
  // read behind the notes: by one of before them, the list that counts by now might be taken for one that does not
  const seen = await open.data.shelves.one(determinationShelf, id);
  if (seen === null) return;
  for (const note of noted) {
    if (!(await clearNoted(service, open, seen, note, goesOn))) {
      return sendWork(service, seen, open);
    }
  }
}

/** @returns false when it did not come to the end */
async function clearNoted(
  { clock }: Service,
  open: OpenRegion,
  { id, edition: counts }: Determination,
  note: Leftovers,
  goesOn: () => boolean,
): Promise<boolean> {
  const isHeldYet = isHeld(note.heldUntil, clock.now());
  for (let edition = note.from; edition < note.below; edition += 1) {
    const what = edition === counts ? 'what-it-was-made-of' : 'all';
    const isTurn = edition === note.from || goesOn();
    if (isTurn && (await dropEdition(open, { id, edition }, what, goesOn))) continue;
    // the next goes on here, but where somebody may still write it looks at all of it again
    if (!isHeldYet && edition > note.from) await shorten(open, note, edition);
    return false;
  }
  if (!isHeldYet) await removeNote(open, note);
  return true;
}

async function shorten({ data }: OpenRegion, note: Leftovers, from: number): Promise<void> {
  await data.commitQuietly([fileOver(leftoversShelf, note, { from }, quietly)]);
}

/** Says that all that was noted is gone. */
export async function removeNote({ data }: OpenRegion, note: Leftovers): Promise<void> {
  await data.commitQuietly([takeOff(leftoversShelf, note, quietly)]);
}
