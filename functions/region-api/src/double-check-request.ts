import { type DoubleCheckAsked, largestListBytes, type Proposer, regionOf } from '@payung/casework';
import { DoubleCheckRequest, type ProblemError } from '@payung/contract';
import { sha256Hex } from '@payung/data';
import { AgencyId, ImportId } from '@payung/domain';
import { faultsIn, Problematic } from '@payung/edge';
import type { Context } from 'hono';
import type { Env } from './context.ts';
import { readJson } from './read-json.ts';

type Asked = Pick<DoubleCheckAsked, 'agency' | 'imports' | 'files'>;

interface CheckRequest {
  readonly asked: Asked;
  /** what an Idempotency-Key is bound to */
  readonly fingerprint: string;
}

/** UTF-16 code units of a file's name that are kept */
const mostOfName = 255;

/**
 * Lists that are to be checked against one another: named by their ids, attached, or announced for an upload.
 * @throws Problematic naming every fault at once
 */
export async function readDoubleCheck(c: Context<Env>, actor: Proposer): Promise<CheckRequest> {
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  if (type.startsWith('multipart/form-data')) return readMultipart(c, actor);
  if (type.startsWith('application/json')) return readAnnouncement(c, actor);
  throw new Problematic(
    'media-type-unsupported',
    'send multipart/form-data with the files, or JSON with ids of lists',
  );
}

function refuse(errors: readonly ProblemError[]): never {
  throw new Problematic('request-invalid', 'the lists are not taken in', { errors: [...errors] });
}

/** What was named, as far as it is of the right form; whether it is there is the matter of the use-case. */
async function named(
  c: Context<Env>,
  actor: Proposer,
  { agency, imports }: Pick<DoubleCheckRequest, 'agency' | 'imports'>,
  found: readonly ProblemError[],
): Promise<Omit<Asked, 'files'>> {
  const faults = [...found];
  const { region } = await regionOf(c.var.service, actor.tenant);
  const own = region.agencies.find(({ id }) => id === agency)?.id;
  const unknown: ProblemError[] = [
    { field: 'agency', code: 'unknown', message: 'no such agency; GET /v1/me names yours' },
  ];
  const ids = imports.flatMap((text, i) => {
    const id = ImportId.safeParse(text);
    if (id.success) return [id.data];
    faults.push({ field: `imports.${i}`, code: 'invalid', message: 'no id of a list' });
    return [];
  });
  const isUnknown = agency !== undefined && own === undefined;
  if (faults.length > 0) return refuse([...faults, ...(isUnknown ? unknown : [])]);
  if (isUnknown) throw new Problematic('not-found', 'no such agency', { errors: unknown });
  return { agency: own === undefined ? null : AgencyId.parse(own), imports: ids };
}

async function readAnnouncement(c: Context<Env>, actor: Proposer): Promise<CheckRequest> {
  const request = await readJson(c.req.raw, DoubleCheckRequest);
  const tooLarge = request.files.flatMap(({ size = 0 }, i) => sizeFaults(`files.${i}`, size));
  const lists = await named(c, actor, request, tooLarge);
  const files = request.files.map(({ fileName }) => ({ fileName, bytes: null }));
  return { asked: { ...lists, files }, fingerprint: JSON.stringify(request) };
}

function sizeFaults(field: string, bytes: number): ProblemError[] {
  if (bytes <= largestListBytes) return [];
  const message = `${bytes} bytes, the most is ${largestListBytes}; cut the list in two`;
  return [{ field, code: 'too-large', message }];
}

async function readMultipart(c: Context<Env>, actor: Proposer): Promise<CheckRequest> {
  const form = await formOf(c);
  const parts = form.getAll('file').filter((part) => part instanceof File);
  const agency = form.get('agency');
  const sent = DoubleCheckRequest.safeParse({
    ...(typeof agency === 'string' && agency !== '' ? { agency } : {}),
    imports: form.getAll('imports'),
    files: parts.map(({ name, size }) => ({
      fileName: name.slice(0, mostOfName).toWellFormed() || 'daftar',
      ...(size > 0 ? { size } : {}),
    })),
  });
  const faults = parts.flatMap(({ size }, i) => sizeFaults(`file.${i}`, size));
  if (!sent.success) return refuse([...faults, ...faultsIn(sent.error, '')]);
  const lists = await named(c, actor, sent.data, faults);
  const files = await Promise.all(
    parts.map(async (part, i) => ({
      fileName: sent.data.files[i]?.fileName ?? 'daftar',
      bytes: new Uint8Array(await part.arrayBuffer()),
    })),
  );
  const hashes = files.map(({ bytes }) => sha256Hex(bytes));
  return { asked: { ...lists, files }, fingerprint: JSON.stringify({ ...sent.data, hashes }) };
}

async function formOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new Problematic('body-unreadable', 'the multipart body is broken');
  }
}
