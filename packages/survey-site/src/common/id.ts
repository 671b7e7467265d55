import { responseId } from '@samklang/core/response/create';

/** An id nobody else makes; it sorts by time. */
export const newId = (): string => responseId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
