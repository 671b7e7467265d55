import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { SamklangProvider, SamklangSurvey } from '@samklang/widgets';
import { heading, survey } from '../support.js';

it('a provider that is defined after its survey still reaches it', async () => {
  SamklangSurvey.define();
  const outer = await fixture(html`
    <samklang-provider company="Lindhav"><samklang-survey .definition=${survey}></samklang-survey></samklang-provider>
  `);
  const element = outer.querySelector('samklang-survey');
  if (!element) throw new Error('no survey');
  await waitUntil(() => element.shadowRoot?.querySelector('#question'));
  expect(heading(element)).to.equal('How likely are you to recommend ?');
  SamklangProvider.define();
  await waitUntil(() => heading(element) === 'How likely are you to recommend Lindhav?');
});

it('a second copy of the kit leaves the first in place and says so', () => {
  const warn = console.warn;
  const said: string[] = [];
  console.warn = (words: string) => said.push(words);
  class Copy extends SamklangSurvey {}
  Copy.define();
  SamklangSurvey.define();
  console.warn = warn;
  expect(customElements.get('samklang-survey')).to.equal(SamklangSurvey);
  expect(said).to.have.length(1);
});
