// Results as bars: the rows counted by a column, or its numbers added up.
import { choice, cut, draw, icon, say, short } from "./drawing.js";

const MOST = 40;
const ROW = 24;
const LABEL = 250;
const WIDTH = 900;
const COUNT = "";

const isNumber = (term) => term && term.type !== "uri" && term.value.trim() !== "" && Number.isFinite(Number(term.value));

export default class Chart {
  priority = 5;
  label = say("Grafik", "Chart");
  hideFromSelection = false;

  constructor(yasr) {
    this.yasr = yasr;
  }

  canHandleResults() {
    const bindings = this.yasr.results?.getBindings?.();
    return Boolean(bindings && bindings.length > 0);
  }

  getIcon() {
    return icon("M4 20V10h4v10zm6 0V4h4v16zm6 0v-7h4v7z");
  }

  draw() {
    const rows = this.yasr.results.getBindings();
    const names = this.yasr.results.getVariables();
    const numeric = names.filter((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])));
    const others = names.filter((name) => !numeric.includes(name));
    // The column with fewest different values says most when its rows are counted.
    const variety = (name) => new Set(rows.map((row) => row[name]?.value)).size;
    const ranked = [...(others.length ? others : names)].sort((a, b) => variety(a) - variety(b));
    this.by ??= numeric.length ? (others[0] ?? names[0]) : (ranked.find((name) => variety(name) > 1) ?? ranked[0]);
    this.value ??= numeric.find((name) => name !== this.by) ?? COUNT;
    if (!names.includes(this.by)) this.by = ranked[0];
    if (this.value !== COUNT && !numeric.includes(this.value)) this.value = COUNT;
    const controls = document.createElement("p");
    controls.className = "picture-choices";
    const again = (field) => (name) => {
      this[field] = name;
      this.draw();
    };
    controls.append(
      choice(say("Menurut", "By"), names.map((name) => [name, name]), this.by, again("by")),
      choice(
        say("Nilai", "Value"),
        [[COUNT, say("jumlah baris", "number of rows")], ...numeric.map((name) => [name, name])],
        this.value,
        again("value"),
      ),
    );
    this.yasr.resultsEl.replaceChildren(controls, this.picture(rows));
  }

  picture(rows) {
    const sums = new Map();
    for (const row of rows) {
      const name = row[this.by] ? short(row[this.by], this.yasr.getPrefixes()) : say("(kosong)", "(empty)");
      const value = this.value === COUNT ? 1 : Number(row[this.value]?.value ?? 0);
      sums.set(name, (sums.get(name) ?? 0) + value);
    }
    const all = [...sums].sort((a, b) => b[1] - a[1]);
    const bars = all.slice(0, MOST);
    const largest = Math.max(...bars.map(([, value]) => Math.abs(value)), 1e-9);
    const height = bars.length * ROW + 4;
    const title = say(`Grafik batang menurut ${this.by}`, `Bars by ${this.by}`);
    const svg = draw("svg", { viewBox: `0 0 ${WIDTH} ${height}`, class: "picture chart", role: "img", "aria-label": title });
    bars.forEach(([name, value], index) => {
      const width = (Math.abs(value) / largest) * (WIDTH - LABEL - 80);
      const y = index * ROW + 3;
      svg.append(
        draw(
          "g",
          {},
          draw("title", {}, `${name}: ${value}`),
          draw("text", { x: LABEL - 8, y: y + 14, "text-anchor": "end" }, cut(name, 36)),
          draw("rect", { x: LABEL, y, width: Math.max(width, 1), height: ROW - 6, rx: 2, class: value < 0 ? "bar below" : "bar" }),
          draw("text", { x: LABEL + width + 6, y: y + 14, class: "number" }, value.toLocaleString(document.documentElement.lang)),
        ),
      );
    });
    const figure = document.createElement("figure");
    figure.append(svg);
    if (all.length > bars.length) {
      const note = document.createElement("figcaption");
      note.textContent = say(`${bars.length} terbesar dari ${all.length}`, `The largest ${bars.length} of ${all.length}`);
      figure.append(note);
    }
    return figure;
  }
}
