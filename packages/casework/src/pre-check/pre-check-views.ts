import { openCursor, sealCursor } from '../cursor.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { readPiece, type ToldFinding, toldPerPiece } from './answer-pieces.ts';
import { findFile, findUpload, maySeeFile, type PreCheckReader } from './pre-check-access.ts';
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
  const scope = { route: `pre-check ${upload.id} findings`, user: actor.user };
  const at = await openCursor(open.data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const from = at === null ? 0 : Number(at.at);
  const upTo = Math.min(upload.told, from + request.limit);
  const items: ToldFinding[] = [];
  for (let next = from; next < upTo; ) {
    const piece = Math.floor(next / toldPerPiece);
    const begin = piece * toldPerPiece;
    const some = await readPiece(service, open, upload.id, 'told', piece);
    items.push(...some.slice(next - begin, upTo - begin));
    next = begin + toldPerPiece;
  }
  const next = upTo < upload.told ? { at: upTo } : null;
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, next) });
}
