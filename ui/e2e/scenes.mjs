/**
 * What is pictured. `query` sets the stage of the backend in memory, `at` is the place, `steps` are done with the
 * pointer and the keys. A scene marked `once` is pictured in the light theme only.
 */
const wide = { width: 1440, height: 900 };
const ticket = "/work?queue=fresh&ticket=t-3";
const click = (testid) => ({ click: `[data-testid="${testid}"]` });
const key = (name) => ({ key: name });
const type = (text) => ({ type: text });

export const scenes = [
  { name: "signin", query: "state=signed-out" },
  { name: "signin-no-keyring", query: "state=no-keyring", once: true },
  {
    name: "signin-refused",
    query: "state=signed-out",
    steps: [click("signin-password"), type("wrong"), click("signin-submit")],
    once: true,
  },
  { name: "locked", query: "state=locked", once: true },
  { name: "workbench", at: ticket },
  { name: "workbench-none", at: "/work", once: true },
  { name: "workbench-offline", query: "line=offline&outbox", at: "/work?queue=fresh&ticket=t-4" },
  { name: "workbench-filling", query: "line=filling", at: ticket, once: true, languages: ["en", "fa"] },
  { name: "workbench-shut", query: "line=shut", at: ticket, once: true, languages: ["en", "fa"] },
  { name: "workbench-empty", query: "tickets=0", at: "/work", once: true },
  {
    name: "sign-in-again",
    query: "line=shut",
    at: ticket,
    steps: [click("sign-in-again")],
    once: true,
  },
  { name: "workbench-broken", query: "broken", at: ticket, once: true, languages: ["en", "fa"] },
  { name: "workbench-long", query: "long", at: ticket, once: true },
  {
    name: "workbench-many",
    query: "tickets=5000",
    at: ticket,
    steps: [key("End")],
    once: true,
    languages: ["en", "fa"],
  },
  { name: "ticket-solved", at: "/work?queue=resolved&ticket=t-14", once: true, languages: ["en", "fa"] },
  { name: "draft", at: ticket, steps: [key("r"), type("مرحبًا أستاذ عبدالله، 6042-1187-3390-5521")], once: true },
  { name: "note", at: ticket, steps: [key("n"), type("Asked the provider.")] },
  { name: "templates", at: ticket, steps: [click("template-picker")], once: true },
  { name: "resolve", at: ticket, steps: [key("e")] },
  { name: "assign", at: ticket, steps: [key("a")], once: true },
  { name: "assigned", at: ticket, steps: [key("a"), click("assign-u-reem")], once: true },
  { name: "new-ticket", at: ticket, steps: [key("c"), type("عب")] },
  {
    name: "new-customer",
    at: ticket,
    steps: [key("c"), type("Zayn"), click("new-customer")],
    once: true,
    languages: ["en", "fa"],
  },
  { name: "keys", at: ticket, steps: [key("Shift+Slash")], once: true },
  { name: "outbox", query: "line=offline&outbox", at: "/outbox" },
  { name: "outbox-empty", at: "/outbox", once: true },
  { name: "settings", at: "/settings" },
  { name: "narrow", at: ticket, size: { width: 1100, height: 760 }, steps: [{ click: ".only-drawer" }], once: true },
  {
    name: "narrower",
    at: ticket,
    size: { width: 900, height: 700, languages: ["en", "fa"] },
    once: true,
    languages: ["en", "fa"],
  },
  { name: "zoomed", at: ticket, size: { width: 720, height: 450 }, once: true },
  {
    name: "zoomed-list",
    at: "/work",
    size: { width: 720, height: 450, languages: ["en", "fa"] },
    once: true,
    languages: ["en", "fa"],
  },
  {
    name: "zoomed-outbox",
    query: "outbox",
    at: "/outbox",
    size: { width: 720, height: 450, languages: ["en", "fa"] },
    once: true,
    languages: ["en", "fa"],
  },
  { name: "nastaliq", query: "nastaliq", at: ticket, languages: ["ur"], once: true },
  { name: "native-digits", query: "digits=native", at: ticket, languages: ["ur"], once: true },
  { name: "latin-digits", query: "digits=latin", at: ticket, languages: ["ar", "fa"], once: true },
  { name: "gallery", page: "gallery.html", full: true },
  { name: "gallery-nastaliq", page: "gallery.html", query: "nastaliq", languages: ["ur"], full: true, once: true },
].map((scene) => ({
  page: "",
  query: "",
  at: "",
  size: wide,
  steps: [],
  languages: ["en", "ar", "fa", "ur"],
  ...scene,
}));
