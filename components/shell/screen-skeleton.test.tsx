import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ScreenSkeleton } from "./screen-skeleton.tsx";

test("[W6] a screen that is still read says so, and draws its lines for the eye alone", () => {
  const html = renderToStaticMarkup(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <ScreenSkeleton />
    </MantineProvider>,
  );
  // An output is a status: it is spoken without anybody going there.
  expect(html).toMatch(/<output[^>]*>Reading …<\/output><div aria-hidden="true">/);
  expect(html.split("</output>")[1]?.replaceAll(/<[^>]*>/g, "")).toBe("");
  // The policy of the page lets no style element of later answers in (docs/decisions/15).
  expect(html).not.toMatch(/<style|<script|<h1/);
});
