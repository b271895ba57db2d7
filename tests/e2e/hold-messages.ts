import type { Page } from "playwright";

/** What a page's sockets bring, kept back as long as a test wants: then all of it arrives within one act of the page. */
export interface HeldMessages {
  hold(): Promise<void>;
  /** Waits until so many are kept back. An event `messages-held-until-now` at the window lets them through. */
  held(count: number): Promise<void>;
}

/** For a page that has not opened its story yet. */
export async function holdMessages(page: Page): Promise<HeldMessages> {
  await page.addInitScript(() => {
    const kept: { readonly socket: WebSocket; readonly data: unknown }[] = [];
    window.addEventListener("messages-held-until-now", () => {
      document.documentElement.removeAttribute("data-hold");
      for (const { socket, data } of kept.splice(0))
        socket.dispatchEvent(new MessageEvent("message", { data }));
    });
    class HeldSocket extends WebSocket {
      constructor(...address: ConstructorParameters<typeof WebSocket>) {
        super(...address);
        this.addEventListener("message", (message) => {
          if (!document.documentElement.hasAttribute("data-hold")) return;
          message.stopImmediatePropagation();
          kept.push({ socket: this, data: message.data });
          document.documentElement.setAttribute("data-hold", String(kept.length));
        });
      }
    }
    window.WebSocket = HeldSocket;
  });
  return {
    hold: () => page.evaluate(() => document.documentElement.setAttribute("data-hold", "0")),
    async held(count) {
      await page.waitForFunction(
        (least) => Number(document.documentElement.getAttribute("data-hold")) >= least,
        count,
      );
    },
  };
}
