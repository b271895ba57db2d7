"use client";

import { Modal, Stack, Text } from "@mantine/core";
import { altOf, captionOf } from "#copy/format.ts";
import classes from "./editor.module.css";
import { LineField } from "./line-field.tsx";

interface PictureFormProps {
  readonly pictureId: string | null;
  readonly editable: boolean;
  readonly tell: (sentence: string) => void;
  readonly onClose: () => void;
}

/** The words of a picture, live like all others. */
export function PictureForm({ pictureId, editable, tell, onClose }: PictureFormProps) {
  return (
    <Modal opened={pictureId !== null} onClose={onClose} title="Picture" size="md">
      {pictureId === null ? null : (
        <Stack gap="md">
          <div>
            <Text size="sm" fw={600}>
              Caption
            </Text>
            <LineField
              field={captionOf(pictureId)}
              label="Caption"
              placeholder="Who and what the picture shows, and when"
              className={classes["small-line"]}
              editable={editable}
              tell={tell}
              onEnter={onClose}
            />
          </div>
          <div>
            <Text size="sm" fw={600}>
              Alt text
            </Text>
            <LineField
              field={altOf(pictureId)}
              label="Alt text"
              placeholder="What someone who can’t see it should know"
              className={classes["small-line"]}
              editable={editable}
              tell={tell}
              onEnter={onClose}
            />
          </div>
        </Stack>
      )}
    </Modal>
  );
}
