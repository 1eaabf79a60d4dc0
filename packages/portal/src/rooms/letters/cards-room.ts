export const cardsRoom = { to: '/kartu', name: 'Kartu dan surat' } as const;
