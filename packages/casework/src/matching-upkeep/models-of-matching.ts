export { parseModel, shippedModel } from '@payung/matching';
