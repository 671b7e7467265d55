import { expose } from 'comlink';
import { Room } from './room.js';

expose(new Room());
