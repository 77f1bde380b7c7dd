// The network as the site gives it: one row for each statement, put together into offices and lines.
const FAMILIES = ["konsultatif", "kolegial", "fungsional", "struktural", "koordinatif", "kemitraan"];
const CLASSES = ["post", "organisation", "vertical", "forum", "group"];

export async function loaded({ source, base, root, language }) {
  const response = await fetch(source, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const rows = await response.json();
  const href = (iri) => {
    const address = [base, "https://w3id.org/simpul/"].filter((start) => start && iri.startsWith(start));
    if (!address.length) return iri;
    return root + iri.slice(address[0].length) + (language ? `?lang=${language}` : "");
  };
  const offices = new Map();
  const lines = new Map();
  const read = document.documentElement.lang === "en" ? "relation_en" : "relation_id";
  for (const row of rows) {
    for (const end of ["source", "target"]) {
      const iri = row[end];
      if (!offices.has(iri)) {
        const own = row[`${end}_class`].split(" ");
        const type = CLASSES.find((name) => own.includes(name)) ?? "";
        offices.set(iri, { iri, label: row[`${end}_label`], type, href: href(iri), lines: [] });
      }
    }
    // A kind has no direction: both ways round it is one line.
    const ends = row.layer === "kind" ? [row.source, row.target].sort() : [row.source, row.target];
    const key = [...ends, row.relation].join(" ");
    if (!lines.has(key)) {
      const family = row.layer === "kind" ? row.relation.split("-")[0] : "act";
      lines.set(key, {
        key,
        source: row.source,
        target: row.target,
        label: row[read],
        layer: row.layer,
        family: FAMILIES.includes(family) ? family : "act",
        statements: [],
      });
    }
    lines.get(key).statements.push({ ...row, href: href(row.statement) });
  }
  for (const line of lines.values()) {
    line.statements.sort((one, other) => one.derivation.localeCompare(other.derivation) * -1);
    line.inferred = line.statements.every((statement) => statement.derivation === "inferred");
    for (const iri of new Set([line.source, line.target])) offices.get(iri).lines.push(line);
  }
  return { offices, lines };
}
