import { browser } from './browser.ts';
import type { Answers, Message, RequestBody, RequestName } from './protocol.ts';

/** Asks the background; resolves to its answer, rejects where it refused. From extension pages only. */
export function send<Name extends RequestName>(request: Name, body: RequestBody<Name>): Promise<Answers[Name]> {
  return browser.runtime.sendMessage({ request, body } as Message);
}
