/** Pages for the tests, served on the loopback address: folders as they are, and variants made of the demo article. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

/** What a route answers. */
export type Served = { body: string; headers?: Record<string, string> };
/** Answers by path (`/csp.html`). */
export type Routes = Record<string, () => Served | Promise<Served>>;
/** A running site. */
export type Site = { url: string; close(): Promise<void> };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves routes first, then files of the folders in turn. */
export async function startSite(routes: Routes, folders: string[] = []): Promise<Site> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const route = routes[path];
    if (route) {
      const { body, headers } = await route();
      response.writeHead(200, { 'content-type': TYPES['.html'], ...headers }).end(body);
      return;
    }
    const file = folders.map((folder) => join(resolve(folder), path)).find((f) => existsSync(f));
    if (!file) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(await readFile(file));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A proxy that passes on what goes to this machine, refuses the rest, and keeps the hosts of both. */
export type Recorder = { port: number; hosts: string[]; close(): Promise<void> };

/** Starts a recording proxy. */
export async function startRecorder(): Promise<Recorder> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    const target = new URL(request.url ?? '', 'http://unknown');
    hosts.push(target.host);
    if (target.hostname !== '127.0.0.1') {
      response.writeHead(502).end();
      return;
    }
    const onward = connect(Number(target.port), '127.0.0.1', () => {
      onward.write(`${request.method} ${target.pathname}${target.search} HTTP/1.0\r\n`);
      onward.write(`host: ${target.host}\r\nconnection: close\r\n\r\n`);
    });
    onward.on('error', () => response.destroy());
    onward.pipe(response.socket as NodeJS.WritableStream);
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 502 refused\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The demo article's HTML, with its style in it: routes made of it serve no other file. */
export async function demoArticle(): Promise<string> {
  const style = await readFile('demo/style.css', 'utf8');
  const page = await readFile('demo/article.en.html', 'utf8');
  return page.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`);
}

/** A page without a relation to the topic, with the given body. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}
