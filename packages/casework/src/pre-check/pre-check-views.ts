import {
  type DukcapilStatus,
  dukcapilStatus,
  type NominationId,
  type PreCheckEntry,
  type PreCheckRuling,
} from '@payung/domain';
import { maySee, type PeopleReader } from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { readRange } from '../file-mapping/sealed-pieces.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type ToldFinding, toldPieces } from './answer-pieces.ts';
import { findFile, findUpload, maySeeFile, type PreCheckReader } from './pre-check-access.ts';
import { standingsOf } from './pre-check-check.ts';
import {
  fileShelf,
  type PreCheckFile,
  type PreCheckUpload,
  uploadShelf,
} from './pre-check-shelves.ts';

/** A file with what came back of it. */
export interface PreCheckFileView {
  readonly file: PreCheckFile;
  readonly uploads: readonly PreCheckUpload[];
}

const filesAtOnce = 50;

/** Files that went out, the newest first. */
export async function listPreCheckFiles(
  service: Service,
  actor: PreCheckReader,
  request: { readonly cursor: string | null; readonly limit: number },
): Promise<Result<Page<PreCheckFile>>> {
  const { data } = await regionOf(service, actor.tenant);
  const scope = { route: 'pre-checks', user: actor.user };
  const at = await openCursor(data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const items: PreCheckFile[] = [];
  let after = at;
  do {
    const limit = Math.min(filesAtOnce, request.limit - items.length);
    const page = await data.shelves.page(fileShelf, { after, limit, newestFirst: true });
    items.push(...page.items.filter((file) => maySeeFile(actor, file)));
    after = page.next;
  } while (after !== null && items.length < request.limit);
  return ok({ items, nextCursor: sealCursor(data.keys, scope, after) });
}

/** A file to a recipient in the actor’s reach, with the answers that were read for it. */
export async function showPreCheckFile(
  service: Service,
  actor: PreCheckReader,
  id: string,
): Promise<Result<PreCheckFileView>> {
  const found = await findFile(service, actor, id);
  if (!found.ok) return found;
  const { open, file } = found.value;
  return ok({ file, uploads: await open.data.shelves.all(uploadShelf, file.id) });
}

/** An answer as far as it was read or applied: its counts, and none of its rows. */
export async function showPreCheckAnswer(
  service: Service,
  actor: PreCheckReader,
  request: { readonly file: string; readonly id: string },
): Promise<Result<PreCheckUpload>> {
  const found = await findUpload(service, actor, request);
  return found.ok ? ok(found.value.upload) : found;
}

/** Everything in an answer that counts for nobody, in the order of its rows, then whoever has none. */
export async function listAnswerFindings(
  service: Service,
  actor: PreCheckReader,
  request: {
    readonly file: string;
    readonly id: string;
    readonly cursor: string | null;
    readonly limit: number;
  },
): Promise<Result<Page<ToldFinding>>> {
  const found = await findUpload(service, actor, request);
  if (!found.ok) return found;
  const { open, upload } = found.value;
  if (upload.removedOn !== undefined) {
    return refuse({ code: 'list-file-removed', on: upload.removedOn });
  }
  const scope = { route: `pre-check ${upload.id} findings`, user: actor.user };
  const at = await openCursor(open.data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const from = at === null ? 0 : Number(at.at);
  const upTo = Math.min(upload.told, from + request.limit);
  const items = await readRange(service, open, toldPieces, upload.id, from, upTo);
  const next = upTo < upload.told ? { at: upTo } : null;
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, next) });
}

/** All that recipients said about one nomination, the first answer first, and what was decided about it. */
export interface PreCheckHistory {
  readonly dukcapilStatus: DukcapilStatus;
  readonly entries: readonly PreCheckEntry[];
  readonly rulings: readonly PreCheckRuling[];
}

/** What recipients said about a nomination in the actor's reach; empty while nobody was asked. */
export async function showPreCheckHistory(
  service: Service,
  actor: PeopleReader,
  id: NominationId,
): Promise<Result<PreCheckHistory>> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([id]);
  if (record === null || !maySee(actor, record)) return notFound('nomination');
  const [standing = null] = await standingsOf(open, [id]);
  const { entries, rulings } = standing ?? { entries: [], rulings: [] };
  return ok({ dukcapilStatus: dukcapilStatus({ entries }), entries, rulings });
}
