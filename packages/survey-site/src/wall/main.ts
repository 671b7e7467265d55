import '@samklang/widgets/define/wall';
import type { Config } from '@samklang/core';
import { applyAccent } from '../accent.js';
import { loadConfig } from '../config.js';
import { keepForOffline } from '../offline.js';
import { siteRoot } from '../root.js';

/** Pause before settings that did not come are asked for again, in ms. */
const PAUSE = 15_000;

const asked = new URLSearchParams(location.search);
const provider = document.createElement('samklang-provider');
const wall = document.createElement('samklang-wall');
wall.setAttribute('mode', 'display');
wall.toggleAttribute('wake', asked.get('wake') !== '0');
wall.toggleAttribute('nightly', true);
wall.board = asked.get('b') ?? '';
wall.post = new URL('thanks/', siteRoot).href;
wall.endpoint = siteRoot.href;
if (asked.has('bond')) wall.bond = asked.get('bond') ?? '';

/** The key stays in the address, so that the display finds it again after a power cut. */
function takeKey(): void {
  wall.displayKey = new URLSearchParams(location.hash.slice(1)).get('k') ?? '';
}

/** The wall runs without settings too; with them it knows names of units, the colour and where the collector is. */
function take({ collector, units, colours }: Config): void {
  if (collector !== undefined) wall.endpoint = new URL(collector, siteRoot).href;
  provider.units = units;
  applyAccent(colours);
}

async function settle(): Promise<void> {
  const config = await loadConfig(siteRoot);
  if (config.ok) take(config.value);
  else setTimeout(() => void settle(), PAUSE);
  if (!wall.isConnected) {
    provider.append(wall);
    document.querySelector('main')?.append(provider);
  }
}

document.documentElement.lang = asked.get('l') ?? navigator.language;
takeKey();
addEventListener('hashchange', takeKey);
void settle();
void keepForOffline(new URL('wall/worker.js', siteRoot));
