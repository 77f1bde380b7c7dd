// The network explorer: a picture of the lines that the table below it lists, and a panel that opens them.
import { loaded } from "./network/data.js";
import { draw } from "./network/picture.js";
import { openPanel } from "./network/panel.js";
import { asSvg } from "./network/svg.js";

const stage = document.querySelector(".stage");
const status = document.getElementById("network-status");
const words = JSON.parse(document.getElementById("network-words").textContent);
const say = (key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[key] ?? key);

const announce = (text) => {
  status.textContent = text;
};

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function start() {
  announce(say("net_drawing"));
  const network = await loaded(stage.dataset);
  const picture = await draw(document.getElementById("network"), network, stage.dataset.layout);
  const panel = openPanel({ place: document.querySelector(".panel"), network, say, announce, onShow: picture.show });
  picture.onChoose(panel.choose);
  const actions = {
    in: () => picture.zoom(1.3),
    out: () => picture.zoom(1 / 1.3),
    fit: picture.fit,
    svg: () => save(new Blob([asSvg(picture)], { type: "image/svg+xml" }), "network.svg"),
    png: async () => save(await picture.png(), "network.png"),
  };
  for (const button of stage.querySelectorAll("[data-do]")) {
    button.addEventListener("click", actions[button.dataset.do]);
  }
  announce(say("net_drawn", { nodes: network.offices.size, edges: network.lines.size }));
  stage.dataset.ready = "yes";
}

start().catch((error) => {
  announce(String(error));
  throw error;
});
