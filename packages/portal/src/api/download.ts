import { askRaw } from './request.ts';

/** Fetches a file with the token and saves it under the name the service gives it. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await askRaw(path);
  const name = fileNameOf(response.headers.get('content-disposition'));
  saveAs(await response.blob(), name ?? fallbackName);
}

/** Hands a file to the browser, which keeps it where downloads go. */
export function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has to have begun reading before the address goes
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The file name in a Content-Disposition header; the UTF-8 form (RFC 6266) wins. */
export function fileNameOf(disposition: string | null): string | null {
  if (disposition === null) return null;
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (wide !== undefined) {
    try {
      return decodeURIComponent(wide);
    } catch {
      // badly encoded: the plain form follows
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? null;
}
