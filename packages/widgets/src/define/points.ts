import './provider.js';
import { SamklangPoints } from '../elements/points/points.js';

SamklangPoints.define();

export { SamklangPoints };
