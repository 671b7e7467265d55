import { onEachDatabase } from '../support/databases.js';
import { counting } from './contract/counting.js';
import { devices } from './contract/devices.js';
import { erasingWords } from './contract/erasing-words.js';
import { handling } from './contract/handling.js';
import { health } from './contract/health.js';
import { keys } from './contract/keys.js';
import { origins } from './contract/origins.js';
import { reading } from './contract/reading.js';
import { readings } from './contract/readings.js';
import { receipts } from './contract/receipts.js';
import { refusing } from './contract/refusing.js';
import { released } from './contract/released.js';
import { releasedTags } from './contract/released-tags.js';
import { scoring } from './contract/scoring.js';
import { storing } from './contract/storing.js';
import { streaming } from './contract/streaming.js';
import type { Suite } from './contract/suite.js';

const suites: readonly Suite[] = [
  storing,
  refusing,
  counting,
  scoring,
  reading,
  readings,
  receipts,
  released,
  releasedTags,
  erasingWords,
  streaming,
  origins,
  devices,
  keys,
  handling,
  health,
];

onEachDatabase('the collector', (openEmpty) => {
  for (const suite of suites) suite(openEmpty);
});
