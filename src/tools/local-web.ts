/**
 * A web of our own: one server that answers under every host name, over HTTPS and HTTP, and notes
 * all that is asked of it. A browser launched on it (see `launch.ts`) reaches nothing else.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

export interface Answer {
  body: string | Uint8Array;
  status?: number;
  headers?: Record<string, string>;
}

/** By host ("www.helloasso.com") or by host and path ("www.helloasso.com/associations/club"). */
export type Pages = Record<string, string | Answer>;

export interface WebRequest {
  host: string;
  /** With its query. */
  path: string;
  method: string;
  secure: boolean;
  /** What asked for it, as the browser says: "document", "iframe", "image", "empty" for fetch… */
  destination: string;
}

export interface LocalWeb {
  /** Pages can be added and changed at any time. */
  pages: Pages;
  requests: WebRequest[];
  securePort: number;
  plainPort: number;
  close(): Promise<void>;
}

export async function startLocalWeb(pages: Pages = {}): Promise<LocalWeb> {
  const requests: WebRequest[] = [];
  const listen = async <Started extends Server>(server: Started) => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };
  const answer =
    (secure: boolean): RequestListener =>
    (incoming, outgoing) => {
      const request = describe(incoming, secure);
      requests.push(request);
      const { status = 200, headers, body } = find(pages, request);
      outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
      outgoing.end(body);
    };

  const certificate = await selfSigned();
  const secure = await listen(createSecureServer(certificate, answer(true)));
  const plain = await listen(createServer(answer(false)));
  const close = (server: Server) =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  return {
    pages,
    requests,
    securePort: (secure.address() as AddressInfo).port,
    plainPort: (plain.address() as AddressInfo).port,
    close: async () => {
      await Promise.all([close(secure), close(plain)]);
    },
  };
}

function describe({ headers, url = '/', method = 'GET' }: IncomingMessage, secure: boolean): WebRequest {
  return {
    host: (headers.host ?? '').replace(/:\d+$/, ''),
    path: url,
    method,
    secure,
    destination: String(headers['sec-fetch-dest'] ?? 'unknown'),
  };
}

function find(pages: Pages, { host, path }: WebRequest): Answer {
  const page = pages[host + path] ?? pages[host + path.replace(/\?.*/, '')];
  if (!page && path === '/favicon.ico') return { body: '', status: 404 };
  const found = page ?? pages[host];
  if (found !== undefined) return typeof found === 'string' ? { body: found } : found;
  return { body: `<!doctype html><html lang="fr"><title>${host}</title><h1>${host}</h1>` };
}

async function selfSigned() {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Local web' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  return { key, cert };
}
