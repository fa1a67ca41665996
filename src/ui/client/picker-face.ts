/** Gives the face of a picker the id, name and remarks of the native control behind it. */
export function dress(face: HTMLElement, select: HTMLSelectElement, value: HTMLElement): void {
  const id = select.id;
  const label = select.labels[0];
  select.removeAttribute('id');
  face.id = id;
  value.id = `${id}-value`;
  if (label) label.id = `${id}-label`;
  face.setAttribute('role', 'combobox');
  face.setAttribute('aria-haspopup', 'listbox');
  face.setAttribute('aria-expanded', 'false');
  face.setAttribute('aria-labelledby', `${id}-label ${value.id}`);
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const remark = select.getAttribute(name);
    if (remark) face.setAttribute(name, remark);
  }
  if (select.required) face.setAttribute('aria-required', 'true');
}
