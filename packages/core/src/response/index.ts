export { createResponse, type ResponseParts, receiptCode, responseId } from './create.js';
export type * from './response.js';
