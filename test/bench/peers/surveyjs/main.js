import 'survey-core/survey-core.fontless.min.css';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

const survey = new Model({
  elements: [
    {
      type: 'rating',
      name: 'nps',
      title: 'How likely are you to recommend us to a friend?',
      rateMin: 0,
      rateMax: 10,
      displayMode: 'buttons',
      minRateDescription: 'Not at all likely',
      maxRateDescription: 'Extremely likely',
    },
    { type: 'comment', name: 'why', title: 'What made you choose that number?', visibleIf: '{nps} notempty' },
  ],
});
renderSurvey(survey, document.getElementById('survey'));
