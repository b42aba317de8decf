import { until } from "./demo-register.ts";
import type { EngineTab, Keys } from "./engine.ts";
import { findByLabel, findByRole, noteProblems } from "./engine-page.ts";
import type { WebDriver } from "./web-driver.ts";

/** Does something in one tab, and in no other. */
type Here = <Result>(act: () => Promise<Result>) => Promise<Result>;

/** A tab that a session drives. @param collect keeps what was noted, before the page goes */
export function tabOf(session: WebDriver, handle: string, collect: () => Promise<void>): EngineTab {
  const here: Here = async (act) => {
    await session.ask("/window", { handle });
    return act();
  };
  const leave = (path: string, body: object) =>
    here(async () => {
      await collect();
      await session.ask(path, body);
      await session.run(noteProblems);
    });
  return {
    open: (url) => leave("/url", { url }),
    reload: () => leave("/refresh", {}),
    ...hands(session, here),
    ...eyes(session, here),
    close: () =>
      here(async () => {
        await collect();
        await session.closeWindow();
      }),
  };
}

function hands(session: WebDriver, here: Here): Pick<EngineTab, "click" | "enter" | "type" | "press"> {
  const clickOn = (look: () => Promise<unknown>) =>
    here(async () => {
      let found: unknown = null;
      await until(async () => (found = await look()) !== null, 30_000);
      const [element] = Object.values(found ?? {});
      await session.ask(`/element/${String(element)}/click`, {});
    });
  const press = (actions: readonly object[]) =>
    here(async () => {
      await session.ask("/actions", { actions: [{ type: "key", id: "keys", actions }] });
    });
  return {
    click: (role, name) => clickOn(() => session.run(findByRole, role, name)),
    enter: (label) => clickOn(() => session.run(findByLabel, label)),
    type: (text) => press([...text].flatMap((sign) => [down(sign), up(sign)])),
    press: (keys) => press(strokesOf(keys)),
  };
}

const down = (value: string) => ({ type: "keyDown", value });
const up = (value: string) => ({ type: "keyUp", value });

function strokesOf(keys: Keys): readonly object[] {
  switch (keys) {
    case "Enter":
      return [down("\uE007"), up("\uE007")];
    case "Delete":
      return [down("\uE017"), up("\uE017")];
    case "Control+A":
      return [down("\uE009"), down("a"), up("a"), up("\uE009")];
  }
}

type Eyes = Pick<EngineTab, "read" | "has" | "valueOf" | "title" | "address" | "screenshot">;

function eyes(session: WebDriver, here: Here): Eyes {
  const text = async (look: () => Promise<unknown>) => String(await here(look));
  return {
    read: () => text(() => session.run(() => document.body.innerText)),
    has: async (role, name) => (await here(() => session.run(findByRole, role, name))) !== null,
    valueOf: (label) =>
      here(async () => {
        const field = await session.run(findByLabel, label);
        if (field === null) return null;
        const [element] = Object.values(field ?? {});
        return String(await session.ask(`/element/${String(element)}/property/value`));
      }),
    title: () => text(() => session.ask("/title")),
    address: () => text(() => session.ask("/url")),
    screenshot: async () => Buffer.from(await text(() => session.ask("/screenshot")), "base64"),
  };
}
