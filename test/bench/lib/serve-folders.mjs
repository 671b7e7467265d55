import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves files from the first of several folders that has them, on a free port. `answer` may give the JSON of an address
 * instead.
 */
export async function serveFolders(folders, answer = () => undefined) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const made = answer(url);
    if (made !== undefined) return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(made);
    const { pathname } = url;
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const path = folders
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file) && statSync(file).isFile());
    response.writeHead(path ? 200 : 404, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' });
    response.end(path ? readFileSync(path) : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
