/** The icons of the interface, by their names in Lucide. Those of needs are named in `data/categories.json`. */
export const INTERFACE_ICONS = [
  'arrow-right',
  'bell',
  'bell-off',
  'book-open',
  'check',
  'chevron-down',
  'circle-check',
  'circle-dashed',
  'circle-slash',
  'external-link',
  'eye-off',
  'frame',
  'graduation-cap',
  'hand',
  'hand-heart',
  'info',
  'message-square-quote',
  'octagon-alert',
  'panel-top',
  'printer',
  'refresh-cw',
  'search',
  'scale',
  'server',
  'settings',
  'undo-2',
  'user-round',
  'wallet',
] as const;

/** An element of a drawing: its tag, and its attributes. */
export type IconNode = [tag: string, attributes: Record<string, string>];
