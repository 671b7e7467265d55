export { createResponse, type ResponseParts, receiptCode, receiptEndings, responseId } from './create.js';
export { type Batch, parseEnvelope } from './envelope.js';
export type * from './response.js';
export { type CheckedResponse, type Known, parseResponse } from './validate.js';
export { type WalletAnswers, walletAnswers } from './wallet.js';
