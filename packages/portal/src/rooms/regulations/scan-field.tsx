import { say } from '../../language/say.ts';
import { FileInput } from '../../pieces/file-input.tsx';

/** bytes that a scanned paper may have */
const largest = 10 * 1024 * 1024;
const types: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** Why a file is no scanned paper, before it is sent; null when it may be one. */
export function scanFault({ size, type }: File): string | null {
  if (!types.includes(type)) return say('Naskah harus berupa PDF, JPEG, atau PNG.');
  if (size === 0) return say('Berkas naskah kosong.');
  return size > largest ? say('Naskah paling besar 10 MB.') : null;
}

interface ScanFieldProps {
  readonly id: string;
  readonly file: File | null;
  readonly error: string | undefined;
  readonly optional?: boolean;
  readonly onChoose: (file: File | null) => void;
}

export function ScanField(props: ScanFieldProps) {
  return (
    <FileInput
      {...props}
      label={say('Naskah yang dipindai')}
      hint={say('PDF, JPEG, atau PNG, paling besar 10 MB.')}
      accept={types.join(',')}
    />
  );
}
