/** The presses that mend: one place, every place of a rule, every safe one; and what a press left. */
import type { Language } from '#kernel/wording.ts';
import { HiddenField, Notice, SubmitButton } from '#ui/index.ts';
import { fixableRules, type KnownHint, type leftAfter } from './article-hints.ts';
import { checkingPageWording } from './checking-page-wording.ts';
import type { CheckingProps, Listed } from './checking-props.pages.tsx';
import { safeFixes } from './fix-text.ts';
import { hintAnchor, shown } from './hint-list.pages.tsx';
import { hintWording } from './hint-wording.ts';

/** What a press did not mend, each with its reason and its number in the list. */
export const Left = ({ lang, left, listed }: Listed & { lang: Language; left: ReturnType<typeof leftAfter> }) => {
  const w = checkingPageWording[lang];
  if (left.length === 0) return null;
  return (
    <Notice lang={lang} tone="info" title={w.leftCount(left.length)}>
      <ul>
        {left.slice(0, mostNamed).map(({ hint, why }) => (
          <li>
            <a href={`#${hintAnchor(listed.indexOf(hint) + 1)}`}>{w.numbered(listed.indexOf(hint) + 1)}</a>{' '}
            <q class="hint-words">{shown(hint.text)}</q> {w.leftBecause[why]}
          </li>
        ))}
      </ul>
      {left.length > mostNamed && <p>{w.leftMore(left.length - mostNamed)}</p>}
    </Notice>
  );
};

const mostNamed = 10;

export const AllAtOnce = ({ lang, articleId, version, open, mayFix, mayUndo, once }: CheckingProps) => {
  const w = checkingPageWording[lang];
  const safe = safeFixes(open).length;
  const rules = fixableRules(open);
  return (
    <>
      {mayFix && safe + rules.length > 0 && (
        <form method="post" action={`/checking/${articleId}/fix`} class="hint-all">
          <HiddenField name="once" value={once()} />
          <HiddenField name="version" value={version} />
          {safe > 0 && <SubmitButton label={w.fixAll(safe)} name="of" value="all" />}
          {safe > 0 && <p class="muted small">{w.fixAllHint}</p>}
          {rules.length > 0 && <ByRule lang={lang} rules={rules} />}
        </form>
      )}
      {mayUndo && (
        <form method="post" action={`/checking/${articleId}/undo`} class="hint-all">
          <HiddenField name="once" value={once()} />
          <HiddenField name="version" value={version} />
          <SubmitButton label={w.undo} main={false} />
        </form>
      )}
    </>
  );
};

const ByRule = ({ lang, rules }: { lang: Language; rules: ReturnType<typeof fixableRules> }) => {
  const w = checkingPageWording[lang];
  return (
    <fieldset class="hint-rules">
      <legend>{w.byRule}</legend>
      {rules.map(({ rule, count }) => (
        <button class="button button-small" type="submit" name="of" value={rule}>
          {w.ofRule(hintWording[lang].names[rule], count)}
        </button>
      ))}
      <p class="muted small">{w.byRuleHint}</p>
    </fieldset>
  );
};

export const FixButton = ({
  lang,
  articleId,
  version,
  mayFix,
  once,
  hint,
}: CheckingProps & { readonly hint: KnownHint }) => {
  const w = checkingPageWording[lang];
  if (!mayFix || !hint.fix) return null;
  return (
    <form method="post" action={`/checking/${articleId}/fix`}>
      <HiddenField name="once" value={once()} />
      <HiddenField name="version" value={version} />
      <button class="button button-small" type="submit" name="hint" value={hint.key}>
        {hint.quoted ? w.quotedFix(hint.fix.text) : w.fix(hint.fix.text)}
      </button>
    </form>
  );
};
