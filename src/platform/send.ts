import { browser } from './browser.ts';
import { isPrivatePage } from './private-window.ts';
import type { Answers, Message, RequestBody, RequestName } from './protocol.ts';

/**
 * Asks the background, from extension pages only. Rejects where it could not do it, where it refused, which is to
 * answer nothing, and where a page in a private window asks for more than to be told.
 */
export async function send<Name extends RequestName>(request: Name, body: RequestBody<Name>): Promise<Answers[Name]> {
  if (isPrivatePage() && request !== 'tabReport') throw new Error('From a private window');
  const answer = await browser.runtime.sendMessage<Message, Answers[Name] | undefined>({ request, body } as Message);
  if (answer === undefined) throw new Error(`Refused: ${request}`);
  return answer;
}
