import { StoryListSkeleton } from "#components/desk/story-list-skeleton.tsx";

export default function Loading() {
  return <StoryListSkeleton />;
}
