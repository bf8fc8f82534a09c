/** What of the page's look belongs to a drawing. */
const looks = ["fill", "stroke", "stroke-width", "font-size", "font-weight", "font-family", "unicode-bidi"] as const;

/**
 * A drawing as a file of its own: the words are text, their typefaces named, and every colour that a token gave is written
 * where it is used, so that it looks the same in a program that knows nothing of ours.
 */
export function exported(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [here, there] = [svg.querySelectorAll<SVGElement>("*"), copy.querySelectorAll<SVGElement>("*")];
  there.forEach((element, n) => {
    const shown = here[n];
    if (shown && element.tagName !== "title" && element.tagName !== "g") {
      const computed = getComputedStyle(shown);
      for (const look of looks) {
        const value = computed.getPropertyValue(look);
        const isText = look.startsWith("font") || look === "unicode-bidi";
        if (value && (element.tagName === "text") === isText) element.setAttribute(look, value);
        else if (value && look === "fill") element.setAttribute(look, value);
      }
    }
    for (const name of [...element.getAttributeNames()])
      if (name === "class" || name.startsWith("data-")) element.removeAttribute(name);
  });
  const { width, height } = svg.viewBox.baseVal;
  for (const name of [...copy.getAttributeNames()])
    if (name === "class" || name.startsWith("data-") || name === "aria-label") copy.removeAttribute(name);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("lang", document.documentElement.lang);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", String(width));
  ground.setAttribute("height", String(height));
  ground.setAttribute("fill", getComputedStyle(svg).backgroundColor || "none");
  copy.insertBefore(ground, copy.querySelector("title")?.nextSibling ?? null);
  return new XMLSerializer().serializeToString(copy);
}
