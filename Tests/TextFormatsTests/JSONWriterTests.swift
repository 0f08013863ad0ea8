import Foundation
import Testing
import TextFormats

@Suite("JSON writer")
struct JSONWriterTests {
  @Test("what it writes is read back by Foundation, hostile strings included")
  func readsBack() throws {
    let hostile = ["", "\"\\/", "\u{0}\u{1F}\u{7F}", "改行\n復帰\r\nタブ\t", "𠮷髙﨑😀", "</script>", "\u{2028}\u{202E}"]
    var writer = JSONWriter()
    writer.object { json in
      json.key("strings")
      json.array { for text in hostile { $0.string(text) } }
      json.key("empty")
      json.object { _ in }
      json.key("nested")
      json.array { $0.array { _ in } }
      json.field("none", nil)
      json.field("some", "値")
      json.key("number")
      json.number("12.50")
      json.key("yes")
      json.bool(true)
      json.key("nothing")
      json.null()
    }
    let read = try #require(JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    #expect(read["strings"] as? [String] == hostile)
    #expect(read["some"] as? String == "値")
    #expect(read["none"] == nil)
    #expect(read.count == 7)
  }

  @Test("indented and compact output carry the same value")
  func indentation() throws {
    func write(_ indented: Bool) -> JSONWriter {
      var writer = JSONWriter(indented: indented)
      writer.object { json in
        json.key("a")
        json.array {
          $0.integer(1)
          $0.object { $0.field("b", "c") }
        }
      }
      return writer
    }
    #expect(String(decoding: write(false).bytes, as: UTF8.self) == #"{"a":[1,{"b":"c"}]}"#)
    let compact = try JSONSerialization.jsonObject(with: Data(write(false).bytes)) as? NSDictionary
    let indented = try JSONSerialization.jsonObject(with: Data(write(true).bytes)) as? NSDictionary
    #expect(compact == indented)
  }
}

@Suite("CSV writer")
struct CSVWriterTests {
  @Test("fields are quoted only where a reader would otherwise misread them")
  func quoting() {
    var writer = CSVWriter()
    writer.row(["施策", "a,b", "say \"hi\"", "二行\n目", " 前後 ", ""])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "施策,\"a,b\",\"say \"\"hi\"\"\",\"二行\n目\",\" 前後 \",\r\n")
  }

  @Test("a byte order mark comes first when asked for")
  func byteOrderMark() {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(["a"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
  }
}

@Suite("XML writer")
struct XMLWriterTests {
  @Test("text and attributes are escaped and forbidden characters dropped")
  func escaping() {
    var writer = XMLWriter()
    writer.element("a", ["b": "\"<&>\"\n"]) { $0.text("]]>\u{0}\u{FFFE}𠮷") }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self).hasSuffix(
        "<a b=\"&quot;&lt;&amp;&gt;&quot;&#10;\">]]&gt;𠮷</a>"))
  }

  @Test("indented, elements begin lines and no text gains a blank; an attribute without a value is left out")
  func indentation() {
    let none: String? = nil
    var writer = XMLWriter(isIndented: true)
    writer.element("a") { xml in
      xml.element("b", ["c": none, "d": "1"]) { $0.text("x") }
      xml.element("e") { xml in
        xml.text("y")
        xml.element("f")
      }
      xml.element("g") { $0.element("h") }
    }
    let expected = """
      <a>
        <b d="1">x</b>
        <e>y<f></f></e>
        <g>
          <h></h>
        </g>
      </a>
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix("?>\n" + expected))
  }
}
