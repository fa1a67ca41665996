/** How this office scores, plainly: what nobody can change, and what the office switched on. */
import { deskRoles } from '#flow/scoring/adoption/index.ts';
import { type Actor, appointmentAs } from '#kernel/actor.ts';
import type { DomainEvent, Recorded } from '#kernel/event.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import { DescriptionList, History, Outcome, RecordActs, Section, StatusBadge } from '#ui/index.ts';
import { ScoreTabs } from './score-list.pages.tsx';
import type { ScoreSetting } from './score-setting.ts';
import { type ScoreSettingFacts, scoreSettingTable } from './score-setting-actions.ts';
import { scoreSettingWording, settingPageWording } from './score-setting-wording.ts';

export interface ScoreSettingProps {
  readonly lang: Language;
  readonly id: string;
  readonly version: number;
  readonly setting: ScoreSetting;
  readonly facts: ScoreSettingFacts;
  readonly actor: Actor;
  readonly deskName: string;
  readonly events: readonly Recorded<DomainEvent>[];
  readonly done?: string | undefined;
  readonly problem?: Problem | undefined;
}

export const ScoreSettingPage = (props: ScoreSettingProps) => {
  const { lang, id, version, setting, facts, actor, problem, events } = props;
  const w = settingPageWording[lang];
  const words = scoreSettingWording[lang];
  return (
    <>
      <ScoreTabs
        lang={lang}
        current="score-settings"
        atDesk={deskRoles.some((role) => appointmentAs(actor, role, facts.deskId))}
      />
      <Outcome {...props} words={words} />
      <p>{w.lead}</p>
      <Section title={w.fixed}>
        <ul>
          {Object.values(w.fixedPoints).map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </Section>
      <Section title={w.switches}>
        <DescriptionList items={[{ term: w.desk, value: props.deskName }]} />
        <Switch {...props} of="ranks" />
        <Switch {...props} of="authors" />
        <RecordActs
          lang={lang}
          table={scoreSettingTable}
          words={words}
          state={setting}
          facts={facts}
          actor={actor}
          base={`/score-settings/${id}`}
          version={version}
          problem={problem}
          look={{
            allow_ranks: { hidden: { deskId: facts.deskId } },
            allow_authors: { hidden: { deskId: facts.deskId } },
          }}
        />
      </Section>
      {events.length > 0 && (
        <Section title={w.history}>
          <History lang={lang} words={words} events={events} />
        </Section>
      )}
    </>
  );
};

const Switch = ({ lang, setting, of }: ScoreSettingProps & { of: 'ranks' | 'authors' }) => {
  const w = settingPageWording[lang];
  const switched = setting[of];
  return (
    <div class="standing">
      <StatusBadge tone={switched ? 'active' : 'neutral'} label={switched ? w.on(switched.by) : w.off} />
      <b>{w[of]}</b>
      <span class="muted">{w[`${of}Hint`]}</span>
    </div>
  );
};
