// Acknowledged answers a second: 64 connections, one answer a request, the load generator on the same machine.
// Beside it, in the same run: the same server with storage that keeps nothing, and raw multi-row inserts.
// `node test/bench/collector.mjs [--seconds 10]`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inChild } from './lib/child.mjs';
import { fire } from './lib/fire.mjs';

const CONNECTIONS = 64;
const ROUNDS = 3;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } }, strict: false });
const seconds = Number(values.seconds);

async function answersPerSecond(mode) {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-bench-'));
  const server = await inChild('lib/collector-child.mjs', [mode, folder]);
  try {
    const warmUp = Math.min(2, seconds);
    await fire({ url: server.said, connections: CONNECTIONS, seconds: warmUp });
    return await fire({ url: server.said, connections: CONNECTIONS, seconds });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rawInserts() {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-bench-'));
  try {
    const child = await inChild('lib/raw-inserts-child.mjs', [folder, String(seconds)]);
    const rate = Number(child.said);
    await child.stop();
    return { rate };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const perSecond = (rate) => `${Math.round(rate).toLocaleString('en')}/s`;

const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.push({
    storing: await answersPerSecond('storing'),
    plain: await answersPerSecond('plain'),
    raw: await rawInserts(),
  });
}
const rate = (kind) => median(rounds.map((round) => round[kind].rate));
const ratio = (kind) => median(rounds.map((round) => round.storing.rate / round[kind].rate)).toFixed(2);
console.log(`collector, SQLite, ${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${seconds} s`);
console.log(
  `  stored and acknowledged        ${perSecond(rate('storing'))}, p99 ${median(rounds.map((r) => r.storing.p99))} ms`,
);
console.log(`  same server, nothing stored    ${perSecond(rate('plain'))}, ratio ${ratio('plain')} (target >= 0.40)`);
console.log(`  raw inserts, 500 rows each     ${perSecond(rate('raw'))}, ratio ${ratio('raw')}`);
