// What the pictures of results share: elements of SVG, words in the language of the page, and choices.
const SVG = "http://www.w3.org/2000/svg";
const indonesian = document.documentElement.lang !== "en";

// One of two words, Indonesian or English.
export const say = (id, en) => (indonesian ? id : en);

// An element of SVG. Attributes only: the policy of the pages forbids style attributes in markup.
export const draw = (name, attributes = {}, ...children) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

export const icon = (path) =>
  draw("svg", { viewBox: "0 0 24 24", width: 14, height: 14, "aria-hidden": "true" }, draw("path", { d: path, fill: "currentColor" }));

// A labelled choice among columns; calls back with the name that is chosen.
export const choice = (label, names, chosen, change) => {
  const select = document.createElement("select");
  for (const [value, text] of names) select.add(new Option(text, value, false, value === chosen));
  select.addEventListener("change", () => change(select.value));
  const around = document.createElement("label");
  around.append(`${label} `, select);
  return around;
};

// A short name: the last part of an IRI, or the text itself.
export const short = (term, prefixes = {}) => {
  if (term.type !== "uri") return term.value;
  for (const [name, iri] of Object.entries(prefixes)) {
    if (iri && term.value.startsWith(iri) && term.value.length > iri.length) return `${name}:${term.value.slice(iri.length)}`;
  }
  return decodeURIComponent(term.value.replace(/[/#]$/, "").replace(/.*[/#]/, "")) || term.value;
};

export const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
