import { createServer } from 'node:http';
import { commentsPage, feedPage, feedScript, plainPage, stylesheet, topicPage } from './pages.mjs';

/** Serves the pages of the bench on 127.0.0.1, each made once. Posts are counted back from `now`, ms since 1970. */
export async function servePages({ posts, nodes, now }) {
  const html = 'text/html; charset=utf-8';
  const answers = new Map([
    ['/topic', [html, topicPage(posts, now)]],
    ['/comments', [html, commentsPage(posts, now)]],
    ['/feed', [html, feedPage(nodes, now)]],
    ['/plain', [html, plainPage(posts * 3)]],
    ['/feed.js', ['text/javascript; charset=utf-8', feedScript(now)]],
    ['/bench.css', ['text/css; charset=utf-8', stylesheet]],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = answers.get(new URL(request.url ?? '/', 'http://localhost').pathname) ?? [];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type ?? 'text/plain',
      'cache-control': 'no-store',
    });
    response.end(body ?? '');
  });
  await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
