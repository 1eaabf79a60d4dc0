import { serve } from '@payung/local';

const endless = { capacity: 1_000_000, perSecond: 1_000_000 };

// the service as it is, but that one region may ask as much as the machine can answer
serve({ rates: { read: endless, write: endless } });
