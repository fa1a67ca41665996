import { wording } from '#kernel/wording.ts';
import { authWording, createToken, longestTokenDays } from '#platform/auth/index.ts';
import { actorNamed, asPerson, openOrg } from '../acting.ts';
import { command } from '../command.ts';
import { done, refusedWith } from '../outcome.ts';

const words = wording(
  {
    made: (name: string, until: string) => `令牌“${name}”，有效到 ${until}，只显示这一次：`,
    use: '用法：在请求头里写 Authorization: Bearer 令牌',
  },
  {
    made: (name, until) => `Token “${name}”, good until ${until}, shown this once:`,
    use: 'Use it in the header Authorization: Bearer TOKEN',
  },
);
const usualDays = 90;
const usualName = 'huoshui token create';

export const tokenCreateCommand = command({
  name: 'token create',
  summary: { zh: '发一个接口令牌，让程序以某人的身份调用接口', en: 'make a token by which a machine acts as a person' },
  options: {
    as: asPerson,
    name: {
      kind: 'text',
      value: 'NAME',
      about: { zh: '用途，最多60个字', en: 'what it is for, at most 60 characters' },
    },
    days: {
      kind: 'text',
      value: 'DAYS',
      fits: (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= longestTokenDays,
      about: {
        zh: `有效天数，1至${longestTokenDays}，不写为${usualDays}`,
        en: `days it is good for, 1 to ${longestTokenDays}; ${usualDays} when left out`,
      },
    },
  },
  example: 'token create --as linyc --name 门户网站同步 --days 30',
  run: async ({ as, name = usualName, days = String(usualDays) }, call) => {
    const { lang } = call;
    const opened = await openOrg(call);
    const { services } = opened;
    const { orgId, personId } = await actorNamed(opened, as, lang);
    const now = services.now();
    const expiresAt = new Date(Date.parse(now) + Number(days) * 86_400_000).toISOString();
    const made = await createToken(services.db, { orgId, personId, id: services.newId(), name, expiresAt, now });
    if (!made.ok) {
      throw refusedWith(made.refusals, ({ code, params }) => {
        const sentence = Object.entries(authWording[lang]).find(([known]) => known === code)?.[1] ?? code;
        return typeof sentence === 'string' ? sentence : sentence(params ?? {});
      });
    }
    const { id, token } = made.value;
    const w = words[lang];
    return done({ id, token, name, expiresAt, userName: as }, [w.made(name, expiresAt.slice(0, 10)), token, w.use]);
  },
});
