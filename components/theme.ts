import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The words of a story, wherever they are shown: a reading face that every system has. */
const SERIF =
  'Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", Cambria, "Liberation Serif", serif';
const SANS =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif';

/** The editor's blue pencil: the one accent. 7 on paper and 6 on dark carry white words at AA. */
const pencil: MantineColorsTuple = [
  "#eef3ff",
  "#dce6ff",
  "#b7caff",
  "#93b0ff",
  "#7d9fff",
  "#4f79f2",
  "#2f5be0",
  "#2149bd",
  "#1a3b99",
  "#142e78",
];

const gray: MantineColorsTuple = [
  "#f8f8f6",
  "#f1f1ee",
  "#e6e7e3",
  "#dbdcd8",
  "#c6c8c4",
  "#a3a6a6",
  "#6c7078",
  "#50545c",
  "#33363c",
  "#1b1d21",
];

const dark: MantineColorsTuple = [
  "#e9e9e6",
  "#c9cbcf",
  "#a6a9b0",
  "#8b8f97",
  "#3a3d44",
  "#2b2e34",
  "#202328",
  "#16181b",
  "#101114",
  "#0b0c0e",
];

export const theme = createTheme({
  primaryColor: "pencil",
  primaryShade: { light: 7, dark: 6 },
  colors: { pencil, gray, dark },
  black: "#17181c",
  fontFamily: SANS,
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.5", xl: "1.5" },
  headings: {
    fontFamily: SANS,
    fontWeight: "650",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.25" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.3" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.35" },
    },
  },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "10px", xl: "16px" },
  defaultRadius: "sm",
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2.25rem" },
  shadows: {
    sm: "0 1px 2px rgb(20 22 28 / 8%)",
    md: "0 2px 4px rgb(20 22 28 / 6%), 0 8px 24px rgb(20 22 28 / 12%)",
    lg: "0 4px 8px rgb(20 22 28 / 6%), 0 16px 48px rgb(20 22 28 / 18%)",
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // The smallest button is still a target a finger can hit (WCAG 2.2, 2.5.8).
    Button: {
      defaultProps: { size: "sm" },
      vars: (_theme: unknown, { size }: { size?: string }) => ({
        root: size === "compact-xs" ? { "--button-height": "1.5rem" } : {},
      }),
    },
    TextInput: { defaultProps: { size: "sm" } },
    PasswordInput: { defaultProps: { size: "sm" } },
    // The list itself scrolls: a scroll area around it is a stop that the keyboard can't reach.
    Select: {
      defaultProps: { size: "sm", checkIconPosition: "right", withScrollArea: false },
      styles: { options: { maxHeight: 240, overflowY: "auto" } },
    },
    NativeSelect: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm" } },
    Checkbox: { defaultProps: { size: "sm" } },
    Tooltip: {
      defaultProps: {
        openDelay: 350,
        withArrow: false,
        fz: "xs",
        events: { hover: true, focus: true, touch: false },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    // Without the placeholder the first item takes the focus, as in any menu; with it a menu has a child that is no item.
    Menu: {
      defaultProps: {
        shadow: "md",
        withinPortal: true,
        transitionProps: { duration: 80 },
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: {
      defaultProps: {
        radius: "md",
        shadow: "lg",
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { "aria-label": "Close" },
      },
      styles: { title: { fontSize: "1.0625rem", fontWeight: 650 } },
    },
  },
});

/** Mantine's greys are too light for small print; these meet AA on paper and on dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    "--wt-serif": SERIF,
    "--wt-shell-height": "2.75rem",
  },
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#17181c",
    "--mantine-color-dimmed": "#565a62",
    "--mantine-color-placeholder": "#6c7078",
    "--mantine-color-default-border": "#d3d5d1",
    "--mantine-color-error": "#b3261e",
    // What a menu writes a dangerous item in.
    "--mantine-color-red-6": "#b3261e",
    // What a dangerous button is filled with; Mantine's own red is too light to carry white words.
    "--mantine-color-red-filled": "#b3261e",
    "--mantine-color-red-filled-hover": "#951f18",
    "--wt-paper": "#f5f5f2",
    "--wt-sheet": "#ffffff",
    "--wt-ink": "#17181c",
    "--wt-ink-soft": "#565a62",
    "--wt-line": "#e2e3df",
    "--wt-line-strong": "#c6c8c4",
    "--wt-hover": "#f3f4f8",
    "--wt-chosen": "#eaf0ff",
    "--wt-pencil": "#2149bd",
    "--wt-late": "#b3261e",
    "--wt-soon": "#8a4b00",
    "--wt-good": "#0f6b3f",
    "--wt-added": "#0b4a2b",
    "--wt-added-back": "#d8f3e1",
    "--wt-removed": "#8c1d18",
    "--wt-removed-back": "#fbe0de",
    "--wt-stage-drafting": "#565a62",
    "--wt-stage-filed": "#5b3fb0",
    "--wt-stage-editing": "#8a4b00",
    "--wt-stage-copy": "#00647a",
    "--wt-stage-ready": "#0f6b3f",
    "--wt-stage-held": "#97305f",
    "--wt-stage-spiked": "#6a3d36",
  },
  dark: {
    "--mantine-color-body": "#16181b",
    "--mantine-color-text": "#e9e9e6",
    "--mantine-color-dimmed": "#a6a9b0",
    "--mantine-color-placeholder": "#8b8f97",
    "--mantine-color-default-border": "#3a3d44",
    "--mantine-color-error": "#ff9a90",
    "--mantine-color-red-filled": "#b8352b",
    "--mantine-color-red-filled-hover": "#c9463b",
    "--wt-paper": "#101114",
    "--wt-sheet": "#16181b",
    "--wt-ink": "#e9e9e6",
    "--wt-ink-soft": "#a6a9b0",
    "--wt-line": "#26292e",
    "--wt-line-strong": "#3a3d44",
    "--wt-hover": "#1c1f24",
    "--wt-chosen": "#1b2440",
    "--wt-pencil": "#9db7ff",
    "--wt-late": "#ff9a90",
    "--wt-soon": "#f0b25c",
    "--wt-good": "#6fcf97",
    "--wt-added": "#a7ecc4",
    "--wt-added-back": "#103a24",
    "--wt-removed": "#ffb4ab",
    "--wt-removed-back": "#4a1713",
    "--wt-stage-drafting": "#a6a9b0",
    "--wt-stage-filed": "#b9a3ff",
    "--wt-stage-editing": "#f0b25c",
    "--wt-stage-copy": "#67cfe3",
    "--wt-stage-ready": "#6fcf97",
    "--wt-stage-held": "#f09cc4",
    "--wt-stage-spiked": "#d3a39b",
  },
});
