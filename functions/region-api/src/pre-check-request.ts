import { largestListBytes } from '@payung/casework';
import type { ProblemError } from '@payung/contract';
import { CalendarDate } from '@payung/domain';
import { Problematic } from '@payung/edge';
import type { Context } from 'hono';
import type { Env } from './context.ts';

/** UTF-16 code units of a file's name that are kept */
const mostOfName = 255;

export interface ReplyRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly checkedOn: CalendarDate | null;
}

/** What a recipient sent back, attached. @throws Problematic naming every fault at once */
export async function readReply(c: Context<Env>): Promise<ReplyRequest> {
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  if (!type.startsWith('multipart/form-data')) {
    throw new Problematic('media-type-unsupported', 'send multipart/form-data with the file');
  }
  const form = await formOf(c);
  const file = form.get('file');
  const day = form.get('checkedOn');
  const checkedOn = CalendarDate.safeParse(day);
  const errors: ProblemError[] = [];
  if (!(file instanceof File) || file.size === 0) {
    errors.push({ field: 'file', code: 'missing', message: 'attach the file that came back' });
  } else if (file.size > largestListBytes) {
    const message = `${file.size} bytes, the most is ${largestListBytes}`;
    errors.push({ field: 'file', code: 'too-large', message });
  }
  if (day !== null && day !== '' && !checkedOn.success) {
    const message = 'a date YYYY-MM-DD, of which the answer speaks';
    errors.push({ field: 'checkedOn', code: 'invalid', message });
  }
  if (errors.length > 0 || !(file instanceof File)) {
    throw new Problematic('request-invalid', 'the answer is not read', { errors });
  }
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name.slice(0, mostOfName).toWellFormed() || 'jawaban',
    checkedOn: checkedOn.data ?? null,
  };
}

async function formOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new Problematic('body-unreadable', 'the multipart body is broken');
  }
}
