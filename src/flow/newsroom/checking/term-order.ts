/** A line of the house list that says an order: 市委书记＞市委副书记、市长／市长＞市人大常委会主任. Those parted by ／ are one. */
export function orderIn(written: string): readonly (readonly string[])[] | undefined {
  const places = parted(written, /[>＞]/).map((place) => parted(place, /[/／]/));
  return places.length > 1 ? places : undefined;
}

const parted = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
