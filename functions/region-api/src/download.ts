export const fileTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
} as const;

/** A file to be saved, never shown or kept by anything in between. */
export function download(
  bytes: Uint8Array,
  fileName: string,
  format: keyof typeof fileTypes,
): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': fileTypes[format],
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}

/** A file that is sent as it is made, piece by piece. */
export function streamed(
  pieces: AsyncIterable<Uint8Array>,
  fileName: string,
  format: keyof typeof fileTypes,
): Response {
  return new Response(ReadableStream.from(pieces), {
    headers: {
      'content-type': fileTypes[format],
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}
