import { geckoId } from '../extension-ids.mjs';

/**
 * Ends the background at once, whatever it is doing; the browser starts it again for the next question.
 * @param {import('./machine.mjs').Machine} machine
 */
export async function breakOff({ driver, own }) {
  if (driver.name === 'chromium') {
    const client = await own.createCDPSession();
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.stopAllWorkers');
    await client.detach();
    return;
  }
  const { connection } = driver.browser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const answer = await connection.send('script.evaluate', {
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
    expression: `WebExtensionPolicy.getByID('${geckoId}').extension.terminateBackground({ ignoreDevToolsAttached: true })`,
  });
  if (answer.result.type !== 'success') throw new Error('the background was not ended');
}
