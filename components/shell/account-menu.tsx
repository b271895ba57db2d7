"use client";

import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUserCircle } from "@tabler/icons-react";
import Link from "next/link";
import { leave } from "#components/sign-in/leave.ts";
import { useSignOutGuard } from "#components/sign-in/use-sign-out-guard.tsx";
import { destinationsFor } from "./destinations.ts";
import { initials } from "./initials.ts";
import { openKeyboardHelp } from "./keyboard-help-store.ts";
import { useNewsroom } from "./newsroom-context.tsx";
import classes from "./shell.module.css";

const SCHEMES = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "Like the system" },
] as const;

/** The person's own menu; on a phone also the way to every other screen. */
export function AccountMenu() {
  const { actor } = useNewsroom();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useSignOutGuard(actor.id);
  return (
    <Menu position="bottom-end" width={248}>
      <Menu.Target>
        <button type="button" className={classes.account} aria-label={`Your account: ${actor.name}`}>
          <span className={classes.initials} aria-hidden>
            {initials(actor.name)}
          </span>
          <span className={classes["account-name"]}>{actor.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {actor.name}
          <br />
          {actor.email}
        </Menu.Label>
        <div className={classes["only-small"]}>
          {destinationsFor(actor).map((to) => (
            <Menu.Item key={to.href} component={Link} href={to.href}>
              {to.label}
            </Menu.Item>
          ))}
          <Menu.Divider />
        </div>
        <Menu.Item
          component={Link}
          href="/newsroom/account"
          leftSection={<IconUserCircle size={16} aria-hidden />}
        >
          Password and tokens
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={openKeyboardHelp}>
          Keyboard shortcuts
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        <Menu.RadioGroup value={colorScheme}>
          {SCHEMES.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value} onChange={() => setColorScheme(value)}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
