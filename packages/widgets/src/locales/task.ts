/** What there is to do in front of a question that has to be answered. */
export type Task = 'choose' | 'write' | 'rows' | 'order' | 'share' | 'tick' | 'date';
