import { expose } from 'comlink';
import { FileDesk } from './desk.js';

expose(new FileDesk());
