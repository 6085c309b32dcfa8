import type { TestApi } from './test-api.ts';

/** Somebody at a bidder's own page, with the cookies of one browser and without a script. */
export function bidder(api: TestApi, path: string) {
  let cookie = '';
  const ask = async (below: string, init: RequestInit = {}) => {
    const answer = await fetch(`${api.url}${path}${below}`, { redirect: 'manual', ...init, headers: { cookie } });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return { status: answer.status, to: answer.headers.get('location'), words: await answer.text() };
  };
  const fill = async (below: string, fields: Record<string, string>) =>
    ask(below, { method: 'POST', body: new URLSearchParams(fields) });
  /** The newest code that was sent to an address. */
  const code = async (email: string) => {
    const words = await newestMail(api, email, 'Your code%');
    return /\d{8}/.exec(words)?.[0] ?? '';
  };
  return {
    ask,
    fill,
    code,
    /** Comes in as the contact with this address. */
    enter: async (email: string) => {
      await fill('', { email });
      return fill('/code', { code: await code(email) });
    },
  };
}

/** The words of the newest mail to an address with a subject like this. */
export async function newestMail(api: TestApi, recipient: string, subject: string): Promise<string> {
  const [mail] = await api.database.query<{ words: string }>(
    'select words from mail where recipient = $1 and subject like $2 order by "postedAt" desc limit 1',
    [recipient, subject],
  );
  return mail?.words ?? '';
}

/** The path of the link that an address was sent. */
export async function linkSentTo(api: TestApi, recipient: string): Promise<string> {
  return /\/bidder\/[\w-]{43}/.exec(await newestMail(api, recipient, 'Your assessment summary%'))?.[0] ?? '';
}
