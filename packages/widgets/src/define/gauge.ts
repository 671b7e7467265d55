import './provider.js';
import { SamklangGauge } from '../elements/gauge/gauge.js';

SamklangGauge.define();

export { SamklangGauge };
