export const figuresRoom = { to: '/angka', name: 'Angka dan laporan' } as const;
