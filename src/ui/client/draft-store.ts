/** Unsent text, kept for this tab's session and this person only. */
export type Values = readonly (readonly [name: string, value: string])[];

export interface Draft {
  readonly who: string;
  readonly at: string;
  /** Path that the form is sent to. */
  readonly to: string;
  readonly values: Values;
  /** Of the server's copy. */
  readonly id?: string | undefined;
}

export const pathOf = (address: string): string => new URL(address, location.href).pathname;

const place = (key: string): string => `huoshui-draft:${key}`;

/** Who is signed in on this page; undefined on the sign-in page. */
export const signedIn = (): string | undefined => {
  const frame = document.querySelector<HTMLElement>('[data-signed-in]');
  return frame?.dataset.signedIn;
};

export function keep(key: string, form: HTMLFormElement): void {
  const who = signedIn();
  if (who === undefined) return;
  const draft: Draft = {
    who,
    at: new Date().toTimeString().slice(0, 5),
    to: pathOf(form.action),
    values: valuesOf(form),
    id: form.dataset.draftId,
  };
  try {
    sessionStorage.setItem(place(key), JSON.stringify(draft));
  } catch {
    // A full or forbidden store only means that nothing is kept.
  }
}

export function find(key: string): Draft | undefined {
  const text = sessionStorage.getItem(place(key));
  const draft: Draft | undefined = text === null ? undefined : JSON.parse(text);
  return draft && draft.who === signedIn() ? draft : undefined;
}

export const forget = (key: string): void => sessionStorage.removeItem(place(key));

/** All drafts, or those whose form was sent to this path. */
export function forgetAll(sentTo?: string): void {
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(place('')))) {
    const draft: Draft = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (sentTo === undefined || draft.to === sentTo) sessionStorage.removeItem(key);
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const keepable = (control: Element): control is Control =>
  (control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement ||
    (control instanceof HTMLInputElement && !['hidden', 'password', 'file', 'submit'].includes(control.type))) &&
  control.name !== '';

/** What stands in the form now, without files, passwords and hidden fields. */
export function valuesOf(form: HTMLFormElement): Values {
  const names = new Set(
    Array.from(form.elements)
      .filter(keepable)
      .map(({ name }) => name),
  );
  return Array.from(new FormData(form)).flatMap(([name, value]) =>
    typeof value === 'string' && names.has(name) ? [[name, value.replace(/\r\n/g, '\n')] as const] : [],
  );
}

/** Whether somebody has written or chosen in it before the scripts came. */
export const isTouched = (form: HTMLFormElement): boolean => Array.from(form.elements).filter(keepable).some(differs);

function differs(control: Control): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLInputElement)
    return control.value !== control.defaultValue || control.checked !== control.defaultChecked;
  const options = Array.from(control.options);
  const first = control.multiple || options.some((o) => o.defaultSelected) ? undefined : options[0];
  return options.some((o) => o.selected !== (o.defaultSelected || o === first));
}

export function putBack(form: HTMLFormElement, values: Values): void {
  for (const control of Array.from(form.elements).filter(keepable)) {
    const mine = values.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.selected = mine.includes(option.value);
    } else if (control.type === 'checkbox' || control.type === 'radio') {
      (control as HTMLInputElement).checked = mine.includes(control.value);
    } else control.value = mine[0] ?? '';
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
