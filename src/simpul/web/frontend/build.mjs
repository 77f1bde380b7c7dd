// Bundles what the pages load into ../static/build; nothing is loaded from elsewhere at run time.
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// The result table of YASGUI makes a style element at run time, which the Content-Security-Policy forbids.
// It gets an inert element instead; src/editor.css has the rules.
const noStyleElements = {
  name: "no-style-elements",
  setup(builder) {
    builder.onLoad({ filter: /yasgui\.esm\.js$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      const changed = code.replaceAll('document.createElement("style")', 'document.createElement("template")');
      if (changed === code) throw new Error("YASGUI makes no style element any more: drop this plugin");
      return { contents: changed, loader: "js" };
    });
  },
};

// So does cytoscape, for one rule on its container; static/pages/network.css has it.
const noStyleOfCytoscape = {
  name: "no-style-of-cytoscape",
  setup(builder) {
    builder.onLoad({ filter: /cytoscape\.esm\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      const changed = code.replaceAll("document.createElement('style')", "document.createElement('template')");
      if (changed === code) throw new Error("cytoscape makes no style element any more: drop this plugin");
      return { contents: changed, loader: "js" };
    });
  },
};

await build({
  entryPoints: { editor: here("src/editor.js"), network: here("src/network.js") },
  outdir: here("../static/build"),
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020"],
  loader: { ".svg": "dataurl", ".png": "dataurl", ".woff2": "file", ".woff": "file", ".ttf": "file" },
  legalComments: "linked",
  logLevel: "warning",
  plugins: [noStyleElements, noStyleOfCytoscape],
});
