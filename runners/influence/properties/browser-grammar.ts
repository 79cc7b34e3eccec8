/** Splits lines of `name: syntax` into a table. */
function table(lines: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines
      .trim()
      .split(/\n(?! )/)
      .map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at).trim(), line.slice(at + 2).replace(/\s+/g, ' ')];
      }),
  );
}

/**
 * Types as Chromium parses them, in the value definition syntax, where that differs from the general grammar of
 * css-tree: what the general one allows in other browsers only, or leaves to prose such as "negative values are not
 * allowed".
 */
export const BROWSER_TYPES: Readonly<Record<string, string>> = table(`
final-bg-layer: <bg-image> || <bg-position> [ / <bg-size> ]? || <repeat-style> || <attachment> || <visual-box> || <bg-clip> || <'background-color'>
bg-layer: <bg-image> || <bg-position> [ / <bg-size> ]? || <repeat-style> || <attachment> || <visual-box> || <bg-clip>
bg-clip: <visual-box> | border-area | text
relative-colour: rgb( from <any-value> ) | rgba( from <any-value> ) | hsl( from <any-value> ) | hsla( from <any-value> ) | hwb( from <any-value> ) | lab( from <any-value> ) | lch( from <any-value> ) | oklab( from <any-value> ) | oklch( from <any-value> ) | color( from <any-value> )
timeline-range-name: cover | contain | entry | exit | entry-crossing | exit-crossing | scroll
mask-layer: <mask-reference> || <bg-position> [ / <bg-size> ]? || <repeat-style> || <geometry-box> || [ <geometry-box> | no-clip ] || <compositing-operator> || <masking-mode>
grid-line: auto | <custom-ident> | [ [ <integer [-∞,-1]> | <integer [1,∞]> ] && <custom-ident>? ] | [ span && [ <integer [1,∞]> || <custom-ident> ] ]
single-animation: <'animation-duration'> || <easing-function> || <'animation-delay'> || <single-animation-iteration-count> || <single-animation-direction> || <single-animation-fill-mode> || <single-animation-play-state> || [ none | <keyframes-name> ]
single-animation-iteration-count: infinite | <number [0,∞]>
color: <color-base> | currentColor | <system-color> | <deprecated-system-color> | <light-dark()> | <contrast-color()> | <relative-colour> | -webkit-link | -webkit-activelink
contrast-color(): contrast-color( <color> )
line-width: <length [0,∞]> | thin | medium | thick
number-zero-one: <number>
svg-length: <percentage> | <length> | <number>
filter-list: [ <filter-function> | <url> ]+
hue-rotate(): hue-rotate( [ <angle> | <zero> ]? )
image: <url> | <paint()> | <image-set()> | <-webkit-image-set()> | <cross-fade()> | <-webkit-cross-fade()> | <gradient> | image( <color> ) | light-dark( <image> , <image> )
-webkit-image-set(): -webkit-image-set( <image-set-option># )
-webkit-cross-fade(): -webkit-cross-fade( <image> , <image> , [ <percentage> | <number> ] )
image-set-option: [ <url> | <gradient> | <string> ] [ <resolution> || type( <string> ) ]?
circle(): circle( <radial-size>? [ at <position> ]? )
ellipse(): ellipse( [ [ <length-percentage [0,∞]> | closest-side | farthest-side | closest-corner | farthest-corner ]{2} ]? [ at <position> ]? )
radial-size: closest-corner | closest-side | farthest-corner | farthest-side | <length-percentage [0,∞]> | <length-percentage [0,∞]>{2}
basic-shape: <inset()> | <xywh()> | <rect()> | <circle()> | <ellipse()> | <polygon()> | <path()> | <shape()>
shape(): shape( <any-value> )
-non-standard-size: -webkit-fill-available | -webkit-fit-content | -webkit-min-content | -webkit-max-content
-non-standard-display: -webkit-flex | -webkit-inline-flex | -webkit-box | -webkit-inline-box | math | block math | inline math
-non-standard-overflow: overlay
-non-standard-image-rendering: -webkit-optimize-contrast
opacity-value: <number> | <percentage>
track-breadth: <length-percentage [0,∞]> | <flex [0,∞]> | min-content | max-content | auto
inflexible-breadth: <length-percentage [0,∞]> | min-content | max-content | auto
steps(): steps( <integer [1,∞]> , <step-position>? )
calc-size(): calc-size( <any-value> )
shadow: [ inset? && [ <length>{2} <length [0,∞]>? <length>? ] && <color>? ]
`);

