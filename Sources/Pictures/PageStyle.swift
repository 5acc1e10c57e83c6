/// How pages look, light and dark.
enum PageStyle {
  /// SHA-256 of ``source`` in Base64; a test computes it.
  static let hash = "B+GjKxGrTGN10iZb9ibP600hQtTQbO26yjZLhNCmUlI="

  static let source = """

    :root { color-scheme: light dark; --page: #fbfbf9; --panel: #fff; --text: #1d1c1a; --dim: #66645f; --edge: #dedcd5;
      --accent: #4263eb; --saturation: 78%; --lightness: 85% }
    @media (prefers-color-scheme: dark) {
      :root { --page: #141416; --panel: #1d1d20; --text: #edecea; --dim: #a09e99; --edge: #35353a;
        --accent: #91a7ff; --saturation: 42%; --lightness: 30% }
    }
    * { box-sizing: border-box }
    body { margin: 0 auto; max-width: 76rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; overflow-x: hidden;
      background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, "DejaVu Sans", sans-serif }
    h1 { margin: 0; font-size: 1.3rem; overflow-wrap: anywhere }
    h2 { margin: 0; font-size: 1rem }
    .dim { margin: 0 0 .75rem; color: var(--dim); font-size: .85rem; overflow-wrap: anywhere }
    section { margin: 1.25rem 0; padding: 1.25rem; background: var(--panel); border: 1px solid var(--edge); border-radius: .75rem }
    table { border-collapse: collapse; font-size: .85rem }
    th { font-weight: 600; color: var(--dim) }
    button { font: inherit; color: inherit; cursor: pointer }
    .scroll { overflow-x: auto }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
    .c0 { --hue: 210 } .c1 { --hue: 45 } .c2 { --hue: 140 } .c3 { --hue: 330 } .c4 { --hue: 265 }
    .c5 { --hue: 20 } .c6 { --hue: 180 } .c7 { --hue: 75 } .c8 { --hue: 300 } .c9 { --hue: 235 }
    .c10 { --hue: 5 } .c11 { --hue: 115 } .c12 { --hue: 195 } .c13 { --hue: 60 } .c14 { --hue: 285 }

    .tokens { margin: 0; line-height: 2.3; font-size: 1.15rem; overflow-wrap: anywhere }
    .token { position: relative; margin: 0 .03rem; padding: .2rem .3rem; border-radius: .35rem; unicode-bidi: isolate;
      background: hsl(var(--hue) var(--saturation) var(--lightness)); -webkit-box-decoration-break: clone; box-decoration-break: clone }
    .gap { margin-left: .6rem }
    .special { margin: 0 .6rem 0 0; background: none; border: 1px dashed var(--edge); color: var(--dim); font-size: .95rem }
    :not(.special) + .special { margin: 0 .6rem }
    .token:hover, .token:focus { outline: 2px solid var(--accent) }
    .token:hover::after, .token:focus::after { content: attr(data-tip); position: absolute; z-index: 1; left: 0; bottom: 115%; padding: .15rem .5rem;
      border-radius: .35rem; background: var(--text); color: var(--page); font-size: .8rem; line-height: 1.5; white-space: nowrap }
    details { margin-top: 1rem }
    summary { cursor: pointer; color: var(--dim); font-size: .85rem }
    details th, details td { padding: .1rem 1.25rem .1rem 0; text-align: left; font-variant-numeric: tabular-nums }
    .name { font-family: ui-monospace, "DejaVu Sans Mono", monospace; unicode-bidi: isolate; white-space: pre }

    .labels { display: grid; grid-template-columns: minmax(8rem, 22rem) 1fr; gap: 1.5rem; align-items: center }
    figure { margin: 0; text-align: center }
    img { display: block; width: 100%; border-radius: .5rem; margin-bottom: .4rem }
    .pixels { image-rendering: pixelated }
    .bars { margin: 0; padding: 0; list-style: none; display: grid; gap: .7rem }
    .bars li { display: grid; grid-template-columns: 1fr auto; column-gap: 1rem }
    .bars span { overflow-wrap: anywhere; unicode-bidi: isolate }
    .number { font-variant-numeric: tabular-nums; color: var(--dim) }
    .bars svg { grid-column: 1 / -1; width: 100%; height: .6rem; border-radius: .3rem }
    .track { fill: var(--edge) }
    .bar { fill: var(--accent) }

    .attention { display: grid; grid-template-columns: minmax(17rem, 5fr) 7fr; gap: 2rem }
    .columns { display: grid; grid-template-columns: auto minmax(5rem, 1fr) auto }
    .columns ol { margin: 0; padding: 0; list-style: none }
    .columns li { height: 1.8rem; display: flex }
    .from li { justify-content: flex-end }
    .columns button { max-width: 9rem; overflow: hidden; text-overflow: ellipsis; white-space: pre; unicode-bidi: isolate; margin: .1rem 0; padding: 0 .45rem;
      border: 0; border-radius: .35rem; background: color-mix(in srgb, var(--accent) var(--w, 0%), transparent) }
    .columns button:hover { outline: 2px solid var(--accent) }
    .columns svg { width: 100%; height: 100% }
    .columns path { fill: none; stroke: var(--accent); stroke-width: 2.5; vector-effect: non-scaling-stroke }
    .told { min-height: 3rem; color: var(--dim); font-size: .85rem; overflow-wrap: anywhere }
    .grid table { width: 100%; table-layout: fixed }
    .grid tr > :first-child { width: 1.6rem }
    .grid td, .grid th { padding: 2px }
    .grid button { display: block; width: 100%; padding: 2px; border: 1px solid var(--edge); border-radius: .25rem; background: none }
    .grid button[aria-pressed=true] { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent) }
    canvas { display: block; width: 100%; image-rendering: pixelated }

    .said { margin: 0; font-size: 1.25rem; overflow-wrap: anywhere; unicode-bidi: isolate }
    audio { display: block; width: 100%; height: 2.5rem; margin-bottom: .75rem }
    .alignment svg { display: block; width: 100%; min-width: 45rem; margin-top: .5rem }
    .alignment text { fill: var(--text); font-size: 17px; text-anchor: middle }
    .alignment .letter { font-size: 14px; fill: var(--dim) }
    .alignment .time { font-size: 12px; fill: var(--dim) }
    .alignment .first { text-anchor: start }
    .alignment .last { text-anchor: end }
    .wave { fill: var(--accent); pointer-events: none }
    .tick { stroke: var(--edge) }
    .word { cursor: pointer }
    .span { fill: hsl(var(--hue) var(--saturation) var(--lightness)); opacity: .45 }
    .pill { fill: hsl(var(--hue) var(--saturation) var(--lightness)) }
    .word:hover .span, .word.heard .span { opacity: 1 }
    .word:focus { outline: none }
    .word:focus .pill { stroke: var(--accent); stroke-width: 2 }
    .now { stroke: var(--text); stroke-width: 1.5 }

    @media (max-width: 45rem) {
      .labels, .attention { grid-template-columns: 1fr }
      section { padding: 1rem }
      .token:hover::after, .token:focus::after { position: fixed; left: 1rem; right: 1rem; bottom: 1rem; text-align: center; font-size: 1rem }
    }

    """
}
