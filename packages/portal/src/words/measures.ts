const names: Readonly<Record<string, string>> = {
  requests: 'Permintaan',
  'api-requests': 'Permintaan',
  rows: 'Baris diperiksa',
  'import-rows': 'Baris diperiksa',
  nominations: 'Usulan',
  reads: 'Satuan baca',
  writes: 'Satuan tulis',
  'read-units': 'Satuan baca',
  'write-units': 'Satuan tulis',
  'stored-bytes': 'Simpanan (bita)',
  files: 'Berkas',
};

/** What was metered, as a heading of a column. */
export function measureName(name: string): string {
  return names[name] ?? name.replaceAll('-', ' ');
}
