/** Who is at work on a record: claim it, hand it back, ask for it, take it over. */
import type { Language } from '#kernel/wording.ts';
import { claimWording } from './claim-wording.ts';
import { Included } from './included.tsx';
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

const Act = ({ to, label, action }: { to: string; label: string; action?: string }) => (
  <form method="post" action={to} hx-sync="this:drop">
    <button class="button" type="submit" data-action={action}>
      {label}
    </button>
  </form>
);

/** The bar below, kept up to date; claims the record at the first key typed into a form of it; `claims`: `article:ID`. */
export const ClaimPlace = ({ claims }: { claims: string }) => {
  const href = `/claims/${claims.replace(':', '/')}`;
  return (
    <claim-keeper data-href={href}>
      <Included at={href} />
    </claim-keeper>
  );
};

export const ClaimBar = ({ lang, claim, href, minutes, takeOverHref }: ClaimBarProps) => {
  const w = claimWording[lang];
  if (!claim)
    return (
      <div class="claim">
        <Act to={href} label={w.claim} />
        <span class="muted">{w.free}</span>
      </div>
    );
  if (claim.mine)
    return (
      <div class="claim claim-mine" data-claim="mine">
        <Act to={`${href}/release`} label={w.release} />
        <span>{w.mine(minutes)}</span>
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
          {claim.askedBy && w.asking(claim.askedBy)}
        </p>
        <div class="buttons">
          {!claim.self && <Act to={`${href}/ask`} label={w.ask} />}
          <Act to={takeOverHref} label={w.takeOver} action="take_over" />
        </div>
        <p class="choice-hint">{w.takeOverHint}</p>
      </Notice>
    </div>
  );
};
