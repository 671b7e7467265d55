import './provider.js';
import { SamklangWall } from '../elements/wall/wall.js';

SamklangWall.define();

export { SamklangWall };
