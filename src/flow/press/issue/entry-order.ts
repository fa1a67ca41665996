/** One step up or down in the order of an issue; anything else leaves it as it is. */
export function moved(order: readonly string[], act: string, id: string): string[] {
  const from = order.indexOf(id);
  const to = from + (act === 'up' ? -1 : act === 'down' ? 1 : 0);
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  return order.toSpliced(from, 1).toSpliced(to, 0, id);
}
