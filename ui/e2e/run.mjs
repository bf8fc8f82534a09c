/**
 * Pictures every scene in four languages and two themes into `pictures/`, and judges each page by `check-page.js`
 * and, as far as it differs, by axe. `npm run e2e -- --only=workbench,draft --language=ar --theme=dark` narrows it.
 */
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import { scenes } from "./scenes.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const option = (name) =>
  process.argv
    .find((arg) => arg.startsWith(`--${name}=`))
    ?.split("=")[1]
    ?.split(",");
const wanted = option("only");
const spoken = option("language");
const themes = option("theme") ?? ["light", "dark"];
const check = await readFile(new URL("check-page.js", import.meta.url), "utf8");
const pictures = new URL("../pictures/", import.meta.url);
await mkdir(pictures, { recursive: true });

// Built once: hundreds of single modules for each picture would take most of the time. As a development build, for the
// backend in memory is in no other.
process.env.NODE_ENV = "development";
const outDir = await mkdtemp(join(tmpdir(), "kursi-pictured-"));
const pages = ["index.html", "gallery.html"].map((page) => fileURLToPath(new URL(`../${page}`, import.meta.url)));
await build({
  root: here,
  mode: "development",
  logLevel: "error",
  build: { outDir, emptyOutDir: true, minify: false, rollupOptions: { input: pages } },
});
const server = await preview({
  root: here,
  logLevel: "error",
  build: { outDir },
  preview: { port: 0, strictPort: false },
});
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--font-render-hinting=none"],
});

async function act(page, step) {
  if (step.click) await page.click(step.click);
  else if (step.key) await page.keyboard.press(step.key);
  else if (step.choose) await page.setInputFiles(step.choose, step.files);
  else await page.keyboard.type(step.type);
  await page.waitForTimeout(120);
}

/** The scene as a person finds it who opened the program in this language. */
async function opened(scene, language, theme, faults) {
  const page = await browser.newPage({ viewport: scene.size, reducedMotion: "reduce" });
  // A machine that builds something beside may be slow; a page that is broken stays broken.
  page.setDefaultTimeout(120_000);
  page.on("pageerror", (error) => faults.push({ kind: "thrown", where: "page", text: error.message }));
  page.on("console", (message) => {
    if (message.type() === "error" && !/the entry broke/.test(message.text())) {
      faults.push({ kind: "console", where: "page", text: message.text().slice(0, 200) });
    }
  });
  const query = new URLSearchParams(scene.query);
  query.set("lang", language);
  query.set("theme", theme);
  await page.goto(`${address}${scene.page}?${query}${scene.at ? `#${scene.at}` : ""}`);
  await page.waitForSelector("html[data-ready=true]");
  if (scene.at.includes("ticket=")) await page.waitForSelector("[data-testid=ticket-page], .page [data-testid=fault]");
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  for (const step of scene.steps) await act(page, step);
  await page.evaluate(axe.source);
  return page;
}

/** The same page after another language or theme was chosen, which may happen at any moment (K3). */
async function chosen(page, language, theme) {
  await page.evaluate((detail) => window.dispatchEvent(new CustomEvent("choose", { detail })), { language, theme });
  await page.waitForSelector(`html[lang="${language}"][data-theme="${theme}"]`);
  // What floats is placed by the side that text begins at.
  await page.evaluate(() => window.dispatchEvent(new Event("resize")));
}

const judgedByAxe = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What axe is asked of a page. No theme changes anything but colours, and no language changes a colour. */
function asked(first, { language, theme }) {
  if (theme === first.theme) return { runOnly: judgedByAxe };
  return language === first.language ? { runOnly: ["color-contrast"] } : undefined;
}

async function picture(page, scene, name, rules) {
  await page.evaluate(() => document.fonts.ready);
  // Popovers place themselves in a second pass.
  await page.waitForTimeout(250);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, pictures)), fullPage: scene.full ?? false });
  const faults = await page.evaluate(`(() => {${check}})()`);
  if (!rules) return faults;
  const report = await page.evaluate(
    (options) => window.axe.run(document, { ...options, resultTypes: ["violations"] }),
    rules,
  );
  for (const violation of report.violations) {
    if (!["serious", "critical"].includes(violation.impact)) continue;
    for (const node of violation.nodes.slice(0, 3)) {
      faults.push({
        kind: violation.id,
        where: node.target.join(" "),
        text: node.failureSummary?.split("\n")[1] ?? "",
      });
    }
  }
  return faults;
}

/**
 * Every picture of one scene. Opening a page takes far longer than choosing another language in it, so each scene is
 * opened once, in a language that differs from scene to scene, and goes through the others without being touched.
 */
async function pictureAll(scene, nth) {
  const languages = scene.languages.filter((one) => !spoken || spoken.includes(one));
  const first = nth % (languages.length || 1);
  const turns = [...languages.slice(first), ...languages.slice(0, first)].flatMap((language) =>
    (scene.once ? themes.slice(0, 1) : themes).map((theme) => ({ language, theme })),
  );
  const faults = [];
  let page;
  for (const turn of turns) {
    const { language, theme } = turn;
    const name = `${scene.name}-${language}-${theme}`;
    try {
      if (page) await chosen(page, language, theme);
      else page = await opened(scene, language, theme, faults);
      faults.push(...(await picture(page, scene, name, asked(turns[0], turn))));
    } catch (error) {
      faults.push({ kind: "broke", where: "", text: error.message });
    }
    found.push(...faults.splice(0).map((fault) => ({ picture: `${name}.png`, ...fault })));
    taken += 1;
  }
  await page?.close();
}

const found = [];
let taken = 0;
const ahead = scenes.filter((scene) => !wanted || wanted.includes(scene.name)).entries();

/** Pictures scenes until none is left. */
async function work() {
  for (const [nth, scene] of ahead) await pictureAll(scene, nth);
}
// Much of a picture is waiting for what settles, so more of them than there are cores are on their way.
await Promise.all(Array.from({ length: 3 }, work));
await browser.close();
await server.close();
await rm(outDir, { recursive: true });
for (const { picture: name, kind, where, text } of found) console.log(`${name}\t${kind}\t${where}\t${text}`);
console.log(`${taken} pictures, ${found.length} faults`);
process.exitCode = found.length === 0 ? 0 : 1;
