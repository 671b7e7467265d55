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

  it('defines what a host keeps in a shadow root of its own, once it is told of it', async () => {
    const { discover } = await import('@samklang/widgets/loader');
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement('samklang-points'));
    expect(customElements.get('samklang-points')).to.equal(undefined);
    await discover(root);
    expect(customElements.get('samklang-points')).to.not.equal(undefined);
  });
});
