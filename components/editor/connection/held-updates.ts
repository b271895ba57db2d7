/** What others write, kept from being shown for as long as somebody holds it: a moment, never for good. */
export class HeldUpdates {
  #holders = 0;
  #waiting: (() => void)[] = [];

  /** Shows it now, or when nobody holds it any more. In the order it came. */
  show(update: () => void): void {
    if (this.#holders > 0) this.#waiting.push(update);
    else update();
  }

  /** Answers what lets go. */
  hold(): () => void {
    this.#holders += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holders -= 1;
      if (this.#holders > 0) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const update of waiting) update();
    };
  }
}
