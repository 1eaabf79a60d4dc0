import {
  largestListBytes,
  mappingFaults,
  mayUseAgency,
  type Proposer,
  regionOf,
} from '@payung/casework';
import {
  ImportRequest,
  ListRemarks,
  type Mapping,
  type ProblemCode,
  type ProblemError,
} from '@payung/contract';
import { sha256Hex } from '@payung/data';
import type { AgencyId } from '@payung/domain';
import { faultsIn, Problematic } from '@payung/edge';
import type { ColumnField, ColumnMapping } from '@payung/files';
import type { Context } from 'hono';
import type { Env } from './context.ts';
import { readJson } from './read-json.ts';

interface HandInRequest {
  readonly agency: AgencyId;
  readonly fileName: string;
  readonly bytes: Uint8Array | null;
  /** of the file, when it will be brought in parts */
  readonly parted: { readonly bytes: number; readonly sha256: string } | null;
  readonly sheet: string | null;
  readonly mapping: ColumnMapping | null;
  readonly noticeGiven: boolean;
  readonly noticeVersion: number | null;
}

interface HandIn {
  readonly request: HandInRequest;
  /** what an Idempotency-Key is bound to */
  readonly fingerprint: string;
}

/** A fault, and the problem that it is when nothing else is wrong. */
interface Fault extends ProblemError {
  readonly as: ProblemCode;
}

type Agencies = readonly AgencyId[];

/** UTF-16 code units of a file's name that are kept */
const mostOfName = 255;

/**
 * A list that is handed in: in the request itself, or announced for an upload.
 * @throws Problematic naming every fault at once
 */
export async function readHandIn(c: Context<Env>, actor: Proposer): Promise<HandIn> {
  const { region } = await regionOf(c.var.service, actor.tenant);
  const agencies = region.agencies.map(({ id }) => id).filter((id) => mayUseAgency(actor, id));
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  if (type.startsWith('multipart/form-data')) return readMultipart(c, agencies);
  if (type.startsWith('application/json')) return readAnnouncement(c, agencies);
  throw new Problematic(
    'media-type-unsupported',
    'send multipart/form-data with the file, or JSON to get an upload address',
  );
}

function sizeFaults(bytes: number): Fault[] {
  if (bytes <= largestListBytes) return [];
  const message = `${bytes} bytes, the most is ${largestListBytes}; cut the list in two`;
  return [{ as: 'body-too-large', field: 'file', code: 'too-large', message }];
}

function columnFaults(mapping: Mapping): Fault[] {
  return mappingFaults(mapping).map(({ field, detail }) => ({
    as: 'mapping-invalid',
    field: `mapping.${field}`,
    code: 'invalid',
    message: detail,
  }));
}

/** Faults of several kinds are one invalid request; of one kind they are that problem. */
function refuse(faults: readonly Fault[]): never {
  const kinds = new Set(faults.map(({ as }) => as));
  const [only = 'request-invalid'] = kinds;
  throw new Problematic(kinds.size === 1 ? only : 'request-invalid', 'the list is not taken in', {
    errors: faults.map(({ field, code, message }) => ({ field, code, message })),
  });
}

/** The agency, or that it does not exist for this caller; both look alike (design: reach). */
function agencyIn(text: string, agencies: Agencies): { agency: AgencyId | null; faults: Fault[] } {
  const agency = agencies.find((id) => id === text) ?? null;
  const message = 'no such agency; GET /v1/me names yours';
  const unknown: Fault = { as: 'not-found', field: 'agency', code: 'unknown', message };
  return { agency, faults: agency === null ? [unknown] : [] };
}

/** What is said of a list, once everything in it has been looked at. */
function settled(
  remarks: ListRemarks,
  agencies: Agencies,
  list: Pick<HandInRequest, 'fileName' | 'bytes' | 'parted'>,
  found: readonly Fault[],
): HandInRequest {
  const { sheet = '', mapping, noticeGiven = false, noticeVersion = null } = remarks;
  const { agency, faults } = agencyIn(remarks.agency, agencies);
  const all = [...found, ...faults, ...(mapping === undefined ? [] : columnFaults(mapping))];
  if (agency === null || all.length > 0) return refuse(all);
  return {
    agency,
    ...list,
    sheet: sheet === '' ? null : sheet,
    noticeGiven,
    noticeVersion,
    mapping:
      // columnFaults has found every name to be a field
      mapping === undefined ? null : { ...mapping, columns: mapping.columns as ColumnField[] },
  };
}

async function formOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new Problematic('body-unreadable', 'the multipart body is broken');
  }
}

async function readMultipart(c: Context<Env>, agencies: Agencies): Promise<HandIn> {
  const form = await formOf(c);
  const { file, faults } = fileIn(form);
  const { sent, faults: unread } = remarksIn(form);
  const remarks = ListRemarks.safeParse(sent);
  const found = [...faults, ...unread];
  if (!remarks.success) return refuse([...found, ...faultsIn(remarks.error, '').map(asInvalid)]);
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? []);
  const fileName = file?.name.slice(0, mostOfName).toWellFormed() || 'daftar';
  const request = settled(remarks.data, agencies, { fileName, bytes, parted: null }, found);
  return { request, fingerprint: JSON.stringify({ ...request, bytes: sha256Hex(bytes) }) };
}

const asInvalid = (error: ProblemError): Fault => ({ as: 'request-invalid', ...error });

function fileIn(form: FormData): { file: File | null; faults: Fault[] } {
  const files = form.getAll('file').filter((part) => part instanceof File);
  const [file = null] = files;
  if (file === null) {
    const message = 'attach the list as `file`';
    return { file, faults: [asInvalid({ field: 'file', code: 'missing', message })] };
  }
  const faults = sizeFaults(file.size);
  if (files.length > 1) {
    const message = `${files.length} files came; send each list in a request of its own`;
    faults.push(asInvalid({ field: 'file', code: 'too-many', message }));
  }
  return { file, faults };
}

/** The text fields as JSON would say them; empty ones are as if they were not there. */
function remarksIn(form: FormData): { sent: Record<string, unknown>; faults: Fault[] } {
  const sent: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const field of ['agency', 'sheet', 'mapping', 'noticeGiven', 'noticeVersion'] as const) {
    const [value, ...others] = form.getAll(field);
    if (others.length > 0) {
      faults.push(asInvalid({ field, code: 'too-many', message: `send \`${field}\` once` }));
    }
    if (value === undefined || value === '') continue;
    if (field === 'agency' || field === 'sheet' || typeof value !== 'string') {
      sent[field] = value instanceof File ? null : value;
      continue;
    }
    try {
      sent[field] = JSON.parse(value);
    } catch {
      faults.push(asInvalid({ field, code: 'invalid', message: `send \`${field}\` as JSON` }));
    }
  }
  return { sent, faults };
}

async function readAnnouncement(c: Context<Env>, agencies: Agencies): Promise<HandIn> {
  const { fileName, size, sha256, ...remarks } = await readJson(c.req.raw, ImportRequest);
  const faults = sizeFaults(size ?? 0);
  if (sha256 !== undefined && size === undefined) {
    const message = 'say how many bytes the parts make';
    faults.push(asInvalid({ field: 'size', code: 'missing', message }));
  }
  const parted = sha256 === undefined || size === undefined ? null : { bytes: size, sha256 };
  const request = settled(remarks, agencies, { fileName, bytes: null, parted }, faults);
  return { request, fingerprint: JSON.stringify(request) };
}
