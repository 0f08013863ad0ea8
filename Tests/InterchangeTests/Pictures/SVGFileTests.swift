import Testing

@testable import Interchange

@Suite("SVG files")
struct SVGFileTests {
  private typealias Samples = PictureSamples

  @Test("shapes, texts and gradients come through, written anew")
  func shapes() throws {
    let inner = """
      <title>推移 &amp; 見込み</title><defs><linearGradient id="塗り_1"><stop offset="0" stop-color="#FFF"/></linearGradient></defs>
      <g transform="translate(1, 2) rotate(-3.5)"><path d="M0 0L1,1z" fill="url(#塗り_1)"/><use xlink:href="#a"/></g>
      <text x="1" y="2" font-family="'Noto Sans JP', sans-serif">高齢化率 <tspan dy="1em">32.3％</tspan></text>
      """
    let text = try Samples.cleaned(inner)
    for part in [
      "<title>推移 &amp; 見込み</title>", "<stop offset=\"0\" stop-color=\"#FFF\"/>",
      "transform=\"translate(1, 2) rotate(-3.5)\"",
      "fill=\"url(#塗り_1)\"", "<use href=\"#a\"/>", "高齢化率 <tspan dy=\"1em\">32.3％</tspan>",
      "font-family=\"'Noto Sans JP', sans-serif\"",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(
      text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\" width=\"40\" height=\"30\">"))
  }

  @Test("styles of drawing programs become attributes: by kind, class and id, and the element's own last")
  func styles() throws {
    let inner = """
      <style>/* x */ * {stroke: blue} rect{fill:red} .a, .b { fill : lime !important } rect.a{opacity:.5} #one{stroke:none}
      @media print { rect { fill: black } } @import url("x.css"); g rect {fill: black}</style>
      <rect class="a" id="one"/><rect class="b" style="fill:navy;stroke-width:2px"/><circle fill="red" class="b"/>
      """
    let picture = try PictureFile.read(Samples.svg(inner))
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(text.contains("<rect id=\"one\" fill=\"lime\" opacity=\".5\" stroke=\"none\"/>"))
    #expect(text.contains("<rect fill=\"navy\" stroke=\"blue\" stroke-width=\"2px\"/>"))
    #expect(text.contains("<circle fill=\"lime\" stroke=\"blue\"/>"))
    #expect(!text.contains("style") && !text.contains("class") && !text.contains("black"))
    #expect(picture.leftOut.contains { $0.contains("@media") } && picture.leftOut.contains { $0.contains("g rect") })
  }

  @Test("what programs note for themselves goes without a word; what changes the look is told")
  func omissions() throws {
    let quiet = try PictureFile.read(
      Samples.svg(
        """
        <metadata><x/></metadata><sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>
        <g data-name="層" class="x" aria-hidden="true" xmlns:inkscape="urn:i" inkscape:label="層"/>
        """, "version=\"1.1\""))
    #expect(quiet.leftOut.isEmpty)
    let told = try PictureFile.read(
      Samples.svg("<image href=\"x.png\"/><g filter=\"url(#f)\" onclick=\"x\"/><use href=\"other.svg#a\"/>"))
    #expect(told.leftOut == ["要素「image」", "属性「filter」", "属性「onclick」", "図の外への参照「other.svg#a」"])
  }

  @Test("of a switch the first that may be shown is kept, as of a link what it holds")
  func groups() throws {
    let text = try Samples.cleaned(
      "<switch><foreignObject><p/></foreignObject><text>一</text><text>二</text></switch><a href=\"http://x.example/\"><path d=\"M0 0\"/></a>"
    )
    #expect(text.contains("<g><text>一</text></g><g><path d=\"M0 0\"/></g>"))
  }

  @Test("the size comes from width and height, or from the viewBox, and is held within bounds")
  func sizes() throws {
    func size(_ attributes: String) throws -> [Int] {
      let file = Array("<svg \(attributes)/>".utf8)
      let picture = try PictureFile.read(file)
      return [picture.width, picture.height]
    }
    #expect(try size("width=\"200\" height=\"100px\"") == [200, 100])
    #expect(try size("width=\"1in\" height=\"25.4mm\" viewBox=\"0 0 5 5\"") == [96, 96])
    #expect(try size("width=\"100%\" viewBox=\"0,0, 640 480\"") == [640, 480])
    #expect(try size("viewBox=\"-5 -5 100000 50000\"") == [8_000, 4_000])
    for bad in [
      "", "width=\"10\"", "viewBox=\"0 0 0 5\"", "viewBox=\"0 0 1e308 5\"", "viewBox=\"0 0 nan inf\"", "viewBox=\"1\"",
    ] {
      #expect(Samples.refusal(Array("<svg \(bad)/>".utf8)).contains("大きさ"), "\(bad)")
    }
  }

  @Test("prefixes are resolved: a drawing may call its namespace what it likes")
  func namespaces() throws {
    let file = "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><s:rect/><rect/></s:svg>"
    let text = String(decoding: try PictureFile.read(Array(file.utf8)).bytes, as: UTF8.self)
    #expect(text.contains("<rect/>") && !text.contains("s:") && text.components(separated: "<rect/>") == 2)
    #expect(Samples.refusal(Array("<svg xmlns=\"urn:other\" viewBox=\"0 0 1 1\"/>".utf8)).contains("SVGのファイルではありません"))
    #expect(Samples.refusal(Array("<html><svg/></html>".utf8)).contains("SVGのファイルではありません"))
  }

  @Test("references that would draw without end are refused, ordinary ones are not")
  func references() {
    let leaf = "<g id=\"l0\"><rect/></g>"
    let bomb = (1...15).map { level in
      "<g id=\"l\(level)\">" + String(repeating: "<use href=\"#l\(level - 1)\"/>", count: 10) + "</g>"
    }
    #expect(Samples.refusal(Samples.svg(leaf + bomb.joined())).contains("参照"))
    #expect(Samples.refusal(Samples.svg("<g id=\"a\"><use href=\"#a\"/></g>")).contains("参照"))
    #expect(Samples.refusal(Samples.svg("<pattern id=\"p\"><rect fill=\"url(#p)\"/></pattern>")).contains("参照"))
    let chain = (1...40).map { "<g id=\"c\($0)\"><use href=\"#c\($0 + 1)\"/></g>" }.joined()
    #expect(Samples.refusal(Samples.svg(chain)).contains("参照"))
    let heavy = "<marker id=\"m\">" + String(repeating: "<rect/>", count: 1_000) + "</marker>"
    let path = "<path marker-mid=\"url(#m)\" d=\"M0 0" + String(repeating: "L1 1", count: 20_000) + "\"/>"
    #expect(Samples.refusal(Samples.svg(heavy + path)).contains("参照"))
    let fair = leaf + String(repeating: "<use href=\"#l0\" fill=\"url(#none)\"/>", count: 500)
    #expect(Samples.refusal(Samples.svg(fair)).isEmpty)
  }
}

extension String {
  /// How many pieces there are between `mark`.
  fileprivate func components(separated mark: String) -> Int {
    var count = 1
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
