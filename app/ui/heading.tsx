import type { ReactNode } from 'react';

export type HeadingLevel = 2 | 3 | 4;

/** A heading whose level the page decides, so that the outline stays in order wherever a component stands. */
export function Heading(props: {
  level?: HeadingLevel;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const { level = 2, ...rest } = props;
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
