import { onEachDatabase } from '../support/databases.js';
import { boards } from './recognition/boards.js';
import { celebrations } from './recognition/celebrations.js';
import { consent } from './recognition/consent.js';
import { copies } from './recognition/copies.js';
import { keys } from './recognition/keys.js';
import { month } from './recognition/month.js';
import { quotes } from './recognition/quotes.js';
import { reactions } from './recognition/reactions.js';
import { takingDown } from './recognition/taking-down.js';

onEachDatabase('recognition', (openEmpty) => {
  for (const suite of [boards, celebrations, keys, consent, copies, month, quotes, reactions, takingDown])
    suite(openEmpty);
});
