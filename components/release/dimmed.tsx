import { Text } from "@mantine/core";

/** A sentence beside what it explains. */
export function Dimmed({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}
