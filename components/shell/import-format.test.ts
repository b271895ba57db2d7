import { expect, test } from "vitest";
import { formatOf } from "./import-format.ts";

test("[P2] a source is taken for what it looks like", () => {
  for (const [source, format] of [
    [' {"uri":"x"}', "ninjs"],
    ['<?xml version="1.0"?>\n<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">', "nitf"],
    ["<!doctype html><html>", "html"],
    ["<p>It floats.</p>", "html"],
    ["Two boats\n\nIt floats < 2 days.", "text"],
    ["", "text"],
  ] as const)
    expect([source, formatOf(source)]).toEqual([source, format]);
});