/** Properties, likewise; those that the general grammar knows nothing about included. */
export const BROWSER_PROPERTIES: Readonly<Record<string, string>> = table(`
view-transition-class: none | <custom-ident>+
column-rule-style: <line-style>#
column-rule-color: <color>#
background-position-y: [ center | [ [ top | bottom ]? <length-percentage>? ]! ]#
background-position-x: [ center | [ [ left | right ]? <length-percentage>? ]! ]#
-webkit-line-break: auto | loose | normal | strict | after-white-space
-webkit-background-origin: [ border-box | padding-box | content-box | border | padding | content ]#
-webkit-mask-origin: [ border-box | padding-box | content-box | border | padding | content ]#
vector-effect: none | non-scaling-stroke
text-box-edge: auto | [ text | cap | ex ] [ text | alphabetic ]?
-webkit-text-stroke: <line-width> || <color>
hyphenate-limit-chars: [ auto | <integer [1,∞]> ]{1,3}
contain-intrinsic-size: [ auto? [ none | <length [0,∞]> ] ]{1,2}
font-size-adjust: none | [ ex-height | cap-height | ch-width | ic-width | ic-height ]? [ from-font | <number [0,∞]> ]
grid-gap: <'row-gap'> <'column-gap'>?
display: [ block | inline ] || [ flow | flow-root | table | flex | grid | ruby | math ] | <display-listitem> | table-row-group | table-header-group | table-footer-group | table-row | table-cell | table-column-group | table-column | table-caption | ruby-text | contents | none | inline-block | inline-table | inline-flex | inline-grid | grid-lanes | inline-grid-lanes | <-non-standard-display>
text-transform: none | capitalize | uppercase | lowercase | math-auto | full-width | full-size-kana
image-rendering: auto | crisp-edges | pixelated | -webkit-optimize-contrast | -webkit-crisp-edges
text-align: start | end | left | right | center | justify | -webkit-auto | -webkit-left | -webkit-right | -webkit-center | -webkit-match-parent | match-parent
tab-size: <number [0,∞]> | <length [0,∞]>
shape-margin: <length-percentage [0,∞]>
stroke-width: <length-percentage [0,∞]> | <number [0,∞]>
stroke-dasharray: none | [ [ <length-percentage [0,∞]> | <number [0,∞]> ]+ ]#
transition-duration: <time [0,∞]>#
animation-duration: [ auto | <time [0,∞]> ]#
position-area: none | <position-area>
-webkit-ruby-position: before | after
ruby-position: over | under
margin-trim: none | block | inline | [ block-start || inline-start || block-end || inline-end ]
counter-set: none | [ <counter-name> <integer>? ]+
counter-increment: none | [ <counter-name> <integer>? ]+
counter-reset: none | [ <counter-name> <integer>? ]+
overflow-clip-margin: <visual-box> || <length>
initial-letter: normal | [ <number [1,∞]> [ <integer [1,∞]> | drop | raise ]? ] | [ [ drop | raise ] <number [1,∞]> ]
-webkit-box-reflect: none | [ above | below | left | right ] <length-percentage>? [ none | <image> ]?
-webkit-mask-box-image: <'-webkit-mask-box-image-source'> || <'-webkit-mask-box-image-slice'> [ / <'-webkit-mask-box-image-width'> | / <'-webkit-mask-box-image-width'>? / <'-webkit-mask-box-image-outset'> ]? || <'-webkit-mask-box-image-repeat'>
-webkit-mask-position: <bg-position>#
mask-position: <bg-position>#
-webkit-mask: [ <mask-reference> || <bg-position> [ / <bg-size> ]? || <repeat-style> || [ <geometry-box> | border | padding | content | text ] || [ <geometry-box> | no-clip | border | padding | content | text ] || <compositing-operator> || <masking-mode> ]#
-webkit-mask-clip: [ border-box | padding-box | content-box | text | content | border | padding ]#
-webkit-mask-composite: [ clear | copy | source-over | source-in | source-out | source-atop | destination-over | destination-in | destination-out | destination-atop | xor | plus-lighter ]#
-webkit-writing-mode: horizontal-tb | vertical-rl | vertical-lr
text-overflow: clip | ellipsis
speak: none | normal | spell-out | digits | literal-punctuation | no-punctuation
outline-style: auto | <line-style>
outline-color: <color> | -webkit-focus-ring-color
-webkit-border-end: <line-width> || <line-style> || <color>
-webkit-border-start: <line-width> || <line-style> || <color>
-webkit-border-before: <line-width> || <line-style> || <color>
-webkit-border-after: <line-width> || <line-style> || <color>
-webkit-column-rule: [ <line-width> || <line-style> || <color> ]#
column-rule: [ <line-width> || <line-style> || <color> ]#
column-rule-width: <line-width>#
-webkit-column-break-inside: auto | avoid
-webkit-column-break-before: auto | always | avoid
-webkit-column-break-after: auto | always | avoid
page-break-inside: auto | avoid
page-break-before: auto | always | avoid | left | right
page-break-after: auto | always | avoid | left | right
break-inside: auto | avoid | avoid-page | avoid-column
break-before: auto | avoid | always | left | right | recto | verso | page | avoid-page | column | avoid-column
break-after: auto | avoid | always | left | right | recto | verso | page | avoid-page | column | avoid-column
animation-iteration-count: [ infinite | <number [0,∞]> ]#
contain-intrinsic-inline-size: auto? [ none | <length [0,∞]> ]
contain-intrinsic-block-size: auto? [ none | <length [0,∞]> ]
contain-intrinsic-height: auto? [ none | <length [0,∞]> ]
contain-intrinsic-width: auto? [ none | <length [0,∞]> ]
column-width: auto | <length [0,∞]>
column-count: auto | <integer [1,∞]>
-webkit-box-ordinal-group: <integer [1,∞]>
-webkit-text-stroke-width: <line-width>
font-stretch: normal | ultra-condensed | extra-condensed | condensed | semi-condensed | semi-expanded | expanded | extra-expanded | ultra-expanded | <percentage [0,∞]>
line-height: normal | <number [0,∞]> | <length-percentage [0,∞]>
scroll-padding-inline: [ auto | <length-percentage [0,∞]> ]{1,2}
scroll-padding-block: [ auto | <length-percentage [0,∞]> ]{1,2}
scroll-padding: [ auto | <length-percentage [0,∞]> ]{1,4}
scroll-padding-inline-end: auto | <length-percentage [0,∞]>
scroll-padding-inline-start: auto | <length-percentage [0,∞]>
scroll-padding-block-end: auto | <length-percentage [0,∞]>
scroll-padding-block-start: auto | <length-percentage [0,∞]>
scroll-padding-right: auto | <length-percentage [0,∞]>
scroll-padding-left: auto | <length-percentage [0,∞]>
scroll-padding-bottom: auto | <length-percentage [0,∞]>
scroll-padding-top: auto | <length-percentage [0,∞]>
flex-shrink: <number [0,∞]>
flex-grow: <number [0,∞]>
flex: none | [ <'flex-grow'> <'flex-shrink'>? || <'flex-basis'> ]
flex-basis: auto | content | <length-percentage [0,∞]> | min-content | max-content | fit-content | stretch | <calc-size()>
max-block-size: none | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
max-inline-size: none | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
max-height: none | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
max-width: none | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
min-block-size: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
min-inline-size: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
min-height: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
min-width: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
block-size: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
inline-size: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
height: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
width: auto | <length-percentage [0,∞]> | min-content | max-content | fit-content | <calc-size()> | <anchor-size()> | stretch | <-non-standard-size>
-webkit-border-horizontal-spacing: <length [0,∞]>
-webkit-border-vertical-spacing: <length [0,∞]>
-webkit-line-clamp: none | <integer [1,∞]>
-webkit-locale: auto | <string>
-webkit-mask-box-image-outset: [ <length [0,∞]> | <number [0,∞]> ]{1,4}
-webkit-mask-box-image-repeat: [ stretch | repeat | round | space ]{1,2}
-webkit-mask-box-image-slice: [ <number [0,∞]> | <percentage [0,∞]> ]{1,4} && fill?
-webkit-mask-box-image-source: none | <image>
-webkit-mask-box-image-width: [ <length-percentage [0,∞]> | <number [0,∞]> | auto ]{1,4}
-webkit-perspective-origin-x: left | center | right | <length-percentage>
-webkit-perspective-origin-y: top | center | bottom | <length-percentage>
-webkit-transform-origin-x: left | center | right | <length-percentage>
-webkit-transform-origin-y: top | center | bottom | <length-percentage>
-webkit-transform-origin-z: <length>
-webkit-rtl-ordering: logical | visual
-webkit-text-combine: none | horizontal
-webkit-text-decorations-in-effect: none | [ underline || overline || line-through || blink ]
-webkit-tap-highlight-color: <color>
app-region: none | drag | no-drag
buffered-rendering: auto | dynamic | static
border-shape: none | [ <basic-shape> <geometry-box>? ]{1,2}
color-interpolation: auto | sRGB | linearRGB
color-rendering: auto | optimizeSpeed | optimizeQuality
column-rule-break: none | normal | intersection
row-rule-break: none | normal | intersection
column-rule-visibility-items: all | around | between | normal
row-rule-visibility-items: all | around | between | normal
column-rule-inset-cap-end: <length-percentage> | overlap-join
column-rule-inset-cap-start: <length-percentage> | overlap-join
column-rule-inset-junction-end: <length-percentage> | overlap-join
column-rule-inset-junction-start: <length-percentage> | overlap-join
row-rule-inset-cap-end: <length-percentage> | overlap-join
row-rule-inset-cap-start: <length-percentage> | overlap-join
row-rule-inset-junction-end: <length-percentage> | overlap-join
row-rule-inset-junction-start: <length-percentage> | overlap-join
row-rule-color: <color>#
row-rule-style: <line-style>#
row-rule-width: <line-width>#
row-rule: [ <line-width> || <line-style> || <color> ]#
rule: [ <line-width> || <line-style> || <color> ]#
rule-color: <color>#
rule-style: <line-style>#
rule-width: <line-width>#
rule-break: none | normal | intersection
rule-overlap: row-over-column | column-over-row
rule-visibility-items: all | around | between | normal
column-rule-inset: <length-percentage>{1,2} [ / <length-percentage>{1,2} ]?
column-rule-inset-cap: <length-percentage>{1,2}
column-rule-inset-end: <length-percentage>
column-rule-inset-junction: <length-percentage>{1,2}
column-rule-inset-start: <length-percentage>
row-rule-inset: <length-percentage>{1,2} [ / <length-percentage>{1,2} ]?
row-rule-inset-cap: <length-percentage>{1,2}
row-rule-inset-end: <length-percentage>
row-rule-inset-junction: <length-percentage>{1,2}
row-rule-inset-start: <length-percentage>
rule-inset: <length-percentage>{1,2} [ / <length-percentage>{1,2} ]?
rule-inset-cap: <length-percentage>{1,2}
rule-inset-end: <length-percentage>
rule-inset-junction: <length-percentage>{1,2}
rule-inset-start: <length-percentage>
flex-line-count: <integer [1,∞]>
frame-sizing: auto | content-width | content-height | content-block-size | content-inline-size
page-margin-safety: none | clamp | add
page-orientation: upright | rotate-left | rotate-right
scroll-axis-lock: none | auto
size: <length [0,∞]>{1,2} | auto | [ <page-size> || [ portrait | landscape ] ]
view-transition-group: normal | contain | nearest | <custom-ident>
view-transition-scope: none | all
window-drag: none | move | no-drag
timeline-trigger-activation-range: [ [ normal | <length-percentage> | <timeline-range-name> <length-percentage>? ]{1,2} ]#
timeline-trigger-active-range: [ [ auto | normal | <length-percentage> | <timeline-range-name> <length-percentage>? ]{1,2} ]#
timeline-trigger-activation-range-end: [ normal | <length-percentage> | <timeline-range-name> <length-percentage>? ]#
timeline-trigger-activation-range-start: [ normal | <length-percentage> | <timeline-range-name> <length-percentage>? ]#
timeline-trigger-active-range-end: [ auto | normal | <length-percentage> | <timeline-range-name> <length-percentage>? ]#
timeline-trigger-active-range-start: [ auto | normal | <length-percentage> | <timeline-range-name> <length-percentage>? ]#
filter: none | <filter-list>
backdrop-filter: none | <filter-list>
appearance: none | auto | base-select | base | searchfield | textarea | checkbox | radio | menulist | listbox | meter | progress-bar | button | textfield | menulist-button
rx: auto | <length-percentage [0,∞]> | <number [0,∞]>
ry: auto | <length-percentage [0,∞]> | <number [0,∞]>
r: <length-percentage [0,∞]> | <number [0,∞]>
cx: <length-percentage> | <number>
cy: <length-percentage> | <number>
x: <length-percentage> | <number>
y: <length-percentage> | <number>
-webkit-perspective: none | <length [0,∞]> | <number [0,∞]>
-webkit-perspective-origin: <position>
perspective: none | <length [0,∞]>
position: static | relative | absolute | sticky | fixed
image-orientation: from-image | none
word-spacing: normal | <length-percentage>
letter-spacing: normal | <length-percentage>
overflow: [ visible | hidden | clip | scroll | auto | overlay ]{1,2}
overflow-x: visible | hidden | clip | scroll | auto | overlay
overflow-y: visible | hidden | clip | scroll | auto | overlay
border-spacing: <length [0,∞]>{1,2}
unicode-bidi: normal | embed | isolate | bidi-override | isolate-override | plaintext | -webkit-isolate | -webkit-isolate-override | -webkit-plaintext
gap: <'row-gap'> <'column-gap'>?
row-gap: normal | <length-percentage [0,∞]>
column-gap: normal | <length-percentage [0,∞]>
`);
