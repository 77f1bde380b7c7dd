// The query editor: YASGUI over this site's own endpoint, completing from its own data.
import Yasgui from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
import "./editor.css";
import Chart from "./chart.js";
import Graph from "./graph.js";
import { individuals } from "./individuals.js";

const place = document.getElementById("editor");
const endpoint = new URL(place.dataset.endpoint, location.href).href;
const { base, root, terms: termsAddress } = place.dataset;
const search = new URL(place.dataset.search, location.href).href;
const vocabulary = "https://w3id.org/simpul/";

const prefixes = {
  simpul: vocabulary + "ontology#",
  kind: vocabulary + "kind/",
  act: vocabulary + "act/",
  officetype: vocabulary + "office-type/",
  eli: "http://data.europa.eu/eli/ontology#",
  oa: "http://www.w3.org/ns/oa#",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

let terms;
const fetchTerms = () => (terms ??= fetch(termsAddress).then((response) => response.json()));
const completing = (kind) => async (_editor, token) => {
  const typed = (token?.autocompletionString ?? "").toLowerCase();
  const known = (await fetchTerms())[kind];
  return known.filter((iri) => iri.toLowerCase().startsWith(typed) || iri.toLowerCase().includes("#" + typed));
};

// The completers that come with the editor ask a service elsewhere; these ask this site.
const { Yasqe } = Yasgui;
Yasqe.forkAutocompleter("class", { name: "site-class", bulk: false, get: completing("class") });
Yasqe.forkAutocompleter("property", { name: "site-property", bulk: false, get: completing("property") });
Yasqe.forkAutocompleter("prefixes", {
  name: "site-prefixes",
  bulk: true,
  persistenceId: null,
  get: () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort(),
});
individuals(Yasqe, search);
Yasqe.defaults.autocompleters = ["site-prefixes", "site-class", "site-property", "site-individual", "variables"];
Yasqe.defaults.prefixCcApi = null;
Yasqe.defaults.value = `PREFIX rdfs: <${prefixes.rdfs}>
PREFIX simpul: <${prefixes.simpul}>

SELECT ?regulation ?label WHERE {
  ?regulation a simpul:Regulation ;
    rdfs:label ?label .
}
ORDER BY ?label`;
const { Yasr } = Yasgui;
Yasr.defaults.prefixes = prefixes;
Yasr.registerPlugin("chart", Chart);
Yasr.registerPlugin("graph", Graph);
Yasr.defaults.pluginOrder = ["table", "chart", "graph", "response"];

const asked = new URLSearchParams(location.search).get("query");
const yasgui = new Yasgui(place, {
  requestConfig: { endpoint, method: "GET" },
  copyEndpointOnNewTab: false,
  persistenceId: "simpul",
  populateFromUrl: false,
  endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
  yasqe: { createShareableLink: shareableLink },
});

function shareableLink(editor) {
  const address = new URL(endpoint);
  address.searchParams.set("query", editor.getValue());
  return address.href;
}

// The address of the page is that of the query that was run last, to be kept and sent on.
const LONGEST = 8000;
yasgui.on("query", (_yasgui, tab) => {
  const address = shareableLink(tab.getYasqe());
  if (address.length <= LONGEST) history.replaceState(null, "", address);
});

function show(query, { run = false } = {}) {
  const tab = yasgui.getTab() ?? yasgui.addTab(true);
  tab.setEndpoint(endpoint);
  tab.setQuery(query);
  if (run) tab.query();
}

if (asked) show(asked, { run: true });
else yasgui.getTab()?.setEndpoint(endpoint);

document.getElementById("gallery").addEventListener("change", (event) => {
  const chosen = document.getElementById(`query-${event.target.value}`);
  if (chosen) show(chosen.content.textContent);
});

// IRIs of the graph open their page on this site, wherever it is served.
place.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.iri, .yasr_results a[href]");
  if (!link) return;
  for (const known of [base, vocabulary]) {
    if (link.href.startsWith(known)) {
      event.preventDefault();
      window.open(root + link.href.slice(known.length), link.target || "_blank", "noopener");
      return;
    }
  }
});
