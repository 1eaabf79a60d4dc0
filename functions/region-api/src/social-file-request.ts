import { largestListBytes } from '@payung/casework';
import { SocialFileForm } from '@payung/contract';
import { faultsIn, Problematic } from '@payung/edge';
import type { Context } from 'hono';
import type { Env } from './context.ts';

/** UTF-16 code units of a file's name that are kept */
const mostOfName = 80;

/** A file of social data, attached with its remarks. */
export interface SocialFileSent extends Omit<SocialFileForm, 'file'> {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** @throws Problematic naming every fault at once */
export async function readSocialFile(c: Context<Env>): Promise<SocialFileSent> {
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  if (!type.startsWith('multipart/form-data')) {
    throw new Problematic('media-type-unsupported', 'send multipart/form-data with the file');
  }
  const form = await formOf(c);
  const file = form.get('file');
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  );
  const remarks = SocialFileForm.omit({ file: true }).safeParse(Object.fromEntries(texts));
  const errors = remarks.success ? [] : faultsIn(remarks.error, '');
  if (!(file instanceof File) || file.size === 0) {
    errors.push({ field: 'file', code: 'missing', message: 'attach the file that came back' });
  } else if (file.size > largestListBytes) {
    const message = `${file.size} bytes, the most is ${largestListBytes}`;
    errors.push({ field: 'file', code: 'too-large', message });
  }
  if (!remarks.success || !(file instanceof File) || errors.length > 0) {
    throw new Problematic('request-invalid', 'the file is not taken in', { errors });
  }
  return {
    ...remarks.data,
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name.slice(0, mostOfName).toWellFormed() || 'data-sosial',
  };
}

async function formOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new Problematic('body-unreadable', 'the multipart body is broken');
  }
}
