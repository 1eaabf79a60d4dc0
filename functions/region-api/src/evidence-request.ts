import { EvidenceRequest } from '@payung/contract';
import { largestEvidenceBytes, NominationId } from '@payung/domain';
import { faultsIn, Problematic } from '@payung/edge';
import type { Context } from 'hono';
import type { Env } from './context.ts';
import { readJson } from './read-json.ts';

interface EvidenceHandIn {
  readonly use: EvidenceRequest['use'];
  readonly nomination: NominationId | null;
  readonly fileName: string;
  readonly type: EvidenceRequest['type'];
  readonly bytes: Uint8Array | null;
}

/** Evidence in the request itself, or announced for an upload. @throws Problematic naming every fault at once */
export async function readEvidenceRequest(c: Context<Env>): Promise<EvidenceHandIn> {
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  if (type.startsWith('application/json')) {
    return handInOf(await readJson(c.req.raw, EvidenceRequest), null);
  }
  if (type.startsWith('multipart/form-data')) return readForm(c);
  throw new Problematic(
    'media-type-unsupported',
    'send multipart/form-data with the file, or JSON to get an upload address',
  );
}

async function readForm(c: Context<Env>): Promise<EvidenceHandIn> {
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch {
    throw new Problematic('body-unreadable', 'the multipart body is broken');
  }
  const [file, ...more] = form.getAll('file').filter((part) => part instanceof File);
  if (file === undefined || more.length > 0) {
    const message = file === undefined ? 'attach it as `file`' : 'send each file by itself';
    throw new Problematic('request-invalid', 'what was sent does not fit', {
      errors: [{ field: 'file', code: file === undefined ? 'missing' : 'too-many', message }],
    });
  }
  const nominationId = form.get('nominationId') ?? '';
  const parsed = EvidenceRequest.safeParse({
    use: form.get('use'),
    ...(nominationId === '' ? {} : { nominationId }),
    fileName: file.name.slice(0, 255).toWellFormed() || 'bukti',
    // a browser adds the letters of a text, and leaves out what it does not know
    type: form.get('type') ?? file.type.split(';')[0],
  });
  if (!parsed.success) {
    throw new Problematic('request-invalid', 'what was sent does not fit', {
      errors: faultsIn(parsed.error, ''),
    });
  }
  // one byte more than is taken tells that it is too large; no more is held in memory
  const bytes = new Uint8Array(await file.slice(0, largestEvidenceBytes + 1).arrayBuffer());
  return handInOf(parsed.data, bytes);
}

function handInOf(request: EvidenceRequest, bytes: Uint8Array | null): EvidenceHandIn {
  const { use, nominationId, fileName, type } = request;
  const isOfPerson = use === 'nomination' || use === 'verification';
  const nomination = NominationId.safeParse(nominationId);
  if (isOfPerson !== (nominationId !== undefined) || (isOfPerson && !nomination.success)) {
    const message = isOfPerson ? 'name the nomination that it is about' : 'only for one person';
    throw new Problematic('request-invalid', 'what was sent does not fit', {
      errors: [{ field: 'nominationId', code: 'invalid', message }],
    });
  }
  return { use, nomination: nomination.success ? nomination.data : null, fileName, type, bytes };
}
