import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SamklangSurvey } from '@samklang/widgets';
import { fresh, heading } from './support.js';

describe('loader', () => {
  it('asks for nothing while a page has no element, then defines the one that appears', async () => {
    await import('@samklang/widgets/loader');
    expect(customElements.get('samklang-survey')).to.equal(undefined);
    const file = URL.createObjectURL(new Blob([JSON.stringify(fresh())]));
    const host = await fixture(
      html`<div><samklang-survey company="Lindhav"><a href="#a">Answer here</a></samklang-survey></div>`,
    );
    const element = host.querySelector('samklang-survey') as SamklangSurvey;
    element.setAttribute('src', file);
    await customElements.whenDefined('samklang-survey');
    await waitUntil(() => element.shadowRoot?.querySelector('#question'), 'no question', { timeout: 5000 });
    expect(heading(element)).to.equal('How likely are you to recommend Lindhav?');
    expect(customElements.get('samklang-provider')).to.not.equal(undefined);
  });
});
