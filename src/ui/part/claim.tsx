/** Who is at work on a record: claim it, hand it back, ask for it, take it over. */
import { type Language, wording } from '#kernel/wording.ts';
import { Notice } from './notice.tsx';

export interface ClaimBarProps {
  readonly lang: Language;
  /** Nobody: left out. */
  readonly claim?:
    | {
        readonly name: string;
        readonly mine: boolean;
        readonly self: boolean;
        readonly idleMinutes: number;
        readonly askedBy?: string | undefined;
      }
    | undefined;
  /** Address of the claim: `/claims/article/ID`. */
  readonly href: string;
  /** Minutes without a key after which it ends by itself. */
  readonly minutes: number;
  /** Take-over is an act of the record: where it is posted. */
  readonly takeOverHref: string;
}

const words = wording(
  {
    free: '还没有人认领。动手写的时候自动认领，也可以先认领。',
    claim: '认领',
    mine: (minutes: number) => `您已认领。${minutes}分钟没有动笔，或者保存、退出登录，会自动放开。`,
    release: '放开',
    asked: (name: string) => `${name}请您交出这一份。保存后点“放开”，对方就能接着办。`,
    held: (name: string) => `${name}正在办这一份`,
    heldBySelf: '您自己在另一个窗口正在办这一份',
    now: '刚刚还在写。',
    idle: (minutes: number) => `已停${minutes}分钟。`,
    readOnly: '您可以看，暂时不能改。',
    ask: '请对方交出',
    takeOver: '接手',
    takeOverHint: '接手后会告诉对方；对方没有交的文字替他留着。',
  },
  {
    free: 'Nobody has claimed this. Typing claims it; you may also claim it first.',
    claim: 'Claim',
    mine: (minutes: number) =>
      `You have claimed this. It ends by itself after ${minutes} minutes without a key, when you save, and at sign-out.`,
    release: 'Let go',
    asked: (name: string) => `${name} asks you to hand this over. Save, then let go.`,
    held: (name: string) => `${name} is at work on this`,
    heldBySelf: 'You are at work on this in another window',
    now: 'Just active.',
    idle: (minutes: number) => `Idle for ${minutes} minutes.`,
    readOnly: 'You can read it; you cannot change it now.',
    ask: 'Ask for it',
    takeOver: 'Take over',
    takeOverHint: 'The holder is told, and what they had typed is kept for them.',
  },
);

const Act = ({ to, label, main }: { to: string; label: string; main?: boolean }) => (
  <form method="post" action={to} hx-sync="this:drop">
    <button class={main ? 'button button-main' : 'button'} type="submit">
      {label}
    </button>
  </form>
);

/** Fills itself with the bar below, and claims the record at the first key typed into a form of it; `claims`: `article:ID`. */
export const ClaimPlace = ({ lang, claims }: { lang: Language; claims: string }) => {
  const href = `/claims/${claims.replace(':', '/')}`;
  return (
    <claim-keeper data-href={href}>
      <div class="claim">
        <Act to={href} label={words[lang].claim} />
      </div>
    </claim-keeper>
  );
};

export const ClaimBar = ({ lang, claim, href, minutes, takeOverHref }: ClaimBarProps) => {
  const w = words[lang];
  if (!claim)
    return (
      <div class="claim">
        <span class="muted">{w.free}</span>
        <Act to={href} label={w.claim} />
      </div>
    );
  if (claim.mine)
    return (
      <div class="claim claim-mine" data-claim="mine">
        <span>{w.mine(minutes)}</span>
        <Act to={`${href}/release`} label={w.release} />
        {claim.askedBy && (
          <Notice lang={lang} tone="warning">
            {w.asked(claim.askedBy)}
          </Notice>
        )}
      </div>
    );
  return (
    <div class="claim claim-held" data-claim="held">
      <Notice lang={lang} tone="warning" title={claim.self ? w.heldBySelf : w.held(claim.name)}>
        <p>
          {claim.idleMinutes < 1 ? w.now : w.idle(claim.idleMinutes)}
          {w.readOnly}
        </p>
        <div class="buttons">
          {!claim.self && <Act to={`${href}/ask`} label={w.ask} />}
          <Act to={takeOverHref} label={w.takeOver} />
        </div>
        <p class="choice-hint">{w.takeOverHint}</p>
      </Notice>
    </div>
  );
};
