import { largestListBytes, mappingFaults } from '@payung/casework';
import { ImportRequest, Mapping } from '@payung/contract';
import { sha256Hex } from '@payung/data';
import { AgencyId } from '@payung/domain';
import type { ColumnField, ColumnMapping } from '@payung/files';
import type { Context } from 'hono';
import type { Env } from './context.ts';
import { Problematic } from './problematic.ts';
import { fitting, readJson } from './read-json.ts';

interface HandInRequest {
  readonly agency: AgencyId;
  readonly fileName: string;
  readonly bytes: Uint8Array | null;
  readonly sheet: string | null;
  readonly mapping: ColumnMapping | null;
}

/** A list that is handed in: in the request itself, or announced for an upload. */
export async function readHandIn(
  c: Context<Env>,
): Promise<{ request: HandInRequest; fingerprint: string }> {
  const type = c.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(c);
  if (type.startsWith('application/json')) return readAnnouncement(c);
  throw new Problematic(
    'media-type-unsupported',
    'send multipart/form-data with the file, or JSON to get an upload address',
  );
}

function agencyOf(text: string): AgencyId {
  const agency = AgencyId.safeParse(text);
  if (!agency.success) throw new Problematic('not-found', 'no such agency');
  return agency.data;
}

function tooLarge(bytes: number): Problematic {
  return new Problematic('body-too-large', 'the list is too large; cut it in two', {
    errors: [
      {
        field: 'file',
        code: 'too-large',
        message: `${bytes} bytes, the most is ${largestListBytes}`,
      },
    ],
  });
}

function checkedMapping(mapping: Mapping): ColumnMapping {
  const faults = mappingFaults(mapping);
  if (faults.length > 0) {
    throw new Problematic('mapping-invalid', 'these columns cannot be read', {
      errors: faults.map(({ field, detail }) => ({
        field: `mapping.${field}`,
        code: 'invalid',
        message: detail,
      })),
    });
  }
  // mappingFaults has found every name to be a field
  return { ...mapping, columns: mapping.columns as ColumnField[] };
}

function mappingText(text: string): ColumnMapping {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    throw new Problematic('request-invalid', 'the mapping is not JSON', {
      errors: [{ field: 'mapping', code: 'invalid', message: 'send the mapping as JSON' }],
    });
  }
  return checkedMapping(fitting(sent, Mapping, 'mapping.'));
}

async function formOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new Problematic('body-unreadable', 'the multipart body is broken');
  }
}

async function readMultipart(
  c: Context<Env>,
): Promise<{ request: HandInRequest; fingerprint: string }> {
  const form = await formOf(c);
  const file = form.get('file');
  const agency = form.get('agency');
  const errors = [
    ...(file instanceof File
      ? []
      : [{ field: 'file', code: 'missing', message: 'attach the list as `file`' }]),
    ...(typeof agency === 'string' && agency !== ''
      ? []
      : [{ field: 'agency', code: 'missing', message: 'say which agency hands it in' }]),
  ];
  if (!(file instanceof File) || typeof agency !== 'string' || agency === '') {
    throw new Problematic('request-invalid', 'the list cannot be taken in', { errors });
  }
  if (file.size > largestListBytes) throw tooLarge(file.size);
  const sheet = form.get('sheet');
  const mapping = form.get('mapping');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const request: HandInRequest = {
    agency: agencyOf(agency),
    fileName: file.name.slice(0, 255) || 'daftar',
    bytes,
    sheet: typeof sheet === 'string' && sheet !== '' ? sheet : null,
    mapping: typeof mapping === 'string' && mapping !== '' ? mappingText(mapping) : null,
  };
  const said = JSON.stringify({ ...request, bytes: sha256Hex(bytes) });
  return { request, fingerprint: said };
}

async function readAnnouncement(
  c: Context<Env>,
): Promise<{ request: HandInRequest; fingerprint: string }> {
  const sent = await readJson(c.req.raw, ImportRequest);
  if (sent.size !== undefined && sent.size > largestListBytes) throw tooLarge(sent.size);
  const request: HandInRequest = {
    agency: agencyOf(sent.agency),
    fileName: sent.fileName,
    bytes: null,
    sheet: sent.sheet ?? null,
    mapping: sent.mapping === undefined ? null : checkedMapping(sent.mapping),
  };
  return { request, fingerprint: JSON.stringify(request) };
}
