import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPath, flags } from './support/browser.mjs';
const [,, displayKey, member, token] = process.argv;
const readme = readFileSync('/tmp/newcomer/README.md', 'utf8');
const section = readme.split('## Put it on any page')[1].split('\n## ')[0];
const html = [...section.matchAll(/```html\n([\s\S]*?)```/g)].map((m) => m[1]).join('\n<hr>\n')
  .replaceAll('https://your-host', 'http://localhost:9350').replace('/members/m1/', `/members/${member}/`).replace('token="…"', `token="${token}"`)
  .replace('board="thanks"', 'board="lindhav"').replace("displayKey = '…'", `displayKey = '${displayKey}'`);
const server = createServer((q, r) => r.writeHead(200, {'content-type':'text/html; charset=utf-8'}).end(`<!doctype html><html lang="en"><title>Shop</title><style>body{font:16px Georgia}</style><h1>Shop</h1>${html}`)).listen(9361);
const b = await chromium.launch({ executablePath: await browserPath(), args: flags });
const p = await b.newPage({ viewport: { width: 900, height: 1200 } });
p.on('console', m => console.log(m.type(), m.text())); p.on('pageerror', e => console.log('ERR', e.message)); p.on('requestfailed', q => console.log('FAILED', q.url()));
p.on('response', r => r.status() >= 400 && console.log(r.status(), r.url()));
await p.goto('http://localhost:9361/'); await p.waitForTimeout(4000);
await p.screenshot({ path: '/tmp/p-embed.png', fullPage: true });
await b.close(); server.close();
