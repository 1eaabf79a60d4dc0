import type { FileFault } from '@payung/files';

/** Why a file could not be opened or written, said behind its name. */
export function fileTroubleText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'does not exist.';
    case 'EISDIR':
      return 'is a folder; name the files in it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be opened by you.';
    case 'ENOTDIR':
      return 'lies in something that is no folder.';
    case 'ENOSPC':
      return 'does not fit on the disk.';
    default:
      return `cannot be opened (${code || 'unknown reason'}).`;
  }
}

const foreignKinds: Readonly<Partial<Record<string, string>>> = {
  xls: 'an old Excel workbook (XLS)',
  xlsb: 'a binary Excel workbook (XLSB)',
  ods: 'an ODS workbook',
  pdf: 'a PDF',
  html: 'a web page',
  image: 'an image',
  zip: 'a ZIP archive',
};

/** Why a file is no table, and what to do about it. */
export function fileFaultText(fault: FileFault): string {
  switch (fault.code) {
    case 'empty-file':
      return 'is empty: it needs at least a line that names the columns.';
    case 'not-a-list':
      return `is ${foreignKinds[fault.kind] ?? `a file of another kind (${fault.kind})`}: save it as CSV or XLSX.`;
    case 'encrypted':
      return 'is locked by a password: save it without one.';
    case 'broken-workbook':
      return 'is a broken workbook: open it, save it under a new name, and try that file.';
    case 'zip-bomb':
      return 'grows far beyond its size when it is unpacked: copy its rows into a new workbook.';
    case 'too-many-columns':
      return `has ${fault.columns} columns, more than any list: remove the empty ones on the right.`;
    case 'too-many-lines':
      return `has more than ${fault.limit} lines: split it.`;
    case 'too-large':
      return `has ${fault.bytes} bytes, the limit is ${fault.limit}: split it.`;
    case 'no-header':
      return 'has no line that names the columns: add one, such as NIK, Nama, Tanggal Lahir, Desa.';
    case 'no-rows':
    case 'header-only':
      return 'has no rows below its headings.';
    case 'unknown-sheet':
      return `has no such sheet; it has ${fault.sheets.join(', ')}.`;
  }
}
