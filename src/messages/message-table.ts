/** The forms of a text that holds a number, one for each plural category of its language. */
export type PluralForms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export type Message = string | PluralForms;

/** A language's texts by their keys. */
export type MessageTable = Readonly<Record<string, Message>>;
