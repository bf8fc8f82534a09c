// Looks at the page as it stands and returns what is wrong with it, as [{ kind, where, text }].
// The body of a function without imports: Chromium's runner and the driver of the real window evaluate the same.
const faults = [];
const root = document.documentElement;
const rtl = ["ar", "fa", "ur"];
const native = { arab: /[\u0660-\u0669]/u, arabext: /[\u06f0-\u06f9]/u, latn: /[0-9]/u };
const foreign = {
  arab: /[0-9\u06f0-\u06f9]/u,
  arabext: /[0-9\u0660-\u0669]/u,
  latn: /[\u0660-\u0669\u06f0-\u06f9]/u,
};
const slack = 1.5;
// Marked as holding figures; an outbox entry carries its number under the same name.
const figures = "[data-n]:not([data-testid='outbox-entry'])";

const where = (element) => {
  const names = [];
  for (let at = element; at && at !== document.body && names.length < 4; at = at.parentElement) {
    const testid = at.getAttribute("data-testid");
    const first = typeof at.className === "string" ? at.className.trim().split(/\s+/)[0] : "";
    names.unshift(at.tagName.toLowerCase() + (testid ? `[${testid}]` : first ? `.${first}` : ""));
  }
  return names.join(" > ");
};
const add = (kind, element, text) =>
  faults.push({ kind, where: element ? where(element) : "html", text: String(text ?? "").slice(0, 120) });

const seen = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === "none" || style.visibility === "hidden" || style.opacity === "0") return false;
    if (at.getAttribute("inert") !== null) return false;
  }
  return true;
};
const hidden = (element) => {
  // Words for those who listen only.
  const style = getComputedStyle(element);
  return style.clipPath !== "none" || (style.position === "absolute" && element.clientWidth <= 1);
};

// Language and direction of the document.
const lang = root.lang;
if (!["en", ...rtl].includes(lang)) add("lang", null, lang);
if (root.dir !== (rtl.includes(lang) ? "rtl" : "ltr")) add("dir", null, `${lang} ${root.dir}`);

// Words that were asked for and not found.
for (const id of window.__missing ?? []) add("missing", null, id);

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const elements = new Set();
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const text = node.data.trim();
  const element = node.parentElement;
  if (!text || !element || ["SCRIPT", "STYLE", "NOSCRIPT", "OPTION", "TEXTAREA"].includes(element.tagName)) continue;
  if (!seen(element)) continue;
  elements.add(element);

  const plain = text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/gu, "");
  const ours = !element.closest(".code, kbd, [dir='auto'], [data-theirs], bdi");
  if (/\{\s*(\$|\?\?\?)?[\w-]*\s*\}/u.test(plain) && ours) add("placeable", element, plain);
  if (ours && /^[a-z]+(-[a-z0-9]+)+$/u.test(plain)) add("id", element, plain);

  // Figures are written in the numerals that the person chose.
  const digits = root.dataset.digits;
  if (
    digits &&
    element.closest(figures) &&
    !element.closest(".code, bdi, [dir='auto']") &&
    foreign[digits].test(plain)
  ) {
    add(native[digits].test(plain) ? "mixed-digits" : "digits", element, plain);
  }

  // Text cut by a box that does not scroll.
  if (element.closest("[data-clip-ok]") || hidden(element)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  const rect = range.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) continue;
  let across = true;
  let down = true;
  for (let at = element; at && at !== root && (across || down); at = at.parentElement) {
    const style = getComputedStyle(at);
    if (hidden(at)) break;
    const box = at.getBoundingClientRect();
    const cuts = (value) => value === "hidden" || value === "clip";
    const scrolls = (value) => value === "auto" || value === "scroll";
    const overX = rect.left < box.left - slack || rect.right > box.right + slack;
    // A line box may stand a little above or below its box without a letter being cut.
    const room = slack + rect.height * 0.2;
    const overY = rect.top < box.top - room || rect.bottom > box.bottom + room;
    if (across && cuts(style.overflowX) && overX) {
      const titled = at.classList.contains("one") && at.title;
      if (!titled) add("clipped", element, plain);
      break;
    }
    if (down && cuts(style.overflowY) && overY && style.display !== "inline") {
      add("clipped", element, plain);
      break;
    }
    if (scrolls(style.overflowX)) across = false;
    if (scrolls(style.overflowY)) down = false;
  }
  if (across && (rect.left < -slack || rect.right > window.innerWidth + slack)) {
    let shown = false;
    for (let at = element; at; at = at.parentElement) {
      if (at.classList.contains("one") && at.title) shown = true;
    }
    if (!shown) add("outside", element, plain);
  }
}

// Text that spills out of its own box.
for (const element of elements) {
  if (element.closest("[data-clip-ok], .one") || hidden(element)) continue;
  const style = getComputedStyle(element);
  if (style.display === "inline" || style.display === "contents") continue;
  if (["auto", "scroll"].includes(style.overflowX) || ["auto", "scroll"].includes(style.overflowY)) continue;
  if (element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0) {
    add("spilled", element, element.textContent.trim());
  }
}

// What can be pressed must be within the window's width.
for (const element of document.querySelectorAll("button, a, input, textarea, select")) {
  if (!seen(element) || hidden(element)) continue;
  const rect = element.getBoundingClientRect();
  if (rect.width && (rect.left < -slack || rect.right > window.innerWidth + slack)) {
    add("outside", element, element.textContent || element.getAttribute("aria-label"));
  }
}
if (root.scrollWidth > window.innerWidth + 1) add("outside", null, `page is ${root.scrollWidth} wide`);
return faults;
