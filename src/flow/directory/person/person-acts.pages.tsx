/** The forms of the acts on a person; those about one appointment or delegation stand in its line. */

import { actFields } from '#flow/directory/unit/index.ts';
import { reasonsAgainst } from '#kernel/action-table.ts';
import { type Actor, roles } from '#kernel/actor.ts';
import type { Day } from '#kernel/calendar.ts';
import { refusalSentence, roleWording } from '#kernel/common-wording.ts';
import type { Language } from '#kernel/wording.ts';
import type { Problem } from '#platform/http/index.ts';
import {
  type Act,
  ActionBar,
  DateField,
  FieldRow,
  RecordActs,
  Select,
  TextArea,
  TextInput,
  type UnitOption,
  UnitSelect,
} from '#ui/index.ts';
import type { Delegation, HeldPost, Person } from './person.ts';
import { type PersonAction, type PersonFacts, personTable } from './person-actions.ts';
import { personPageWording } from './person-page-wording.ts';
import { personWords } from './person-words.pages.ts';

export interface PersonActsProps {
  readonly lang: Language;
  readonly person: Person;
  readonly version: number;
  readonly facts: PersonFacts;
  readonly actor: Actor;
  readonly today: Day;
  readonly units: readonly UnitOption[];
  readonly standIns: readonly { readonly id: string; readonly name: string; readonly post: string }[];
  /** The act that was refused just now. */
  readonly problem?: Problem | undefined;
}

function starts({ lang, problem }: PersonActsProps, action: PersonAction, matches: Record<string, string> = {}) {
  const words = personWords[lang];
  const start = actFields(problem, action, words, lang, matches);
  return (name: keyof typeof words.fields, initial = '') => ({
    lang,
    name,
    label: words.fields[name],
    ...start(name, initial),
  });
}

export const PersonActs = (props: PersonActsProps) => {
  const { lang, person, version, facts, actor, problem } = props;
  return (
    <RecordActs
      lang={lang}
      table={personTable}
      words={personWords[lang]}
      state={person}
      facts={facts}
      actor={actor}
      base={`/people/${person.id}`}
      version={version}
      problem={problem}
      look={{
        rename: { fields: <Rename {...props} /> },
        transfer: { fields: <UnitSelect {...starts(props, 'transfer')('unitId')} required units={props.units} /> },
        appoint: { fields: <Appoint {...props} /> },
        dismiss: false,
        delegate: false,
        end_delegation: false,
        reset_password: { fields: <NewPassword {...props} /> },
        disable: { fields: <TextArea {...starts(props, 'disable')('words')} required rows={3} />, danger: true },
      }}
    />
  );
};

const Rename = (props: PersonActsProps) => {
  const field = starts(props, 'rename');
  const { name, post, userName } = props.person;
  return (
    <>
      <FieldRow>
        <TextInput {...field('name', name)} required />
        <TextInput {...field('post', post)} />
      </FieldRow>
      <TextInput
        {...field('userName', userName)}
        hint={personPageWording[props.lang].userNameHint}
        required
        width="medium"
      />
    </>
  );
};

const Appoint = (props: PersonActsProps) => {
  const field = starts(props, 'appoint');
  return (
    <>
      <Select
        {...field('role')}
        required
        options={roles.map((role) => ({ value: role, label: roleWording[props.lang][role] }))}
      />
      <UnitSelect {...field('unitId', props.person.unitId)} required units={props.units} />
    </>
  );
};

const NewPassword = (props: PersonActsProps) => {
  const w = personPageWording[props.lang];
  return (
    <TextInput
      {...starts(props, 'reset_password')('password')}
      label={w.newPassword}
      hint={w.passwordHint}
      required
      type="password"
      autocomplete="new-password"
    />
  );
};

/** An act in a line: left out for those whose role it never is. */
function lineAct(
  props: PersonActsProps,
  action: PersonAction,
  act: Pick<Act, 'hidden' | 'fields' | 'danger' | 'open'>,
): Act[] {
  const { lang, person, version, facts, actor } = props;
  const words = personWords[lang];
  const refusals = reasonsAgainst(personTable, action, person, facts, actor);
  if (refusals.some((r) => r.code === 'not_your_role' || r.code === 'own_post')) return [];
  const reasons = refusals.map((r) => refusalSentence(r, lang, words));
  const href = `/people/${person.id}/${action}`;
  return [
    {
      ...act,
      action,
      label: words.actions[action],
      href,
      reasons,
      hidden: { version: String(version), ...act.hidden },
    },
  ];
}

export const PostActs = (props: PersonActsProps & { post: HeldPost }) => {
  const { lang, post, problem } = props;
  const hidden = { role: post.role, unitId: post.unitId };
  const refused =
    problem?.action === 'delegate' && problem.values.role === post.role && problem.values.unitId === post.unitId;
  const acts = [
    ...lineAct(props, 'delegate', { hidden, fields: <Delegate {...props} />, open: refused }),
    ...lineAct(props, 'dismiss', { hidden, danger: true }),
  ];
  return <ActionBar lang={lang} acts={acts} />;
};

const Delegate = (props: PersonActsProps & { post: HeldPost }) => {
  const { post, standIns, today } = props;
  const field = starts(props, 'delegate', { role: post.role, unitId: post.unitId });
  return (
    <>
      <Select
        {...field('toPersonId')}
        required
        options={standIns.map((p) => ({ value: p.id, label: p.post ? `${p.name}（${p.post}）` : p.name }))}
      />
      <FieldRow>
        <DateField {...field('from', today)} required />
        <DateField {...field('to')} required />
      </FieldRow>
    </>
  );
};

export const DelegationActs = (props: PersonActsProps & { delegation: Delegation }) => (
  <ActionBar
    lang={props.lang}
    acts={lineAct(props, 'end_delegation', { hidden: { delegationId: props.delegation.id }, danger: true })}
  />
);
