export { createEncoder, type PrivateRecord } from './encode-record.ts';
export { type EncodedPair, linkEncodedBy } from './link-encoded.ts';
export type { PrivateWeights } from './private-weights.ts';
export { exchangeSchema, exchangeValues, exchangeWeights, linkEncoded } from './worker-weights.ts';
