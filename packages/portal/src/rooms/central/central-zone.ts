/** The centre has no region whose clock would count; it works by the clock of Jakarta. */
export const centralZone = 'Asia/Jakarta';
