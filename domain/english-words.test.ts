import { expect, test } from "vitest";
import { isEnglishWord } from "./english-words.ts";

test.each([
  ..."an bake bakes baked baking baker try tries tried trying stop stopped stopping watch watches".split(" "),
  ..."jailed bailed acquitted convicted county country form from sued used sealed happiness largest".split(
    " ",
  ),
])("[R2] a word: %s", (word) => expect(isEnglishWord(word)).toBe(true));

test.each([
  ..."recieved occured seperately goverment commitee hte adn siad restaraunt bakeed stoped tryed".split(" "),
  ..."reyes richmond toString constructor U".split(" "),
  "",
])("[R2] no word: “%s”", (word) => expect(isEnglishWord(word)).toBe(false));
