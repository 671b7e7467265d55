import './provider.js';
import { SamklangSurvey } from '../elements/survey/survey.js';

SamklangSurvey.define();

export { SamklangSurvey };
