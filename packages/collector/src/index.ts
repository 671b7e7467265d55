export type { Comment } from '@samklang/core/comment';
export { type Collector, type CollectorOptions, createCollector } from './collector.js';
export { StartError } from './start-error.js';
export type { Database } from './storage/database.js';
export { openPostgres } from './storage/postgres.js';
export { openSqlite } from './storage/sqlite.js';
