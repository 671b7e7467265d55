/** Version of the kit, that of its package. */
export const VERSION = '0.1.0';
