/** Languages of the interface. Chinese is the source; English must be complete to compile. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export type Wording<T> = Readonly<Record<Language, T>>;

/** Words whose English has exactly the keys of the Chinese: a text, or a function of what it mentions. */
export type Words = { readonly [key: string]: string | ((...args: never[]) => string) | Words };

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};

export function wording<const T extends Words>(zh: T, en: Shape<T>): Wording<Shape<T>> {
  return { zh: zh as unknown as Shape<T>, en };
}
