export { type Shown, shown } from './minimum.js';
