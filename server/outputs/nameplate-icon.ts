import { element, joined } from "./markup.ts";

/** The site's icon: the first letter of the publication's name, without its article, white on ink. */
export function nameplateIcon(name: string): string {
  const initial = [...name.replace(/^The /, "").trim()][0] ?? "W";
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 64 64" },
    joined([
      element("rect", { width: "64", height: "64", rx: "10", fill: "#191713" }),
      element(
        "text",
        {
          x: "32",
          y: "47",
          "text-anchor": "middle",
          "font-family": "Georgia, serif",
          "font-size": "44",
          "font-weight": "700",
          fill: "#fffdf8",
        },
        initial.toUpperCase(),
      ),
    ]),
  ).source;
}
