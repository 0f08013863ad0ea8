/// How a document looks as PDF, in Typst's language. Holds no text of a plan: everything is read from `document.json`.
///
/// Japanese is set with the rules of the engine for line starts and ends (禁則), BIZ UDPGothic, and Noto Sans CJK for the
/// characters that it lacks. Header and footer are artifacts for those who listen.
enum TypstTemplate {
  static let text = pageSetup + inlines + blocks + body

  private static let pageSetup = #"""
    #let data = json("document.json")
    #let day = if data.date.len() == 3 { datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)) }
    #set document(title: data.title, author: data.issuer, keywords: data.keywords, date: day)
    #set text(lang: "ja", region: "jp", font: ("BIZ UDPGothic", "Noto Sans CJK JP"), size: 10.5pt, fill: rgb("#1a1a1a"))
    #set par(justify: true, leading: 0.82em, spacing: 1.15em)
    #let first-page = if data.hasCover { 2 } else { 1 }
    #set page(
      width: data.paper.at(0) * 1mm, height: data.paper.at(1) * 1mm,
      margin: if data.fitsOnePage { 12mm } else { (top: 24mm, bottom: 22mm, x: 22mm) },
      header: context {
        let here-page = here().page()
        if here-page < first-page or data.fitsOnePage { return }
        let chapters = query(heading.where(level: 1)).filter(h => h.location().page() <= here-page)
        set text(8.5pt, fill: rgb("#4d4d4d"))
        grid(columns: (1fr, auto), column-gutter: 12pt, align: (left, right),
          data.title, if chapters.len() > 0 { chapters.last().body })
        v(-6pt)
        line(length: 100%, stroke: 0.5pt + rgb("#949494"))
      },
      footer: context {
        if here().page() < first-page or data.fitsOnePage { return }
        set text(9pt)
        align(center, counter(page).display())
      },
    )
    #set heading(numbering: none)
    #show heading: set block(above: 1.5em, below: 0.9em, sticky: true)
    #show heading: set text(weight: "bold")
    #show heading.where(level: 1): it => block(width: 100%, above: 2em, below: 1.2em, inset: (bottom: 6pt),
      stroke: (bottom: 1.5pt + rgb("#0017c1")), text(if data.fitsOnePage { 1.4em } else { 17pt }, it.body))
    #show heading.where(level: 2): it => block(width: 100%, inset: (left: 8pt, y: 2pt),
      stroke: (left: 4pt + rgb("#0017c1")), sticky: true, text(if data.fitsOnePage { 1.15em } else { 13.5pt }, it.body))
    #show heading.where(level: 3): set text(if data.fitsOnePage { 1em } else { 11.5pt })
    #show heading.where(level: 4): set text(10.5pt)
    #set figure(numbering: none, supplement: none)
    #set figure.caption(separator: none)
    #show figure.caption: set text(0.86em)
    #show figure.where(kind: table): set figure.caption(position: top)
    #show figure.where(kind: table): set block(breakable: true)
    #show link: set text(fill: rgb("#0017c1"))
    #show raw: set text(font: ("BIZ UDGothic", "Noto Sans Mono CJK JP", "Noto Sans CJK JP"))

    """#

  private static let inlines = #"""
    #let ruby(base, reading) = box(layout(size => {
      let top = text(0.5em, reading)
      let width = calc.max(measure(base).width, measure(top).width)
      box(width: width, {
        place(top + center, dy: -0.62em, top)
        align(center, base)
      })
    }))
    #let words(list) = for x in list {
      if type(x) == str { [#x] }
      else if x.t == "b" { strong(words(x.c)) }
      else if x.t == "em" { emph(words(x.c)) }
      else if x.t == "u" { underline(offset: 2.5pt, words(x.c)) }
      else if x.t == "del" { strike(words(x.c)) }
      else if x.t == "code" { raw(x.c) }
      else if x.t == "a" { link(x.href, words(x.c)) }
      else if x.t == "ref" { link(label(x.to), words(x.c)) }
      else if x.t == "ruby" { ruby(x.c, x.r) }
      else if x.t == "br" { linebreak() }
      else { words(x.c) }
    }

    """#

  private static let blocks = #"""
    #let grid-line = 0.5pt + rgb("#949494")
    #let sheet(b) = {
      let count = b.widths.len()
      let header-fill = rgb("#e8f1fe")
      let cell(place, content) = {
        let content = words(content)
        let side = if place in b.right { right } else { left }
        if place == 0 and b.rowHeaders {
          table.cell(fill: rgb("#f2f2f2"), align: side, content)
        } else { table.cell(align: side, content) }
      }
      let head = if b.header.len() > 0 {
        (table.header(repeat: true, ..b.header.map(c => table.cell(fill: header-fill, align: center + horizon,
          strong(words(c))))),)
      } else { () }
      figure(kind: table, caption: b.caption, {
        set text(0.86em)
        set par(justify: false, leading: 0.6em, spacing: 0.6em)
        table(columns: b.widths.map(w => w * 1fr), stroke: grid-line, inset: (x: 5pt, y: 4.5pt), ..head,
          ..b.rows.map(row => range(count).map(i => cell(i, row.at(i, default: ())))).flatten())
      })
    }
    #let render(list) = for b in list {
      if b.t == "h" {
        if "a" in b { [#heading(level: b.l, words(b.c))#label(b.a)] } else { heading(level: b.l, words(b.c)) }
      }
      else if b.t == "p" { par(words(b.c)) }
      else if b.t == "ul" { std.list(..b.c.map(render)) }
      else if b.t == "ol" { enum(start: b.start, ..b.c.map(render)) }
      else if b.t == "table" { sheet(b) }
      else if b.t == "picture" {
        let source = if b.source != "" { linebreak() + "出典：" + b.source }
        figure(kind: image, caption: if b.caption + b.source != "" { b.caption + source },
          image(b.file, alt: b.alt, width: b.share * 1%))
      }
      else if b.t == "note" {
        block(width: 100%, inset: 10pt, radius: 4pt, fill: rgb("#f2f2f2"), stroke: 0.5pt + rgb("#949494"), render(b.c))
      }
      else if b.t == "columns" {
        set par(justify: false)
        grid(columns: b.c.map(_ => 1fr), column-gutter: 1.6em, ..b.c.map(render))
      }
      else if b.t == "quote" { quote(block: true, render(b.c)) }
      else if b.t == "pre" { raw(block: true, b.c) }
      else if b.t == "rule" { line(length: 100%, stroke: grid-line) }
      else if b.t == "break" { pagebreak(weak: true) }
      else if b.t == "toc" {
        outline(title: [目次], depth: b.depth, indent: 1.2em)
      }
    }

    """#

  private static let body = #"""
    #if data.hasCover {
      v(60mm)
      align(center, {
        block(text(12pt, data.issuer))
        v(8mm)
        layout(size => {
          let sizes = (26pt, 24pt, 22pt, 20pt, 18pt)
          let fitting = sizes.filter(points => measure(text(points, weight: "bold", data.title)).width <= size.width)
          block(text(if fitting.len() > 0 { fitting.first() } else { 20pt }, weight: "bold", data.title))
        })
        if data.subtitle != "" { block(text(14pt, data.subtitle)) }
        v(30mm)
        for line in data.cover { block(text(11pt, line)) }
      })
      pagebreak()
    }
    #if data.fitsOnePage {
      layout(size => {
        let sheet-of(points) = {
          set text(points)
          set par(leading: 0.6em, spacing: 0.75em)
          render(data.blocks)
        }
        let sizes = (13pt, 12.5pt, 12pt, 11.5pt, 11pt, 10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6.5pt, 6pt)
        let fitting = sizes.filter(points => measure(width: size.width, sheet-of(points)).height <= size.height)
        sheet-of(if fitting.len() > 0 { fitting.first() } else { sizes.last() })
      })
    } else { render(data.blocks) }
    #context [#metadata(counter(page).final().first()) <page-count>]
    """#
}
