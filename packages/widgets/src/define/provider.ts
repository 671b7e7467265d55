import { SamklangProvider } from '../elements/provider/provider.js';

SamklangProvider.define();

export { SamklangProvider };
