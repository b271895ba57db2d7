import { type Random, seeded } from "./random.ts";

/** Words that stand in nearly every story, in the order of how often. */
const COMMON =
  "the to of and a in said that for on is was he at with as it by be his has from have not are an will this they who but or were their had one would about been which more after up people when its she out new all there two other over her than year state also government city last time".split(
    " ",
  );
const NEWS =
  "council mayor police school budget vote court county board tax police bill fire housing police water road senator governor law judge company market workers union hospital health students election campaign committee hearing report officials residents downtown district police plan project million percent federal local public service".split(
    " ",
  );
const SYLLABLES =
  "ba co den for ing la mer no per qua ri sta ten und vor wel yes ter al in os gri hun mak pol sul tin bre chi dro".split(
    " ",
  );
const VOCABULARY = 20_000;

/** What a story of the model says. */
export interface ModelStory {
  readonly slug: string;
  readonly hed: string;
  readonly byline: string;
  readonly text: string;
}

/** A newsroom's language: few words that are everywhere and very many that are rare (Zipf), the same every time. */
export class WordModel {
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #sums: Float64Array;
  readonly #names: readonly string[];

  constructor(seed: number) {
    this.#random = seeded(seed);
    const invented = new Set<string>([...COMMON, ...NEWS]);
    while (invented.size < VOCABULARY) invented.add(this.#invent(2 + this.#random.below(3)));
    this.#words = [...invented];
    this.#sums = new Float64Array(this.#words.length);
    let sum = 0;
    for (const [rank] of this.#words.entries()) {
      sum += 1 / (rank + 2.7);
      this.#sums[rank] = sum;
    }
    this.#names = Array.from(
      { length: 200 },
      () => `${capital(this.#invent(2))} ${capital(this.#invent(3))}`,
    );
  }

  /** The word of this rank: 0 is the most frequent. */
  word(rank: number): string {
    return this.#words[rank] ?? "";
  }

  name(): string {
    return this.#random.of(this.#names);
  }

  story(words: number): ModelStory {
    const names = [this.name(), ...(this.#random.below(3) === 0 ? [this.name()] : [])];
    const slug = [this.#telling(), this.#telling()].join(" ");
    return {
      slug,
      hed: capital([slug, this.#telling(), this.#telling(), this.#telling()].join(" ")),
      byline: names.join(", "),
      text: this.#paragraphs(words),
    };
  }

  #paragraphs(words: number): string {
    const sentences: string[] = [];
    for (let written = 0; written < words; ) {
      const length = 8 + this.#random.below(18);
      sentences.push(`${capital(Array.from({ length }, () => this.#any()).join(" "))}.`);
      written += length;
    }
    return sentences.map((sentence, index) => (index % 2 === 1 ? `${sentence}\n` : `${sentence} `)).join("");
  }

  #any(): string {
    const at = (this.#random.below(1_000_000_000) / 1_000_000_000) * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return this.word(low);
  }

  /** A word that heds are made of. */
  #telling(): string {
    return this.word(COMMON.length + this.#random.below(3_000));
  }

  #invent(syllables: number): string {
    return Array.from({ length: syllables }, () => this.#random.of(SYLLABLES)).join("");
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
