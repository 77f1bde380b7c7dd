// Completes what is typed between quotation marks with the things of the data that go by that name: as their label, or
// as their IRI.
const SORTS = ["office", "term", "regulation"];
const MOST = 6;

export const individuals = (Yasqe, address) => {
  const shown = new Map();
  // The string around the cursor, from its quotation mark to its end or the cursor; null outside strings.
  const string = (editor) => {
    const { line, ch } = editor.getDoc().getCursor();
    const text = editor.getDoc().getLine(line);
    for (const match of text.matchAll(/"(?:[^"\\]|\\.)*("(@[\w-]*)?|$)/g)) {
      const end = match.index + match[0].length;
      if (match.index < ch && ch <= end) {
        const closed = Boolean(match[1]);
        const inside = text.slice(match.index + 1, closed ? end - match[1].length : ch);
        return { string: inside.trim(), start: match.index, from: { ch: match.index }, to: { ch: closed ? end : ch } };
      }
    }
    return null;
  };

  const find = async (text, sort) => {
    const asked = new URL(address);
    asked.searchParams.set("q", text);
    asked.searchParams.set("sort", sort);
    const response = await fetch(asked);
    return response.ok ? (await response.json()).results.slice(0, MOST) : [];
  };

  Yasqe.registerAutocompleter({
    name: "site-individual",
    bulk: false,
    autoShow: false,
    isValidCompletionPosition: (editor) => string(editor) !== null,
    preProcessToken: (editor, token) => ({ ...token, ...string(editor) }),
    get: async (_editor, token) => {
      const text = token?.from ? token.string : "";
      if (text.length < 2) return [];
      const found = (await Promise.all(SORTS.map((sort) => find(text, sort)))).flat();
      const options = new Map();
      for (const { title } of found) options.set(`${JSON.stringify(title)}@id`, `${title}`);
      for (const { title, iri, government } of found) {
        const place = government.replace(/.*\//, "");
        options.set(`<${iri}>`, `<…> ${title}${place ? `, ${place}` : ""}`);
      }
      for (const [value, label] of options) shown.set(value, label);
      return [...options.keys()];
    },
    postprocessHints: (_editor, hints) => hints.map((hint) => ({ ...hint, displayText: shown.get(hint.text) ?? hint.text })),
  });
};
