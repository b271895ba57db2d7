// Under this screen's own layout, which asks who it is first.
export { ScreenSkeleton as default } from "#components/shell/screen-skeleton.tsx";
