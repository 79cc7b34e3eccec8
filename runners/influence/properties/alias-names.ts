/** Names that stand for exactly one other longhand, as Chromium reads them. */
export const ALIAS_NAMES: ReadonlyMap<string, string> = new Map(
  `
  -webkit-align-content=align-content -webkit-align-items=align-items -webkit-align-self=align-self
  -webkit-animation-delay=animation-delay -webkit-animation-direction=animation-direction
  -webkit-animation-duration=animation-duration -webkit-animation-fill-mode=animation-fill-mode
  -webkit-animation-iteration-count=animation-iteration-count -webkit-animation-name=animation-name
  -webkit-animation-play-state=animation-play-state
  -webkit-animation-timing-function=animation-timing-function -webkit-app-region=app-region
  -webkit-appearance=appearance -webkit-backface-visibility=backface-visibility
  -webkit-background-clip=background-clip -webkit-background-origin=background-origin
  -webkit-background-size=background-size -webkit-border-after-color=border-block-end-color
  -webkit-border-after-style=border-block-end-style -webkit-border-after-width=border-block-end-width
  -webkit-border-before-color=border-block-start-color
  -webkit-border-before-style=border-block-start-style
  -webkit-border-before-width=border-block-start-width
  -webkit-border-bottom-left-radius=border-bottom-left-radius
  -webkit-border-bottom-right-radius=border-bottom-right-radius
  -webkit-border-end-color=border-inline-end-color -webkit-border-end-style=border-inline-end-style
  -webkit-border-end-width=border-inline-end-width
  -webkit-border-start-color=border-inline-start-color
  -webkit-border-start-style=border-inline-start-style
  -webkit-border-start-width=border-inline-start-width
  -webkit-border-top-left-radius=border-top-left-radius
  -webkit-border-top-right-radius=border-top-right-radius -webkit-box-shadow=box-shadow
  -webkit-box-sizing=box-sizing -webkit-clip-path=clip-path -webkit-column-break-after=break-after
  -webkit-column-break-before=break-before -webkit-column-break-inside=break-inside
  -webkit-column-count=column-count -webkit-column-gap=column-gap
  -webkit-column-rule-color=column-rule-color -webkit-column-rule-style=column-rule-style
  -webkit-column-rule-width=column-rule-width -webkit-column-span=column-span
  -webkit-column-width=column-width -webkit-filter=filter -webkit-flex-basis=flex-basis
  -webkit-flex-direction=flex-direction -webkit-flex-grow=flex-grow -webkit-flex-shrink=flex-shrink
  -webkit-flex-wrap=flex-wrap -webkit-font-feature-settings=font-feature-settings
  -webkit-hyphenate-character=hyphenate-character -webkit-justify-content=justify-content
  -webkit-logical-height=block-size -webkit-logical-width=inline-size
  -webkit-margin-after=margin-block-end -webkit-margin-before=margin-block-start
  -webkit-margin-end=margin-inline-end -webkit-margin-start=margin-inline-start
  -webkit-mask-clip=mask-clip -webkit-mask-composite=mask-composite -webkit-mask-image=mask-image
  -webkit-mask-origin=mask-origin -webkit-mask-repeat=mask-repeat -webkit-mask-size=mask-size
  -webkit-max-logical-height=max-block-size -webkit-max-logical-width=max-inline-size
  -webkit-min-logical-height=min-block-size -webkit-min-logical-width=min-inline-size
  -webkit-opacity=opacity -webkit-order=order -webkit-padding-after=padding-block-end
  -webkit-padding-before=padding-block-start -webkit-padding-end=padding-inline-end
  -webkit-padding-start=padding-inline-start -webkit-perspective=perspective
  -webkit-perspective-origin=perspective-origin -webkit-print-color-adjust=print-color-adjust
  -webkit-shape-image-threshold=shape-image-threshold -webkit-shape-margin=shape-margin
  -webkit-shape-outside=shape-outside -webkit-text-emphasis-color=text-emphasis-color
  -webkit-text-emphasis-position=text-emphasis-position
  -webkit-text-emphasis-style=text-emphasis-style -webkit-text-size-adjust=text-size-adjust
  -webkit-transform=transform -webkit-transform-origin=transform-origin
  -webkit-transform-style=transform-style -webkit-transition-delay=transition-delay
  -webkit-transition-duration=transition-duration -webkit-transition-property=transition-property
  -webkit-transition-timing-function=transition-timing-function -webkit-user-select=user-select
  grid-column-gap=column-gap grid-row-gap=row-gap page-break-after=break-after
  page-break-before=break-before page-break-inside=break-inside word-wrap=overflow-wrap
`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [name = '', longhand = ''] = pair.split('=');
      return [name, longhand] as const;
    }),
);
